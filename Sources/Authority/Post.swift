/// An office or occupation of a speaker: "deputy foreign minister".
public struct Post: Sendable, Hashable, TableValue {
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

  package enum Column: Int, TableColumn {
    case id, `class`, country, body, needsCountry, phrases, plurals, nominals

    package var cell: Cell {
      switch self {
      case .id: .text
      case .class: .choice(Class.allCases.map(\.rawValue))
      case .country: .optional(.reference(.countries))
      case .body: .optional(.reference(.bodies))
      case .needsCountry: .choice(YesNo.allCases.map(\.rawValue))
      case .phrases, .plurals, .nominals: .list
      }
    }
  }

  private enum YesNo: String, CaseIterable { case yes, no }

  package static let section = Section.posts
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// "deputy_foreign_minister"
  public var id: String { row.text(.id) }
  public var postClass: Class { row.choice(.class) }
  /// The only country that has the post.
  public var country: Country? { row.reference(.country) }
  /// The only body that has the post.
  public var body: Body? { row.reference(.body) }
  /// The post alone does not say whose it is.
  public var needsCountry: Bool { row.choice(.needsCountry) as YesNo == .yes }
  /// How it occurs, the usual form first: "deputy foreign minister".
  public var phrases: [String] { row.list(.phrases).map(NameKey.spelling) }
  /// "deputy foreign ministers"
  public var plurals: [String] { row.list(.plurals) }
  /// What its holder may be called later, apart from the phrases: "diplomat". An item that starts
  /// with "the " needs the article.
  public var nominals: [String] { row.list(.nominals) }

  /// An office rather than an occupation or an anonymous speaker.
  public var isOffice: Bool {
    let postClass = postClass
    return postClass != .generic && postClass != .business
  }
}

extension Post {
  /// India, Pakistan and the Philippines have a foreign secretary too, whatever state the table gives.
  public var isElsewhereToo: Bool { ["foreign_secretary", "defence_secretary"].contains(id) }

  /// "General": soldiers keep it in whatever office they come to hold.
  public var isRank: Bool { id == "military_commander" }

  /// Words that say what somebody is rather than what post it is that one holds: "the Green politician", "the
  /// colonel", "the congressman".
  public var isDescription: Bool { postClass == .generic || postClass == .legislator || isRank }

  /// "Leader", in whatever post.
  public var isAnyLeader: Bool { id == "national_leader" }

  /// "Minister", of whatever department.
  public var isAnyMinister: Bool { id == "minister_other" }
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
