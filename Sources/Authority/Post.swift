/// An office or occupation of a speaker: "deputy foreign minister".
public struct Post: Sendable, Hashable {
  /// What the office is, for ranking and for matching later mentions.
  public enum Class: String, Sendable, CaseIterable {
    case headOfState = "head_of_state"
    case deputyHeadOfState = "deputy_head_of_state"
    case headOfGovernment = "head_of_government"
    case deputyHeadOfGovernment = "deputy_head_of_government"
    case foreignMinister = "foreign_minister"
    case deputyForeignMinister = "deputy_foreign_minister"
    case seniorDiplomat = "senior_diplomat"
    case ambassador
    case envoy
    case consul
    case defenceMinister = "defence_minister"
    case minister
    case deputyMinister = "deputy_minister"
    case securityAdviser = "security_adviser"
    case adviser
    case spokesperson
    case headOfBody = "head_of_body"
    case legislatureHead = "legislature_head"
    case legislator
    case partyLeader = "party_leader"
    case military
    case securityChief = "security_chief"
    case prosecutor
    case judge
    case regionalHead = "regional_head"
    case religiousLeader = "religious_leader"
    case movementLeader = "movement_leader"
    case official
    case business
    /// No office: an anonymous or occasional speaker.
    case generic
  }

  /// "deputy_foreign_minister"
  public let id: String
  public let postClass: Class
  /// The only country that has the post.
  public let country: Country?
  /// The only body that has the post.
  public let body: Body?
  /// The post alone does not say whose it is.
  public let needsCountry: Bool
  /// How it occurs, the usual form first: "deputy foreign minister".
  public let phrases: [String]
  /// The phrases as the table writes them.
  let phraseKeys: [String]
  /// "deputy foreign ministers"
  public let plurals: [String]
  /// What its holder may be called later, apart from the phrases: "diplomat". An item that starts
  /// with "the " needs the article.
  public let nominals: [String]

  /// An office rather than an occupation or an anonymous speaker.
  public var isOffice: Bool { postClass != .generic && postClass != .business }

  public static func == (a: Post, b: Post) -> Bool { a.id == b.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  static let columns = [
    "id", "class", "country", "body", "needs_country", "phrases", "plurals", "nominals",
  ]

  init(
    _ row: TableRow, countries: [String: Country], bodies: [String: Body]
  ) throws(TableError) {
    id = try row.text("id")
    postClass = try row.choice("class", of: Class.self)
    country = try row.reference("country", in: countries)
    body = try row.reference("body", in: bodies)
    needsCountry = try row.choice("needs_country", of: YesNo.self) == .yes
    phraseKeys = try row.list("phrases")
    phrases = phraseKeys.map(NameKey.spelling)
    plurals = try row.list("plurals")
    nominals = try row.list("nominals")
  }

  /// The nominals that are no phrases.
  var onlyNominals: [String] {
    let phrases = Set(phrases)
    return nominals.filter { !phrases.contains($0) }
  }

  private enum YesNo: String { case yes, no }
}

/// How a post is mentioned.
public enum PostForm: Sendable, Hashable {
  /// By one of its phrases: "deputy foreign minister".
  case singular
  /// "deputy foreign ministers"
  case plural
  /// By a word that an earlier mention of the post licenses: "the diplomat".
  case nominal
}
