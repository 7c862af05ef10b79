import Reading
import Testing

@testable import Extraction

/// One sentence or two, and the statements that the rules find in them.
@Suite struct AttributionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let reports: [String]
    var testDescription: String { text }
    init(_ text: String, _ reports: String...) {
      self.text = text
      self.reports = reports
    }
  }

  static let cases = [
    // Direct, with the clause on either side.
    Case(
      "\"We shall sign the treaty in May,\" Foreign Minister Anna Berg said.",
      "direct | Anna Berg | We shall sign the treaty in May"),
    Case(
      "Foreign Minister Anna Berg said: “We shall sign the treaty.”",
      "direct | Anna Berg | We shall sign the treaty."),
    Case(
      "“We shall sign the treaty,” said Foreign Minister Anna Berg.",
      "direct | Anna Berg | We shall sign the treaty"),
    Case(
      "'We won't sign the treaty,' Foreign Minister Anna Berg said.",
      "direct | Anna Berg | We won't sign the treaty"),
    Case(
      "''We shall sign the treaty,'' Foreign Minister Anna Berg said.",
      "direct | Anna Berg | We shall sign the treaty"),
    Case(
      "“We shall sign,” Foreign Minister Anna Berg said, “but not this year.”",
      "direct | Anna Berg | We shall sign … but not this year."),
    Case(
      "“We shall sign it soon,” Foreign Minister Anna Berg said. “The text is ready.”",
      "direct | Anna Berg | We shall sign it soon … The text is ready."),
    Case(
      "“Will they sign the treaty?” Foreign Minister Anna Berg asked.",
      "direct | Anna Berg | Will they sign the treaty?"),
    Case(
      "“We shall sign the treaty,\" Foreign Minister Anna Berg said.",
      "direct | Anna Berg | We shall sign the treaty"),
    Case(
      "“We shall sign,” Foreign Minister Anna Berg said. “The text is ready.\n\n“It has been ready for long.”",
      "direct | Anna Berg | We shall sign … The text is ready. … It has been ready for long."),
    Case(
      "“The text is ready for all.\n\n“We shall sign it soon,” Foreign Minister Anna Berg said.",
      "direct | Anna Berg | The text is ready for all. … We shall sign it soon"),
    Case(
      "The retired shopkeeper said: “It will end badly.”",
      "direct | retired shopkeeper | It will end badly."),
    Case(
      "“It will end badly,” the retired shopkeeper said.",
      "direct | retired shopkeeper | It will end badly"),
    // Nouns that go with what is quoted.
    Case(
      "Foreign Minister Anna Berg's threat of “a very cold winter” moved the markets.",
      "direct | Anna Berg | a very cold winter"),
    Case(
      "In Foreign Minister Anna Berg's view, the treaty would never be signed.",
      "indirect | Anna Berg | the treaty would never be signed"),
    Case(
      "In the opinion of Foreign Minister Anna Berg, the treaty would never be signed.",
      "indirect | Anna Berg | the treaty would never be signed"),
    Case(
      "The treaty would never be signed, in Foreign Minister Anna Berg's opinion.",
      "indirect | Anna Berg | The treaty would never be signed"),
    // Mixed.
    Case(
      "Foreign Minister Anna Berg said that the treaty was “a step back” for everyone.",
      "mixed | Anna Berg | that the treaty was “a step back” for everyone"),
    Case(
      "Foreign Minister Anna Berg called the offer “a bad joke”.",
      "mixed | Anna Berg | the offer “a bad joke”"),
    // Indirect, with many kinds of complement.
    Case(
      "Foreign Minister Anna Berg said that the treaty would be signed in May.",
      "indirect | Anna Berg | that the treaty would be signed in May"),
    Case(
      "Foreign Minister Anna Berg said the treaty would be signed in May.",
      "indirect | Anna Berg | the treaty would be signed in May"),
    Case(
      "The treaty would be signed in May, Foreign Minister Anna Berg said on Monday.",
      "indirect | Anna Berg | The treaty would be signed in May"),
    Case(
      "Foreign Minister Anna Berg told reporters on Monday that the talks had failed.",
      "indirect | Anna Berg | that the talks had failed"),
    Case(
      "Foreign Minister Anna Berg urged Israel to withdraw its troops.",
      "indirect | Anna Berg | Israel to withdraw its troops"),
    Case(
      "Foreign Minister Anna Berg called on all sides to return to the table.",
      "indirect | Anna Berg | all sides to return to the table"),
    Case(
      "Foreign Minister Anna Berg rejected the offer of a ceasefire.",
      "indirect | Anna Berg | the offer of a ceasefire"),
    Case(
      "Foreign Minister Anna Berg warned against a new arms race.",
      "indirect | Anna Berg | against a new arms race"),
    Case(
      "Foreign Minister Anna Berg accused Iran of breaking the accord.",
      "indirect | Anna Berg | Iran of breaking the accord"),
    Case(
      "Foreign Minister Anna Berg made clear that no deal was near.",
      "indirect | Anna Berg | that no deal was near"),
    Case(
      "According to Foreign Minister Anna Berg, the treaty will be signed in May.",
      "indirect | Anna Berg | the treaty will be signed in May"),
    Case(
      "Foreign Minister Anna Berg was quoted as saying that the talks had failed.",
      "indirect | Anna Berg | that the talks had failed"),
    Case(
      "Sputnik quoted Foreign Minister Anna Berg as saying that the talks had failed.",
      "indirect | Anna Berg | that the talks had failed"),
    Case(
      "Foreign Minister Anna Berg declined to comment on the talks.",
      "indirect | Anna Berg | to comment on the talks"),
    Case(
      "According to Foreign Minister Anna Berg, Iran believes that the talks have failed.",
      "indirect | Anna Berg | Iran believes that the talks have failed"),
    Case(
      "Iran demanded an apology, according to Sputnik.", "indirect | Iran | an apology"),
    // Two statements in a sentence.
    Case(
      "Foreign Minister Anna Berg urged Iran to talk and denied that time was short.",
      "indirect | Anna Berg | Iran to talk", "indirect | Anna Berg | that time was short"),
    Case(
      "Foreign Minister Anna Berg rejected the plan, adding that it came too late.",
      "indirect | Anna Berg | the plan", "indirect | Anna Berg | that it came too late"),
    Case(
      "Foreign Minister Anna Berg stressed that Moscow rejects threats and opposes sanctions.",
      "indirect | Anna Berg | that Moscow rejects threats and opposes sanctions"),
    // Who speaks.
    Case(
      "Anna Berg, the Swedish foreign minister, said that the talks had failed.",
      "indirect | Anna Berg | that the talks had failed"),
    Case(
      "Sweden's foreign minister, Anna Berg, said that the talks had failed.",
      "indirect | Anna Berg | that the talks had failed"),
    Case(
      "The Swedish ambassador to Iran Anna Berg said the talks had failed. The envoy warned of war.",
      "indirect | Anna Berg | the talks had failed", "indirect | Anna Berg | of war"),
    Case(
      "Foreign Minister Anna Berg said the talks had failed. She blamed Iran for the failure.",
      "indirect | Anna Berg | the talks had failed",
      "indirect | Anna Berg | Iran for the failure"),
    Case(
      "Moscow said that it would not yield to threats.",
      "indirect | Russia | that it would not yield to threats"),
    Case(
      "The Kremlin denied the report on Friday.", "indirect | Kremlin | the report on Friday"),
    Case(
      "A senior Iraqi official said the border would be closed.",
      "indirect | senior Iraqi official | the border would be closed"),
    // Nothing said.
    Case("The exchange of views between Moscow and Washington underscores the rift."),
    Case("The proposed visit of Foreign Minister Anna Berg was put off."),
    Case("His claims were many and his reports were long."),
    Case("The “green line” divides the city."),
    Case("The United States delegation arrived in Geneva."),
  ]

  @Test(arguments: cases)
  func finds(_ example: Case) throws {
    #expect(try reports(in: "\(example.text)\n\nNothing more was known.") == example.reports)
  }

  @Test func aBeliefIsKeptApart() throws {
    let extract = Extractor(engine: .rules).extract(
      try article("The West believes that Russia is planning a war.\n\nNothing more was known."))
    #expect(extract.reports.map(\.attitude) == [.belief])
  }

  @Test func anIndefiniteSourceIsNeverAPerson() throws {
    let text =
      "Spokesman Jan Hill said the talks had failed. A spokesman said the border was closed.\n\nEnd."
    let extract = Extractor(engine: .rules).extract(try article(text))
    let speakers = extract.reports.compactMap { $0.speaker.map { extract.actors[$0].kind } }
    #expect(speakers == [.person, .anonymous])
  }

  @Test func aRelayIsNotTheSpeaker() throws {
    let text = "\"We will not yield,\" Minister Anna Berg said, according to Sputnik.\n\nEnd."
    let extract = Extractor(engine: .rules).extract(try article(text))
    #expect(extract.reports.map(\.via) == ["Sputnik"])
  }
}
