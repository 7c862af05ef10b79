internal import Authority

/// The phrases that tell of topics, in the order of the table; of one topic the strong ones first.
struct PhraseList {
  struct Phrase {
    /// As the plain table has it: "sanction*".
    let text: String
    let weight: Int
    let topic: Target
    /// The words, folded.
    let words: [String]
    /// What the words must look like; marked if the last may have any ending.
    let shapes: WordShapes

    /// A single word with any ending is found by its beginning, all else by the first word.
    var isBeginning: Bool { words.count == 1 && text.hasSuffix("*") }
  }

  private(set) var phrases: [Phrase] = []

  init(_ tables: PlainTables) throws(TableError) {
    for (number, row) in tables[.topics].enumerated() {
      for (column, weight) in [(Topic.Column.strong, 3), (.plain, 2), (.weak, 1)] {
        for text in try row.list(column) {
          let isOpen = text.hasSuffix("*")
          let words = Topics.words(isOpen ? String(text.dropLast()) : text)
          guard (1...WordShapes.mostWords).contains(words.count) else {
            throw row.malformed("'\(text)' has no words, or too many")
          }
          phrases.append(
            Phrase(
              text: text, weight: weight, topic: Target(section: .topics, row: number),
              words: words.map(\.folded),
              shapes: WordShapes(
                words.map { WordForm.shape(of: $0.printed) }, isMarked: isOpen)))
        }
      }
    }
  }
}
