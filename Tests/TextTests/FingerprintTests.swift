import Testing
import Text

@Suite struct FingerprintTests {
  static func fingerprint(_ text: String) -> Fingerprint {
    let bytes = Array(text.utf8)
    return Fingerprint(of: bytes, in: [0..<bytes.count])
  }

  /// Words that are all different.
  static func words(_ range: Range<Int>) -> String {
    range.map { "word\($0)" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("The talks failed. Nobody is to blame.", "the talks FAILED nobody is, to blame"),
    ("don’t give in to threats now", "don't give in to threats now"),
    ("Ёлка стоит в углу зала", "ёлка стоит в углу зала"),
  ])
  func marksAndCaseDoNotCount(one: String, other: String) {
    let (a, b) = (Self.fingerprint(one), Self.fingerprint(other))
    #expect(a.shingles.map { $0 | 1 } == b.shingles.map { $0 | 1 })
    #expect(a.bands == b.bands)
  }

  @Test func aShingleIsThreeWordsOrSixCharacters() {
    #expect(Self.fingerprint("one two").shingles.isEmpty)
    #expect(Self.fingerprint("one two three four").shingles.count == 2)
    // Without spaces between words each character begins one.
    #expect(Self.fingerprint("外交部发言人表示").shingles.count == 3)
    #expect(Self.fingerprint("この問題について話した").shingles.count == 6)
    #expect(Self.fingerprint("").bands.isEmpty)
  }

  @Test func namesAndNumbersAreKnown() {
    let text = Self.fingerprint(
      "Then Lavrov met 12 envoys of Norway in a hall. There they ate bread together.")
    #expect(text.names.count == 3)
    #expect(text.shingles.count { $0 & 1 == 1 } == 3)
  }

  @Test func packedNumbersComeBack() {
    let text = Self.fingerprint(Self.words(0..<300) + " of Norway and 12 more of them")
    let back = Fingerprint(
      shingles: Fingerprint.packed(text.shingles), names: Fingerprint.packed(text.names))
    #expect(back.shingles == text.shingles)
    #expect(back.names == text.names)
  }

  /// A copy that was cut at the end meets the whole under the keys of the beginnings.
  @Test(arguments: [40, 70, 140, 400])
  func theBeginningOfATextMeetsIt(count: Int) {
    let whole = Self.fingerprint(Self.words(0..<1000))
    let beginning = Self.fingerprint(Self.words(0..<count))
    #expect(!Set(whole.bands).isDisjoint(with: beginning.bands))
  }

  /// How often texts meet that have three quarters, or a tenth, of their shingles in common.
  @Test func alikeTextsMeetAndOthersDoNot() {
    var met = (alike: 0, other: 0)
    for trial in 0..<60 {
      let base = trial * 10_000
      let text = Self.fingerprint(Self.words(base..<(base + 200)))
      let alike = Self.fingerprint(Self.words((base + 28)..<(base + 228)))
      let other = Self.fingerprint(Self.words((base + 164)..<(base + 364)))
      if !Set(text.bands).isDisjoint(with: alike.bands) { met.alike += 1 }
      if !Set(text.bands).isDisjoint(with: other.bands) { met.other += 1 }
    }
    #expect(met.alike >= 57)
    #expect(met.other <= 6)
  }

  @Test func anyBytesAreRead() {
    for bytes: [UInt8] in [[0xE4], [0xFF, 0xFE, 0x20], Array("a\u{0}b c d".utf8), [0xF0, 0x9F]] {
      _ = Fingerprint(of: bytes, in: [0..<bytes.count])
    }
  }
}
