/// The states of the selection, and how the sources name states.
struct States {
  /// Codes by name in small letters.
  private let codes: [String: String]

  init(tables: String) throws {
    var codes: [String: String] = [:]
    for row in try ownRows(tables + "/countries.tsv", cells: 9) {
      let code = row.cells[0]
      // A former state (its last year is in the last cell) does not take the name of a present one.
      for name in [row.cells[1]] + items(row.cells[2]) {
        let key = Self.key(name)
        if codes[key] == nil || row.cells[8] == "-" && name == row.cells[1] { codes[key] = code }
      }
    }
    for (name, code) in Self.spellings { codes[name] = code }
    self.codes = codes
  }

  private static func key(_ name: some StringProtocol) -> String {
    let folded = Names.fold(String(name)).replacing("-", with: " ")
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }

  func code(_ name: some StringProtocol) -> String? { codes[Self.key(name)] }

  /// Names of the sources that the table of countries lacks.
  private static let spellings = [
    "korea": "KR", "holy see": "VA", "macedonia": "MK", "congo democratic republic": "CD",
    "congo republic": "CG", "cote divoire": "CI", "bosnia herzegovina": "BA",
    "russian federation": "RU", "czech republic": "CZ", "saint kitts nevis": "KN",
    "antigua barbuda": "AG", "united states": "US", "people's republic of china": "CN",
    "peoples republic of china": "CN",
  ]

  /// The states of which more is taken than who led them and their diplomacy: the G20, members of the
  /// Security Council, of NATO and of the European Union, the parties of present conflicts, and other
  /// large diplomacies.
  static let selected: Set<String> = [
    // the G20
    "AR", "AU", "BR", "CA", "CN", "DE", "FR", "GB", "ID", "IN", "IT", "JP", "KR", "MX", "RU", "SA",
    "TR", "US", "ZA",
    // NATO
    "AL", "BE", "BG", "CZ", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IS", "LT", "LU", "LV", "ME",
    "MK", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    // recent elected members of the Security Council and large diplomacies
    "AE", "AF", "AM", "AT", "AZ", "BY", "CH", "CU", "CY", "DZ", "EG", "ET", "GE", "IE", "IL", "IQ",
    "IR", "JO", "KE", "KP", "KZ", "LB", "MA", "MD", "MT", "MY", "NG", "NZ", "PK", "PS", "QA", "RS",
    "SG", "SY", "TN", "UA", "UZ", "VA", "VE", "VN", "XK", "YE", "LY", "SD", "TH", "PH", "TW", "KG",
  ]

  /// The states of which deputies, ministers of defence and ambassadors are taken as well: the G20, the
  /// parties of present conflicts, and those who are quoted most.
  static let large: Set<String> = [
    "AR", "AU", "BR", "CA", "CN", "DE", "FR", "GB", "ID", "IN", "IT", "JP", "KR", "MX", "RU", "SA",
    "TR", "US", "ZA", "UA", "IL", "IR", "KP", "PL", "ES", "NL", "BY", "PK", "SY", "EG", "GE", "VE",
    "HU", "LT", "LV", "EE", "FI", "SE", "NO", "RO",
  ]

  /// Territories of other states, which have no diplomacy of their own.
  private static let dependencies: Set<String> = [
    "AI", "AN", "AQ", "AS", "AW", "AX", "BL", "BM", "BQ", "BV", "CC", "CW", "CX", "EH", "FK", "FO",
    "GF",
    "GG", "GI", "GL", "GP", "GS", "GU", "HK", "HM", "IM", "IO", "JE", "KY", "MF", "MO", "MP", "MQ",
    "MS", "NC", "NF", "PF", "PM", "PN", "PR", "RE", "SH", "SJ", "SX", "TC", "TF", "TK", "UM", "VG",
    "VI", "WF", "YT",
  ]

  static func isState(_ code: String) -> Bool { !dependencies.contains(code) }

  /// The states to which ambassadors of other states are taken, and those of the United States of all
  /// years.
  static let hosts: Set<String> = ["US", "RU", "CN", "GB", "FR", "DE", "UA"]

  /// The states where the family name comes first.
  static let familyFirst: Set<String> = ["CN", "KR", "KP", "VN", "TW"]
}
