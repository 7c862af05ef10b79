/// Finds the names that start at a word.
struct NameIndex {
  private let table: PackedTable
  private let words: KeyIndex
  private let end: Int

  init(_ table: PackedTable) {
    self.table = table
    words = KeyIndex(.words, of: table)
    let names = table.section(.names)
    end = names.start + names.count * Row<IndexedName.Column>.length
  }

  /// The longest name that starts at `texts[index]`, with all that it can denote.
  func longestMatch(in texts: [String], at index: Int) -> Gazetteer.Match? {
    // A word of names leads to the first of the names that start with it, if there are any.
    guard texts.indices.contains(index), let first = words.find(WordForm.folded(texts[index])),
      first.place != 0
    else { return nil }
    var following: [Int] = []
    var length = 0
    var found: [IndexedEntry] = []
    var place = first.place
    while place < end {
      let name = IndexedName(row: Row(table, at: place))
      let sought = name.words
      guard sought[0] == first.key else { break }
      if sought.count >= length, matches(name, sought, texts, index, &following) {
        if sought.count > length {
          length = sought.count
          found.removeAll(keepingCapacity: true)
        }
        let entry = name.entry
        if !found.contains(entry) { found.append(entry) }
      }
      place += Row<IndexedName.Column>.length
    }
    guard !found.isEmpty else { return nil }
    return Gazetteer.Match(entries: found.compactMap { Entry($0, in: table) }, length: length)
  }

  /// - Parameter following: the words after the first as the index has them, as far as looked up;
  ///   0 for those that it does not have.
  private func matches(
    _ name: IndexedName, _ sought: PackedTable.List, _ texts: [String], _ index: Int,
    _ following: inout [Int]
  ) -> Bool {
    let count = sought.count
    guard index + count <= texts.count else { return false }
    for offset in 1..<max(1, count) {
      if following.count < offset {
        following.append(words.find(WordForm.folded(texts[index + offset]))?.key ?? 0)
      }
      if following[offset - 1] != sought[offset] { return false }
    }
    let shapes = name.shapes
    for offset in 0..<count where !WordForm.fits(texts[index + offset], shapes[offset]) {
      return false
    }
    if shapes.isMarked, index == 0 || !WordForm.isArticle(texts[index - 1]) { return false }
    return name.spelling.enumerated().allSatisfy { offset, word in
      texts[index + offset] == word || texts[index + offset] == word.uppercased()
    }
  }
}
