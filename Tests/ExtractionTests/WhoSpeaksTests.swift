import Extraction
import Testing

/// Whom the words in front of a verb mean, where they are more than a name.
@Suite struct WhoSpeaksTests {
  @Test(arguments: [
    // Whom "who" stands for, across a second one.
    (
      "In New York Vitaly Churkin, who spoke of leaders who turn into an obstacle, said the draft was ready.",
      "Vitaly Churkin | the draft was ready"
    ),
    (
      "President Anna Berg arrived on Monday. The foreign ministers of France and Germany said the talks "
        + "were over.",
      "foreign ministers of France and Germany | the talks were over"
    ),
    // A name beside a noun, and one that is only the object of it.
    (
      "The founder of the movement, Sheikh Ahmed Yassin, said the summit was useless.",
      "Ahmed Yassin | the summit was useless"
    ),
    (
      "His predecessor Jens Stoltenberg, now a finance minister, said Europe should wait.",
      "Jens Stoltenberg | Europe should wait"
    ),
    (
      "Russia's ambassador to the United Nations, Vitaly Churkin, spoke first. The ambassador himself said "
        + "the vote was fair.",
      "Vitaly Churkin | the vote was fair"
    ),
    // Where it was said is not whose minister it was.
    (
      "In Cairo Foreign Minister Sergei Lavrov said the truce was holding.",
      "Sergei Lavrov | the truce was holding"
    ),
    // A month that is a surname, a surname that is a first name elsewhere.
    (
      "Prime Minister Theresa May arrived on Monday. The plan was ready, May said.",
      "Theresa May | The plan was ready"
    ),
    (
      "Amr Moussa arrived on Monday. Moussa, a former foreign minister, said the talks were over. A "
        + "spokesman, Moussa Ibrahim, denied that there were talks.",
      "Amr Moussa | the talks were over"
    ),
    // Two at once, and "they" after a meeting.
    (
      "Secretary of State Antony Blinken and Foreign Minister Nicu Popescu said the talks were useful.",
      "Antony Blinken and Nicu Popescu | the talks were useful"
    ),
    (
      "Secretary of State Antony Blinken met with Foreign Minister Nicu Popescu. They said the talks were "
        + "useful.",
      "Antony Blinken and Nicu Popescu | the talks were useful"
    ),
    // Subjects told by their post.
    (
      "Prime Minister Ehud Barak spoke to reporters. President Bill Clinton said the summit had ended. The "
        + "prime minister goes home. He said that the price was too high.",
      "Ehud Barak | that the price was too high"
    ),
  ])
  func isTold(_ text: String, _ expected: String) throws {
    let reports = try reports(
      in: "Test headline of the day\n\nPARIS, Jan. 12 - " + text, engine: .learned)
    #expect(reports.contains { $0.hasSuffix(" | " + expected) }, "\(reports)")
  }

  @Test(arguments: [
    (
      "Tusk had warned that Moscow respects strength, and Foreign Minister Kaja Kallas that the war would go "
        + "on.",
      ["Donald Tusk | that Moscow respects strength", "Kaja Kallas | that the war would go on"]
    ),
    (
      "Tusk spoke in Warsaw of a chance for all of Europe.",
      ["Donald Tusk | a chance for all of Europe"]
    ),
    (
      "Tusk, asked how things were going, answered that all was well.",
      ["- | how things were going", "Donald Tusk | that all was well"]
    ),
    (
      "A diplomat, asking not to be named, said the text was ready.",
      ["diplomat | the text was ready"]
    ),
  ])
  func isDivided(_ text: String, _ expected: [String]) throws {
    let found = try reports(
      in:
        "Test headline of the day\n\nPARIS, Jan. 12 - Prime Minister Donald Tusk met reporters.\n\n"
        + text, engine: .learned)
    #expect(
      found.map { $0.split(separator: " | ").dropFirst().joined(separator: " | ") } == expected)
  }

  @Test(arguments: [
    ("Lavrov: truce is holding", "Sergei Lavrov | truce is holding"),
    ("Truce is holding so far: Lavrov", "Sergei Lavrov | Truce is holding so far"),
  ])
  func aHeadlineNamesItsSpeaker(_ headline: String, _ expected: String) throws {
    let reports = try reports(
      in: headline
        + "\n\nMOSCOW, Jan. 12 - Foreign Minister Sergei Lavrov said the truce was holding.")
    #expect(reports.contains { $0.hasSuffix(" | " + expected) }, "\(reports)")
  }

  @Test func aHeadlineMayNameATopic() throws {
    let reports = try reports(
      in: "Ukraine: truce is holding so far\n\n"
        + "MOSCOW, Jan. 12 - Foreign Minister Sergei Lavrov said the truce was holding.")
    #expect(!reports.contains { $0.contains("Ukraine |") })
  }
}
