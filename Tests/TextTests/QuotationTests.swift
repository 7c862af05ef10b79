import Testing

@testable import Text

/// Each case shows a text and the contents of its quotations, in order of their opening marks.
@Suite struct QuotationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let contents: [String]
    var testDescription: String { text }
    init(_ text: String, _ contents: String...) {
      self.text = text
      self.contents = contents
    }
  }

  static let cases = [
    Case("He said, \"We go.\" Then he left.", "We go."),
    Case("He said, “We go.” Then he left.", "We go."),
    Case("any “provocative statements\" by officials", "provocative statements"),
    Case("any \"provocative statements” by officials", "provocative statements"),
    Case("''It's over,'' he said.", "It's over,"),
    Case("``It's over,'' he said.", "It's over,"),
    Case("He said 'we won't go' and left.", "we won't go"),
    Case("‘We won’t go,’ he said.", "We won’t go,"),
    Case("The allies' concerns and the states' views.", ""),
    Case("He spoke of 'the allies' concerns', not theirs.", "the allies' concerns"),
    Case("Back in the '90s and the ’60s they met.", ""),
    Case("«Мы не позволим», — сказал он.", "Мы не позволим"),
    Case("„Wir gehen“, sagte er.", "Wir gehen"),
    Case("„Wir gehen”, powiedział.", "Wir gehen"),
    Case("»Wir gehen«, sagte er.", "Wir gehen"),
    Case("\"He told me 'no' twice,\" she said.", "He told me 'no' twice,", "no"),
    Case("“A,” he said. “B.”", "A,", "B."),
    Case("a 6\" gun", ""),
    Case("the \"aggressive\" rhetoric", "aggressive"),
    Case("“They [US] find it hard”.", "They [US] find it hard"),
    Case("the so-called “x", "x"),
    Case("(“yes”)", "yes"),
    Case("Moscow’s and Russia’s and rock ’n’ roll", ""),
    Case("\"Go!\" \"Stay!\"", "Go!", "Stay!"),
    Case("said:\"no space\" and", "no space"),
  ]

  @Test(arguments: cases)
  func findsContents(_ example: Case) {
    let text = TokenizedText(SourceText(example.text))
    let found = text.quotations.map { text.string($0.content) }
    #expect(found == example.contents.filter { !$0.isEmpty })
  }

  @Test func goesOnInParagraphsThatOpenAgain() {
    let text = TokenizedText(SourceText("“One.\n\n“Two.\n\n“Three,” he said.\n\n“Four.” No."))
    #expect(text.quotations.map { text.string($0.content) } == ["One.", "Two.", "Three,", "Four."])
    #expect(text.quotations.map(\.continuesInNext) == [true, true, false, false])
    #expect(text.quotations.map(\.continuesPrevious) == [false, true, true, false])
  }

  @Test func anUnclosedMarkIsNotTrusted() {
    let text = TokenizedText(SourceText("He said “we go. And left.\n\nNo more."))
    #expect(text.quotations.map(\.isBounded) == [false])
  }
}
