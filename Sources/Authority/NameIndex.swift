/// Finds the names that start at a word.
///
/// Names live in flat arrays: words as numbers of a vocabulary, and a chain of names from each
/// first word, in the order in which they were added.
struct NameIndex: Sendable {
  private struct Name: Sendable {
    /// Where its words start in `words` and `shapes`.
    let start: Int32
    let count: Int32
    let entry: Int32
    let needsArticle: Bool
    /// The next name with the same first word, or -1.
    var next: Int32 = -1
  }

  private struct Chain: Sendable {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private struct Form: Sendable {
    let number: Int32
    let shape: WordForm.Shape
  }

  private var vocabulary: [String: Int32] = [:]
  /// The words as the tables write them, while building.
  private var forms: [String: Form] = [:]
  private var chains: [Chain] = []
  private var names: [Name] = []
  private var words: [Int32] = []
  private var shapes: [WordForm.Shape] = []
  private var entries: [Entry] = []
  /// The words of names that match only as spelt.
  private var spellings: [Int32: [String]] = [:]

  init() {
    vocabulary.reserveCapacity(4000)
    forms.reserveCapacity(4000)
    chains.reserveCapacity(4000)
    entries.reserveCapacity(3000)
    names.reserveCapacity(8000)
    words.reserveCapacity(24000)
    shapes.reserveCapacity(24000)
  }

  // MARK: Building

  /// Adds the names of an entry. Entries of one match come out in the order in which they went in.
  mutating func add(_ names: [String], _ entry: Entry) {
    guard !names.isEmpty else { return }
    entries.append(entry)
    for name in names { add(name, Int32(entries.count - 1)) }
  }

  private mutating func add(_ name: String, _ entry: Int32) {
    let isExact = NameKey.isExact(name)
    let start = words.count
    var needsArticle = false
    NameKey.cut(isExact ? NameKey.spelling(name) : name) { word in
      if words.count == start, !needsArticle, word == "the" || word == "The" {
        needsArticle = true
      } else {
        let form = form(of: word)
        words.append(form.number)
        shapes.append(form.shape)
      }
    }
    guard start < words.count else { return }
    let number = Int32(names.count)
    names.append(
      Name(
        start: Int32(start), count: Int32(words.count - start), entry: entry,
        needsArticle: needsArticle))
    if isExact { spellings[number] = NameKey(name).words }
    let first = Int(words[start])
    let last = chains[first].last
    if last < 0 { chains[first].first = number } else { names[Int(last)].next = number }
    chains[first].last = number
  }

  private mutating func form(of word: String) -> Form {
    if let form = forms[word] { return form }
    let form = Form(number: number(of: WordForm.folded(word)), shape: WordForm.shape(of: word))
    forms[word] = form
    return form
  }

  private mutating func number(of word: String) -> Int32 {
    if let number = vocabulary[word] { return number }
    let number = Int32(chains.count)
    vocabulary[word] = number
    chains.append(Chain())
    return number
  }

  /// Frees what only building needs.
  mutating func finish() { forms = [:] }

  // MARK: Finding

  /// The longest name that starts at `texts[index]`, with all that it can denote.
  func longestMatch(in texts: [String], at index: Int) -> Gazetteer.Match? {
    guard texts.indices.contains(index), let first = vocabulary[WordForm.folded(texts[index])]
    else { return nil }
    var following: [Int32] = []
    var length: Int32 = 0
    var found: [Int32] = []
    var number = chains[Int(first)].first
    while number >= 0 {
      let name = names[Int(number)]
      if name.count >= length, matches(name, number, texts, index, &following) {
        if name.count > length {
          length = name.count
          found.removeAll(keepingCapacity: true)
        }
        found.append(name.entry)
      }
      number = name.next
    }
    return found.isEmpty ? nil : Gazetteer.Match(entries: distinct(found), length: Int(length))
  }

  /// - Parameter following: the numbers of the words after the first, as far as looked up.
  private func matches(
    _ name: Name, _ number: Int32, _ texts: [String], _ index: Int, _ following: inout [Int32]
  ) -> Bool {
    let count = Int(name.count)
    let start = Int(name.start)
    guard index + count <= texts.count else { return false }
    for offset in 1..<max(1, count) {
      if following.count < offset {
        following.append(vocabulary[WordForm.folded(texts[index + offset])] ?? -1)
      }
      if following[offset - 1] != words[start + offset] { return false }
    }
    for offset in 0..<count where !WordForm.fits(texts[index + offset], shapes[start + offset]) {
      return false
    }
    if name.needsArticle, index == 0 || !WordForm.isArticle(texts[index - 1]) { return false }
    return spellings.isEmpty || isSpelt(number, texts, index)
  }

  private func isSpelt(_ number: Int32, _ texts: [String], _ index: Int) -> Bool {
    guard let spelling = spellings[number] else { return true }
    return spelling.indices.allSatisfy {
      texts[index + $0] == spelling[$0] || texts[index + $0] == spelling[$0].uppercased()
    }
  }

  private func distinct(_ found: [Int32]) -> [Entry] {
    var result: [Entry] = []
    result.reserveCapacity(found.count)
    for number in found {
      let entry = entries[Int(number)]
      if !result.contains(entry) { result.append(entry) }
    }
    return result
  }
}
