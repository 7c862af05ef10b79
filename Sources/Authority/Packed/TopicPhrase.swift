/// A phrase that tells of a topic, as the index of phrases has it.
package struct TopicPhrase {
  package enum Column: Int, TableColumn {
    case text, weight, topic, words, shapes

    package var cell: Cell {
      switch self {
      case .text: .text
      case .weight, .shapes: .number
      case .topic: .reference(.topics)
      case .words: .list
      }
    }
  }

  let row: Row<Column>

  /// As the plain table has it: "sanction*".
  var text: String { row.text(.text) }
  /// 3 decides alone, 2 and 1 with others.
  var weight: Int { row.number(.weight) }
  var topic: Topic { row.required(.topic, Topic.self) }
  var count: Int { words.count }

  private var words: PackedTable.List { row.table.list(at: row.number(.words)) }

  /// - Parameter text: the words of a text by their numbers; nil behind the last.
  func matches(_ text: (Int) -> Topics.Word?, at index: Int) -> Bool {
    let words = words
    let shapes = WordShapes(bits: row.number(.shapes))
    for (offset, place) in words.enumerated() {
      let word = row.table.string(at: place)
      guard let other = text(index + offset) else { return false }
      // The mark says that the last word may have any ending.
      let isOpen = shapes.isMarked && offset == words.count - 1
      guard other.folded == word || isOpen && other.folded.hasPrefix(word),
        WordForm.fits(other.printed, isOpen ? shapes[offset].loosened : shapes[offset])
      else { return false }
    }
    return true
  }
}

extension WordForm.Shape {
  /// With any ending even capitals may go on in small letters: "ICBMs".
  fileprivate var loosened: Self { self == .capitals ? .capital : self }
}
