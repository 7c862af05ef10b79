import Testing

@testable import Names

/// What holds for any text.
@Suite struct NamePropertyTests {
  static let samples = [
    "", " ", ",", "-", "'", "“”", "()", "V.", "V. V.", "al", "von der", "Dr.", "Jr.", "bin",
    "🇷🇺 👨‍👩‍👧‍👦", "Путин 🙂", "a\u{301}\u{301}\u{301}", "\u{200B}\u{FEFF}", "\u{0}\u{1}\u{7F}", "1234",
    "Ig0r Sech1n", "習", "한", "ー", "・", "ﷺ", "𝕍𝕝𝕒𝕕", "Ｐｕｔｉｎ", "ǅ", "ß", "İI", "العلى", "ዐቢይ አሕመድ",
    "Abd al-", "-al-", "Kim Jong-un", "Sergey Viktorovich Lavrov", "LAVROV, Sergey", "Lavrov",
    "Shaikh Isa Bin Tarif Al Bin Ali", "Sergejs Lavrovs", "JC Juncker", "김정은", "王毅",
    "محمد جواد ظریف",
    "William “Bill” Burns", "Michaela Michelle Micheli", "Michele Nichaela", "Aziz Abdul Aziz",
    "Abdulaziz Aziz", "Donald Trump Jr.", "Plat Ono Vich", "Kim Kim Kim",
  ]

  @Test func comparisonIsSymmetric() {
    for one in Self.samples {
      for other in Self.samples {
        let forth = Name(one).compared(to: Name(other))
        let back = Name(other).compared(to: Name(one))
        #expect(forth.grade == back.grade, "\(one) \(other)")
        #expect(abs(forth.score - back.score) < 1e-9, "\(one) \(other)")
        #expect(0...1 ~= forth.score)
      }
    }
  }

  @Test(arguments: samples)
  func aNameIsItself(_ printed: String) {
    let name = Name(printed)
    let comparison = name.compared(to: Name(printed))
    #expect(comparison.grade == (name.parts.isEmpty ? .different : .identical))
    #expect(comparison.score == (name.parts.isEmpty ? 0 : 1))
  }

  @Test func noTextIsTooOdd() {
    var generator = SeededGenerator(state: 7)
    let blocks: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x24F, 0x300...0x36F, 0x370...0x5FF, 0x600...0x6FF, 0x900...0xDFF,
      0xE00...0x10FF, 0x1780...0x17FF, 0x2000...0x206F, 0x3040...0x30FF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xFF00...0xFFEF, 0x1F300...0x1F6FF,
    ]
    var last = Name("")
    for _ in 0..<600 {
      var text = String.UnicodeScalarView()
      let block = blocks.randomElement(using: &generator) ?? 0...0x7F
      for _ in 0..<Int.random(in: 0...24, using: &generator) {
        let isSpace = Int.random(in: 0..<6, using: &generator) == 0
        let range = Bool.random(using: &generator) ? block : 0x20...0x7E
        let value = isSpace ? 0x20 : UInt32.random(in: range, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      let name = Name(String(text))
      #expect(name.parts.count <= Name.mostParts)
      #expect(name.indexKeys.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } && !$0.isEmpty })
      let (forth, back) = (name.compared(to: last), last.compared(to: name))
      #expect(forth.grade == back.grade, "\(text) \(last.printed)")
      #expect(abs(forth.score - back.score) < 1e-9, "\(text) \(last.printed)")
      last = name
    }
  }

  @Test func lengthIsBounded() {
    let long = Name(String(repeating: "Vladimirovich-", count: 100_000))
    #expect(long.parts.count == Name.mostParts)
    #expect(long.compared(to: long).grade == .identical)
    let word = Name(String(repeating: "putin", count: 100_000))
    #expect(word.parts.count == 1)
    #expect(word.indexKeys.allSatisfy { $0.utf8.count <= SoundKey.longest })
  }

  @Test func composedAndDecomposedFormsAreOne() {
    #expect(Name("Vuc\u{30C}ic\u{301}").indexKeys == Name("Vu\u{10D}i\u{107}").indexKeys)
    #expect(Name("Андреи\u{306}").indexKeys == Name("Андрей").indexKeys)
  }
}

struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
