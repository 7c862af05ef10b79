internal import Authority
internal import SQLite
internal import Text

/// Which speaker an actor is, if nobody known beyond articles: the rules by which actors join.
///
/// Parts of a key are divided by ":"; a slug is a folded name, which holds letters, digits and
/// "-" only and gives the name back, so that two names never share a key. Where an actor does not
/// join beyond its article, 64 bits of the article's SHA-256 stand in the key, behind "in-", which
/// no country code begins with. Persons of the authority have keys of two parts: "person:NAME".
struct SpeakerKey: Hashable {
  let text: String
  /// The country of the speaker.
  let country: String?

  init(_ actor: ActorRow) {
    let scope = "in-" + actor.articleSHA256.prefix(16)
    let code = actor.country.map { Self.slug(Folding.folded($0)) }
    let slug =
      actor.kind == "group"
      ? Self.ofGroup(actor.name) : Self.slug(actor.isPerson ? actor.nameKey : actor.fold)
    switch actor.kind {
    case "anonymous":
      text = "anonymous:\(actor.articleSHA256.prefix(16)):\(actor.ordinal)"
      country = actor.country
    case _ where slug.isEmpty:
      text = "\(actor.kind)::\(scope):\(actor.ordinal)"
      country = actor.country
    case "country":
      text = code.map { "country:\($0)" } ?? "country::\(slug)"
      country = actor.country
    // A surname says too little to join beyond its article, even with a country.
    case "person" where actor.isSurnameOnly:
      text = "person:\(slug):\(code.map { $0 + ":" } ?? "")\(scope)"
      country = actor.country
    case "person":
      country = actor.country ?? actor.onlyCountry
      text = Self.ofFullName(actor.nameKey, country: country)
    case "institution":
      let known = Self.institution(actor)
      text =
        "institution:\(known?.slug ?? slug)" + ((known?.country ?? code).map { ":" + $0 } ?? "")
      country = actor.country ?? known?.country?.uppercased()
    default:
      text = "\(actor.kind):\(slug)" + (code.map { ":" + $0 } ?? "")
      country = actor.country
    }
  }

  /// The key of the persons of a name and a country.
  static func ofFullName(_ nameKey: String, country: String?) -> String {
    "person:\(slug(nameKey)):\(country.map { slug(Folding.folded($0)) } ?? "")"
  }

  /// What a key tells by itself.
  struct Parts {
    private let parts: [Substring]

    init(_ key: String) {
      parts = key.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        .map { Substring($0) }
    }

    static let kinds: Set<String> = ["person", "institution", "country", "group", "anonymous"]

    var kind: String { String(parts[0]) }

    /// The slug as a name, for want of a better one.
    var readableName: String {
      guard parts.count > 1 else { return kind }
      return parts[1].split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: " ")
    }

    /// The person of the authority that it names.
    var personID: String? { parts.count == 2 && kind == "person" ? String(parts[1]) : nil }

    /// A speaker that does not leave its article.
    var isScoped: Bool { kind == "anonymous" || parts.contains { $0.hasPrefix("in-") } }

    /// The country of a source without a name, as its article gives it.
    func countryOfSource(
      _ speaker: Int64, in database: Database
    ) throws(SQLiteError) -> String? {
      guard kind == "anonymous", parts.count == 3 else { return nil }
      return try database.text(
        """
        SELECT c.country FROM article AS a JOIN actor AS c ON c.article_id = a.id
        WHERE a.sha256 >= ?1 AND a.sha256 < ?1 || 'g' AND c.ordinal = ?2 AND c.speaker_id = ?3
        ORDER BY a.sha256 LIMIT 1
        """, [String(parts[1]), Int(parts[2]), speaker])
    }

    var origin: SpeakerDecision.Origin {
      if personID != nil { return .authority }
      return parts.contains { $0.hasPrefix("of-") } ? .curator : .text
    }

    var country: String? {
      let place = kind == "country" ? 1 : 2
      guard kind != "anonymous", parts.count > place, parts[place].utf8.count == 2 else {
        return nil
      }
      return parts[place].uppercased()
    }
  }

  /// A ministry or body by what it is rather than by what it is called: "the Russian Foreign Ministry"
  /// and "the Foreign Ministry of Russia", "NATO" and "the North Atlantic Treaty Organization".
  private static func institution(_ actor: ActorRow) -> (slug: String, country: String?)? {
    let gazetteer = Gazetteer.shipped
    for entry in gazetteer.entries(named: actor.name) {
      switch entry {
      case .body(let body, nominal: false): return (body.id, nil)
      case .metonym(let metonym):
        if let body = metonym.body { return (body.id, nil) }
        guard let institution = metonym.institution, let country = metonym.country else { break }
        return (institution.id, country.code.lowercased())
      case .outlet(let outlet):
        return (slug(Folding.folded(outlet.name)), outlet.country?.code.lowercased())
      default: break
      }
    }
    guard let code = actor.country, let named = StatedInstitution(actor.name, in: gazetteer),
      named.country.map({ $0.code == code }) ?? true
    else { return nil }
    return (named.institution.id, code.lowercased())
  }

  /// Those who speak together are the same in whatever order they are named.
  private static func ofGroup(_ name: String) -> String {
    name.split(separator: ", ").flatMap { $0.split(separator: " and ") }
      .map { slug(Folding.folded(String($0))) }.sorted(by: ByteOrder.precedes)
      .joined(separator: "-and-")
  }

  private static func slug(_ fold: String) -> String {
    String(decoding: fold.utf8.map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}
