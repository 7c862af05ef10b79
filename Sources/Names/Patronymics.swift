/// The East Slavic father's name, in the spellings that languages give it.
enum Patronymics {
  /// Endings behind the father's name, longest first.
  private static let endings: [[UInt8]] = {
    let links = [
      "ov", "ev", "yev", "iev", "jev", "ow", "ew", "jew", "iew", "av", "iav", "iv", "yv",
    ]
    let sons = [
      "ich", "ych", "itch", "ytch", "itsch", "ytsch", "icz", "ycz", "ic", "ici", "ics", "itj",
      "itx",
      "itsj", "itsh", "its", "yts",
    ]
    let daughters = ["na"]
    let all = links.flatMap { link in (sons + daughters).map { link + $0 } } + ["ichna", "inichna"]
    return all.map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }()

  /// Where the ending begins; nil without one, or without a name of three letters before it.
  private static func stem(_ letters: [UInt8]) -> [UInt8]? {
    for ending in endings where letters.count >= ending.count + 3 {
      if letters.suffix(ending.count).elementsEqual(ending) {
        return Array(letters.dropLast(ending.count))
      }
    }
    return nil
  }

  static func isPatronymic(_ letters: Romanised) -> Bool { stem(letters.plain) != nil }

  /// The readings of the father's name: "Vladimirovich" and "Wladimirowitsch" are of "Vladimir".
  static func fathers(of letters: Romanised) -> [SoundKey] {
    guard let father = stem(letters.plain) else { return SoundKey.readings(of: letters) }
    return SoundKey.readings(
      of: Romanised(letters: father, plain: father, script: letters.script))
  }
}
