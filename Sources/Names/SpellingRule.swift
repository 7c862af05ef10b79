/// One way to spell a sound in Latin letters.
struct SpellingRule: Sendable {
  let spelling: [UInt8]
  let sounds: [UInt8]
  /// The rule holds only at the beginning of a part.
  let isInitial: Bool
  /// The rule holds only at the end of a part.
  let isFinal: Bool
  /// The rule holds only before one of these letters, if any are named.
  let before: [UInt8]

  /// J and Q, and the X and Hs of Chinese names, are not what the romanisation of other scripts
  /// means by these letters.
  private var isOfLatin: Bool { isInitial || spelling == [UInt8(ascii: "j")] }

  private func holds(in source: [UInt8], at start: Int, _ reading: SoundKey.Reading) -> Bool {
    if isOfLatin && reading == .romanised { return false }
    let end = start + spelling.count
    guard end <= source.count, !isInitial || start == 0 || reading == .eastAsian,
      !isFinal || end == source.count,
      source[start..<end].elementsEqual(spelling)
    else { return false }
    return before.isEmpty || end < source.count && before.contains(source[end])
  }

  /// The rule for what is written at a place; nil where the letter stands for itself.
  static func longestMatch(
    in source: [UInt8], at start: Int, _ reading: SoundKey.Reading
  ) -> SpellingRule? {
    let letter = Int(source[start]) - 0x61
    guard table.indices.contains(letter) else { return nil }
    return table[letter].first { $0.holds(in: source, at: start, reading) }
  }

  /// Spelling, a slash with the letters that must follow, the sounds ("-" for none); `^` and `$`
  /// are the edges of the part. `y` among the sounds is a J of which it is not known whether it is
  /// a vowel. Of two rules with spellings of one length the earlier is tried first.
  private static let rules = """
    schtsch x  shtsh x  chtch x  shch x  szcz x  sch x  sh x  sz x  ^hs/iu x  ^x/iu x  x ks
    ch/rl k tsch c  tch c  tsh c  ch c  cz c  cs c  ^q/i c
    dzh j  dsch j  dsh j  dj j  zh j  j/aeou y  ^j/i y  j i
    dz s  ts s  tz s  tc s  z s  ss s  c/eiy s  ic$ ic  ec$ es  ck k  cq k  cc k  c k  qu/ei k  q k
    kh h  gu/ei g  gh g  ph f  th t  bh b  dh d  rh r  lh l  h$ -  w v
    ohns uns  ou u  oo u  oe u  o u  ue u  y i
    """

  private static let table: [[SpellingRule]] = {
    var byLetter = [[SpellingRule]](repeating: [], count: 26)
    let words = rules.split { $0 == " " || $0 == "\n" }
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      let halves = words[index].split(separator: "/")
      let pattern = Array(halves[0].utf8)
      let spelling = pattern.filter { $0 >= 0x61 }
      let rule = SpellingRule(
        spelling: spelling, sounds: words[index + 1] == "-" ? [] : Array(words[index + 1].utf8),
        isInitial: pattern.first == UInt8(ascii: "^"), isFinal: pattern.last == UInt8(ascii: "$"),
        before: halves.count > 1 ? Array(halves[1].utf8) : [])
      byLetter[Int(spelling[0]) - 0x61].append(rule)
    }
    // A stable order: longer spellings first, then as written.
    return byLetter.map { rules in
      (1...7).reversed().flatMap { length in rules.filter { $0.spelling.count == length } }
    }
  }()
}
