/// Scripts that are written letter by letter.
enum Alphabets {
  /// Letters, one or two, and what they sound like. An apostrophe keeps a letter h from making "sh"
  /// or "th" of the letter before it. No vowel signs of Arabic and Hebrew: they are
  /// hardly ever printed.
  private static let rules = """
    а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh
    ц ts ч ch ш sh щ shch ы y э e ю yu я ya і i ї yi є ye ґ g ў w ј y љ ly њ ny ћ ch ђ dj џ dzh
    ѓ g ќ k ѕ dz ә a қ k ң n ө o ұ u ү u һ 'h ғ g ҳ 'h ҷ j ӯ u ӣ i дж dzh ье e ьё o
    α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ i φ f χ kh
    ψ ps ω o ου u μπ b ντ d γκ g τζ dzh τσ ts αυ av ευ ev
    ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ 'h ձ dz ղ gh ճ ch մ m յ y ն n
    շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev ու u
    ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh
    ყ k შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ 'h
    ا a أ a إ i آ a ٱ a ب b پ p ت t ٹ t ث s ج j چ ch ح 'h خ kh د d ڈ d ذ d ر r ڑ r ز z ژ zh س s
    ش sh ص s ض d ط t ظ d غ gh ف f ڤ v ق k ک k ك k گ g ل l م m ن n ں n ه 'h ہ 'h ة a و u ؤ u ي i ی i
    ى a ے i ئ i ۀ e ە e ۆ o ێ e ې e ټ t ډ d ړ r ښ sh ږ zh څ ts ځ dz ڼ n
    א a ב b ג g ד d ה 'h ו u ז z ח 'h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s פ p ף f צ ts ץ ts ק k
    ר r ש sh ת t ײ i װ v
    """

  /// By one letter, or by two: the first in the upper half.
  private static let table: [UInt64: [UInt8]] = {
    var table: [UInt64: [UInt8]] = [:]
    let words = rules.split { $0 == " " || $0 == "\n" }
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      let key = words[index].unicodeScalars.reduce(UInt64(0)) { $0 << 32 | UInt64($1.value) }
      table[key] = Array(words[index + 1].utf8)
    }
    return table
  }()

  static func romanise(_ word: [UInt32]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < word.count {
      if at + 1 < word.count,
        let pair = table[UInt64(word[at]) << 32 | UInt64(word[at + 1])]
      {
        out += pair
        at += 2
        continue
      }
      if let single = table[UInt64(word[at])] {
        out += single
      } else if word[at] < 0x80 {
        out.append(UInt8(word[at]))
      }
      at += 1
    }
    return out
  }

  /// Cyrillic letters that languages read differently: г is h where і or ў tell of Ukrainian or
  /// Belarusian, ъ is a vowel before a consonant (Bulgarian).
  static func prepared(_ word: [UInt32]) -> [UInt32] {
    guard word.contains(where: { 0x400...0x4FF ~= $0 }) else { return word.map(withoutTonos) }
    let (ge, ha, hard, a) = (UInt32(0x433), UInt32(0x4BB), UInt32(0x44A), UInt32(0x430))
    let isWest = word.contains { $0 == 0x456 || $0 == 0x457 || $0 == 0x454 || $0 == 0x45E }
    let softVowels: [UInt32] = [0x435, 0x451, 0x44E, 0x44F]
    return word.enumerated().map { index, letter in
      if letter == ge && isWest { return ha }
      let isVowel = index + 1 < word.count && !softVowels.contains(word[index + 1])
      return letter == hard && isVowel ? a : letter
    }
  }

  private static func withoutTonos(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x3AC: 0x3B1
    case 0x3AD: 0x3B5
    case 0x3AE: 0x3B7
    case 0x3AF, 0x3CA, 0x390: 0x3B9
    case 0x3CC: 0x3BF
    case 0x3CD, 0x3CB, 0x3B0: 0x3C5
    case 0x3CE: 0x3C9
    default: letter
    }
  }
}
