import Testing
import Text

@Suite struct TextDifferenceTests {
  static let old = """
    Talks end in Oslo

    The two sides met for three hours on Monday and agreed on nothing at all.

    They will meet again in May.

    Oslo has seen such talks before.
    """

  @Test func changedWordsAreShownWithWhatStandsAround() {
    let new = Self.old.replacing("three hours", with: "four hours")
    #expect(
      TextDifference(from: Self.old, to: new).changes == [
        .replaced(before: "sides met for", old: "three", new: "four", after: "hours on Monday")
      ])
  }

  @Test func passagesAreAddedAndRemoved() {
    let new =
      Self.old.replacing("They will meet again in May.", with: "")
      + "\n\nA local councillor welcomed it."
    #expect(
      TextDifference(from: Self.old, to: new).changes == [
        .removed("They will meet again in May."), .added("A local councillor welcomed it."),
      ])
  }

  @Test func movedParagraphsAreCounted() {
    let paragraphs = Self.old.split(separator: "\n\n").map(String.init)
    let new = [paragraphs[0], paragraphs[3], paragraphs[1], paragraphs[2]].joined(separator: "\n\n")
    let difference = TextDifference(from: Self.old, to: new)
    #expect(difference.changes.isEmpty)
    #expect(difference.moved == 1)
  }

  @Test(arguments: ["", "one word", old]) func aTextDoesNotDifferFromItself(text: String) {
    let difference = TextDifference(from: text, to: text)
    #expect(difference.changes.isEmpty && difference.moved == 0)
  }
}
