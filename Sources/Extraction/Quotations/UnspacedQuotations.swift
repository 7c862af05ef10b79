internal import Text

/// Finds quotations with a speaker in Chinese and Japanese.
struct UnspacedQuotations {
  typealias Characters = ArraySlice<Unicode.Scalar>

  let cues: QuotationCues
  /// The text, character by character, and where each begins, in bytes; one place more for the end.
  private let characters: [Unicode.Scalar]
  private let offsets: [Int]
  private let text: TokenizedText

  private typealias Attribution = (cue: Range<Int>, speaker: CuedQuotation.Speaker, end: Int)

  init(_ text: TokenizedText, _ cues: QuotationCues) {
    self.text = text
    self.cues = cues
    var characters: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.source.string.unicodeScalars {
      characters.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.characters = characters
    self.offsets = offsets
  }

  /// - Parameter paragraphs: the tokens to look at.
  func find(in paragraphs: [Range<Int>]) -> [CuedQuotation] {
    var found: [CuedQuotation] = []
    for paragraph in paragraphs where !paragraph.isEmpty {
      let range =
        place(
          Int(text.tokens[paragraph.lowerBound].start))..<place(
          Int(text.tokens[paragraph.upperBound - 1].end))
      var end: Int?
      var names: [Characters] = []
      for quotation in text.quotations where paragraph.contains(quotation.open) {
        guard !quotation.isNested, let close = quotation.close else { continue }
        let open = place(Int(text.tokens[quotation.open].start))
        let inside =
          place(Int(text.tokens[quotation.open].end))..<place(Int(text.tokens[close].start))
        let behind = place(Int(text.tokens[close].end))
        if let last = end, last > open { continue }
        let content = trimmed(inside)
        guard content.count > 3 else { continue }
        if let last = end, open - last <= 1, !found.isEmpty, cues.builds(.chinese) {
          found[found.count - 1].content.append(bytes(content))
          end = behind
          continue
        }
        let start = sentenceStart(open, range)
        let attribution =
          cues.builds(.japanese)
          ? japanese(start..<open, behind, range)
          : chinese(inside, start..<open, behind, range, names)
        guard let attribution else { continue }
        if case .person(let name, _) = attribution.speaker {
          names.append(characters[place(name.lowerBound)..<place(name.upperBound)])
        }
        found.append(
          CuedQuotation(
            content: [bytes(content)], cue: attribution.cue, speaker: attribution.speaker))
        end = max(behind, attribution.end)
      }
    }
    return found
  }

  // MARK: Chinese

  /// 王毅表示：“…”, “…”王毅说
  private func chinese(
    _ inside: Range<Int>, _ clause: Range<Int>, _ behind: Int, _ paragraph: Range<Int>,
    _ names: [Characters]
  ) -> Attribution? {
    if let mark = clause.last, "：:，,".unicodeScalars.contains(characters[mark]) {
      guard let verb = ending(.say, clause.dropLast()) else { return nil }
      return chineseSpeaker(clause.lowerBound..<verb.lowerBound, names).map {
        (bytes(verb), $0, clause.upperBound)
      }
    }
    guard clause.isEmpty, let last = inside.last,
      "，。！？".unicodeScalars.contains(characters[last])
    else { return nil }
    let end = (behind..<paragraph.upperBound).first {
      "。！？；，：“".unicodeScalars.contains(characters[$0])
    }
    let told = behind..<(end ?? paragraph.upperBound)
    guard let verb = ending(.say, told),
      let speaker = chineseSpeaker(told.lowerBound..<verb.lowerBound, names)
    else {
      return nil
    }
    return (bytes(verb), speaker, end.map { $0 + 1 } ?? told.upperBound)
  }

  /// The last clause that names somebody.
  private func chineseSpeaker(_ range: Range<Int>, _ names: [Characters]) -> CuedQuotation.Speaker?
  {
    var end = range.upperBound
    while end > range.lowerBound {
      let start =
        (range.lowerBound..<end).last { "，,、".unicodeScalars.contains(characters[$0]) }
        .map { $0 + 1 } ?? range.lowerBound
      let clause = start..<end
      if let speaker = chineseSubject(clause, names) { return speaker }
      // Only a clause that says when, where or to whom has its subject further in front.
      guard beginning(.stop, clause) != nil || clause.isEmpty else { return nil }
      end = start - 1
    }
    return nil
  }

  private func chineseSubject(_ clause: Range<Int>, _ names: [Characters]) -> CuedQuotation.Speaker?
  {
    if let pronoun = beginning(.pronoun, clause) { return .same(bytes(pronoun)) }
    if beginning(.body, clause) != nil || beginning(.stop, clause) != nil { return nil }
    for start in clause {
      guard let title = beginning(.title, start..<clause.upperBound) else { continue }
      let name = title.upperBound..<nameEnd(title.upperBound..<clause.upperBound)
      if isChineseName(name, isTitled: true) {
        return .person(name: bytes(name), role: bytes(clause.lowerBound..<title.upperBound))
      }
      let before = clause.lowerBound..<start
      if isChineseName(before, isTitled: false) {
        return .person(name: bytes(before), role: bytes(title))
      }
      if name.isEmpty, start > clause.lowerBound {
        return .nominal(bytes(clause.lowerBound..<title.upperBound))
      }
    }
    let name = clause.lowerBound..<nameEnd(clause)
    if isChineseName(name, isTitled: false) { return .person(name: bytes(name), role: nil) }
    let isKnown = names.contains { $0.elementsEqual(characters[name]) }
    return isKnown ? .person(name: bytes(name), role: nil) : nil
  }

  /// Where something begins that is no name: a day, "at", "to".
  private func nameEnd(_ range: Range<Int>) -> Int {
    range.first {
      let scalar = characters[$0]
      return !SearchFolding.isUnspaced(scalar) && !"·•・".unicodeScalars.contains(scalar)
        || beginning(.stop, $0..<range.upperBound) != nil
    } ?? range.upperBound
  }

  /// Two or three characters with a surname in front; behind a title or with a dot also what is written by
  /// its sound.
  private func isChineseName(_ range: Range<Int>, isTitled: Bool) -> Bool {
    let hasDot = range.contains { "·•・".unicodeScalars.contains(characters[$0]) }
    if hasDot { return (4...14).contains(range.count) }
    if isTitled { return (2...6).contains(range.count) }
    return (2...3).contains(range.count) && beginning(.surname, range) != nil
      && beginning(.body, range) == nil
  }

  // MARK: Japanese

  /// 外相は「…」と述べた, 「…」と外相は述べた
  private func japanese(_ clause: Range<Int>, _ behind: Int, _ paragraph: Range<Int>)
    -> Attribution?
  {
    guard behind < paragraph.upperBound, characters[behind] == "と" else { return nil }
    let end =
      (behind..<paragraph.upperBound).first { "。「」".unicodeScalars.contains(characters[$0]) }
      ?? paragraph.upperBound
    let told = behind + 1..<min(end, behind + 60)
    guard let start = told.first(where: { beginning(.say, $0..<end) != nil }),
      let verb = beginning(.say, start..<end)
    else { return nil }
    let between = told.lowerBound..<start
    if let last = between.last,
      !"もにで、はが".unicodeScalars.contains(characters[last])
        || "のいしさみな".unicodeScalars.contains(characters[between.lowerBound])
    {
      return nil
    }
    let cue = bytes(verb)
    if let speaker = japaneseSubject(clause) { return (cue, speaker, verb.upperBound) }
    if let speaker = japaneseSubject(between) { return (cue, speaker, verb.upperBound) }
    let hasSubject = clause.contains { "はが".unicodeScalars.contains(characters[$0]) }
    return hasSubject ? nil : (cue, .same(nil), verb.upperBound)
  }

  /// What stands in front of は or が, if it ends with a title.
  private func japaneseSubject(_ clause: Range<Int>) -> CuedQuotation.Speaker? {
    for particle in clause where "はが".unicodeScalars.contains(characters[particle]) {
      let head = clause.lowerBound..<particle
      if let pronoun = ending(.pronoun, head) { return .same(bytes(pronoun)) }
      guard let title = ending(.title, head) else { continue }
      let before = clause.lowerBound..<title.lowerBound
      let start =
        before.last { !isNameCharacter(characters[$0], like: before.last.map { characters[$0] }) }
        .map { $0 + 1 } ?? before.lowerBound
      let name = start..<title.lowerBound
      let isKana = name.first.map { isKatakana(characters[$0]) } ?? false
      let length = isKana ? 2...20 : 1...5
      if length.contains(name.count), ending(.place, name) == nil, ending(.body, name) == nil {
        return .person(name: bytes(name), role: bytes(title))
      }
      let phrase =
        (before.last { "、。".unicodeScalars.contains(characters[$0]) }.map { $0 + 1 }
          ?? before.lowerBound)..<title.upperBound
      return .nominal(bytes(phrase))
    }
    return nil
  }

  private func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
    0x30A0...0x30FF ~= scalar.value || scalar == "＝"
  }

  /// A name is in Han or in Katakana throughout.
  private func isNameCharacter(_ scalar: Unicode.Scalar, like last: Unicode.Scalar?) -> Bool {
    guard let last else { return false }
    if isKatakana(last) { return isKatakana(scalar) }
    return 0x3400...0x9FFF ~= scalar.value || scalar == "々"
  }

  // MARK: Characters

  private func sentenceStart(_ open: Int, _ range: Range<Int>) -> Int {
    var start = open
    while start > range.lowerBound, !"。！？；”」\n".unicodeScalars.contains(characters[start - 1]) {
      start -= 1
    }
    while start < open, characters[start].properties.isWhitespace { start += 1 }
    return start
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last,
      "，,、：".unicodeScalars.contains(characters[last]) || characters[last].properties.isWhitespace
    {
      range = range.dropLast()
    }
    while let first = range.first, characters[first].properties.isWhitespace {
      range = range.dropFirst()
    }
    return range
  }

  /// The longest word of a class that a range begins with.
  private func beginning(_ kind: QuotationCues.Class, _ range: Range<Int>) -> Range<Int>? {
    for word in cues.words(kind) {
      let count = word.unicodeScalars.count
      if count <= range.count, characters[range].starts(with: word.unicodeScalars) {
        return range.lowerBound..<range.lowerBound + count
      }
    }
    return nil
  }

  /// The longest word of a class that a range ends with.
  private func ending(_ kind: QuotationCues.Class, _ range: Range<Int>) -> Range<Int>? {
    for word in cues.words(kind) {
      let count = word.unicodeScalars.count
      if count <= range.count, characters[range].suffix(count).elementsEqual(word.unicodeScalars) {
        return range.upperBound - count..<range.upperBound
      }
    }
    return nil
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// The character that begins at a byte.
  private func place(_ byte: Int) -> Int { offsets.partitioningIndex { $0 >= byte } }
}
