import Foundation

/// Names of persons: folding, parts, families, slugs.
enum Names {
  private static let letters: [Character: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
    "ə": "a", "ħ": "h", "’": "'", "‘": "'", "ʼ": "'", "ʹ": "'", "–": "-", "‑": "-",
  ]

  /// Small letters without accents.
  static func fold(_ name: String) -> String {
    let plain = name.folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive],
      locale: Locale(identifier: "en_US_POSIX"))
    return plain.lowercased().map { letters[$0] ?? String($0) }.joined()
  }

  /// The id of a person of this name: "sergey-lavrov".
  static func slug(_ name: String) -> String {
    parts(name).joined(separator: "-")
  }

  /// The folded parts of a name, apostrophes and full stops dropped.
  static func parts(_ name: String) -> [String] {
    var parts: [String] = []
    var part = ""
    for character in fold(name) + " " {
      if character.isASCII, character.isLetter || character.isNumber {
        part.append(character)
      } else if character != "'" && character != "`" && !part.isEmpty {
        parts.append(part)
        part = ""
      }
    }
    return parts
  }

  /// Parts that say little of who it is.
  static let particles: Set<String> = [
    "al", "el", "bin", "ibn", "bint", "ben", "von", "van", "de", "der", "den", "di", "da", "do",
    "dos", "das", "du", "del", "della", "la", "le", "of", "the", "ul", "ud", "y", "e", "af", "av",
  ]
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  static func startsWithParticle(_ name: String) -> Bool {
    particles.contains(parts(name).first ?? "")
  }

  static func essential(_ name: String) -> [String] {
    let all = parts(name).filter { !suffixes.contains($0) }
    let kept = all.filter { !particles.contains($0) }
    return kept.isEmpty ? all : kept
  }

  /// The family name in a usual English form: the last part with its particles, or the first where
  /// the family comes first. `known` is a family name that a source marks.
  static func family(of name: String, country: String?, known: String?) -> String {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1 else { return name }
    if let known {
      let count = known.split(separator: " ").count
      for candidate in [words.suffix(count), words.prefix(count)]
      where count < words.count
        && zip(
          ParsedName(candidate.joined(separator: " ")).parts, ParsedName(known).parts
        ).allSatisfy({
          NameMatch.similarity($0, $1) == .strong
        })
      {
        return candidate.joined(separator: " ")
      }
    }
    // A monarch: "Charles III", "Juan Carlos I of Spain".
    var reign = words.prefix { $0 != "of" }
    if reign.count > 1, let last = reign.last, last.allSatisfy({ "IVX".contains($0) }) {
      reign.removeLast()
      return reign.joined(separator: " ")
    }
    if reign.count < words.count { return reign.joined(separator: " ") }
    if let country, States.familyFirst.contains(country), words.count <= 3 { return words[0] }
    var start = words.count - 1
    if suffixes.contains(parts(words[start]).first ?? ""), start > 1 { start -= 1 }
    let end = start
    while start > 1, particles.contains(parts(words[start - 1]).first ?? "") { start -= 1 }
    return words[start...end].joined(separator: " ")
  }

  private static func isNumeral(_ word: String) -> Bool {
    word.count > 1 && word.allSatisfy { "IVX".contains($0) }
  }

  /// A name in capitals as it is usually written: "YEL'TSIN" is "Yel'tsin", "O'BRIEN" "O'Brien".
  static func unshouted(_ capitals: String) -> String {
    var result = ""
    var word = ""
    func close(isAbbreviated: Bool = false) {
      guard !word.isEmpty else { return }
      let small = word.lowercased()
      if isNumeral(word) || isAbbreviated && word.count == 1 {
        result += word
      } else if particles.contains(small), small.count <= 3, !result.isEmpty || small != "al" {
        result += small
      } else if small.hasPrefix("mc"), small.count > 4 {
        result += "Mc" + small.dropFirst(2).capitalized
      } else {
        result += small.prefix(1).uppercased() + small.dropFirst()
      }
      word = ""
    }
    for character in capitals {
      let breaksAfterO = character == "'" && word.lowercased() == "o"
      if character == " " || character == "-" || character == "." || breaksAfterO {
        close(isAbbreviated: character == ".")
        result.append(character)
      } else {
        word.append(character)
      }
    }
    close()
    return result
  }

  private static let honorifics: Set<String> = [
    "dr", "sir", "dame", "gen", "general", "lt", "ltgen", "col", "colonel", "maj", "major",
    "majgen",
    "capt", "captain", "adm", "admiral", "ret", "cdre", "brig", "sheikh", "shaykh", "ayatollah",
    "cardinal", "archbishop", "hojjat", "lord", "baron", "mr", "mrs", "ms", "miss", "prof",
    "professor", "his", "her", "highness", "royal", "excellency", "majesty", "he", "hh", "hrh",
    "hm",
    "datuk", "seri", "dato", "tan", "sri", "tun", "dom", "s", "field", "marshal", "king", "amir",
    "queen", "emir", "sultan", "prince", "princess", "hon", "president", "chancellor", "reverend",
    "father", "the", "right", "honourable", "honorable", "haji", "hajj",
  ]

  /// A name without what precedes it: "Gen. (Ret.) Prabowo" is "Prabowo".
  static func withoutHonorifics(_ name: String) -> String {
    let bare = name.replacing(/\([^)]*\)?/, with: " ")
    var words = bare.split(separator: " ").map(String.init)
    while let word = words.first, words.count > 1,
      honorifics.contains(parts(word).joined()) || word == "-" || word == "."
    {
      words.removeFirst()
    }
    return words.joined(separator: " ").trimmingCharacters(in: CharacterSet(charactersIn: " ,;"))
  }

  /// A name of one case as it is usually written, and another as it is: "Marwan MUASHER".
  static func withoutCapitals(_ name: String) -> String {
    name.split(separator: " ").map { word in
      word.count > 2 && word == word.uppercased() && word.last != "."
        ? unshouted(String(word)) : String(word)
    }.joined(separator: " ")
  }

  /// A name without a patronymic in its middle: "Sergey Viktorovich Lavrov" is "Sergey Lavrov".
  static func withoutPatronymic(_ name: String) -> String {
    var words = name.split(separator: " ")
    guard words.count == 3 else { return name }
    let endings = ["vich", "vitch", "vych", "ovna", "evna", "ivna", "ichna"]
    let middle = fold(String(words[1]))
    if middle.count > 6, endings.contains(where: middle.hasSuffix) { words.remove(at: 1) }
    return words.joined(separator: " ")
  }

  /// A name without initials in its middle: "John J. Sullivan" is "John Sullivan".
  static func withoutMiddleInitials(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 2, !isInitial(words[0]) else { return name }
    return words.enumerated().filter {
      $0.offset == 0 || $0.offset == words.count - 1 || !isInitial($0.element)
    }.map { String($0.element) }.joined(separator: " ")
  }

  private static func isInitial(_ word: Substring) -> Bool {
    word.count <= 2 && word.first?.isUppercase == true && (word.count == 1 || word.last == ".")
  }
}
