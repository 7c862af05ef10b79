/// Who wrote an article.
enum Authors {
  /// The people that an article's fields name, or else its byline: without accounts, addresses, and
  /// names of outlets, which write nothing themselves.
  static func named(_ stated: [String], else byline: [String], outlet: String?) -> [String] {
    let names = persons(stated, outlet)
    return names.isEmpty ? persons(byline, outlet) : names
  }

  private static func persons(_ stated: [String], _ outlet: String?) -> [String] {
    var names: [String] = []
    for part in stated.flatMap({ $0.split { ";|\n".contains($0) } }) {
      var name = YAMLScalar.trimmed(String(part))
      if name.lowercased().hasPrefix("by ") { name = YAMLScalar.trimmed(String(name.dropFirst(3))) }
      let isName =
        name.contains(where: \.isLetter) && name.utf8.count <= 120
        && !name.contains { "@/<>{}=".contains($0) } && name.lowercased() != outlet?.lowercased()
        && !accounts.contains(name.lowercased()) && Known.outlet(named: name) == nil
      if isName, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// What systems call whoever has put a page in.
  private static let accounts: Set<String> = [
    "admin", "administrator", "editor", "editors", "staff", "webmaster", "web", "online", "root",
    "user", "unknown", "anonymous", "author", "none", "null", "undefined", "n/a", "redaktion",
    "redacción", "rédaction", "редакция",
  ]
}
