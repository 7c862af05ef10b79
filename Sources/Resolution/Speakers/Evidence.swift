internal import Authority
internal import Dates

/// What speaks for and against an actor being a certain person, in points.
struct Evidence: Sendable {
  /// How the name in the article agrees with one of the person's names.
  enum NameAgreement: Sendable, Equatable {
    /// The same name, folded; of several persons with that name none is preferred.
    case alias(isUnique: Bool)
    /// The same name in another spelling or script; of several persons none is preferred.
    case sound(isUnique: Bool)
    /// Nearly the same spelling.
    case similar
    /// Of several persons of the surname none is preferred.
    case surnameOnly(isUnique: Bool)
  }

  private(set) var points = 0
  /// "same name +80", in the order in which they were weighed.
  private(set) var reasons: [String] = []

  /// A link needs so many points, and as many more than the next candidate.
  static let link = 75
  static let margin = 20
  /// Fewer points do not even make a suggestion.
  static let suggestion = 55

  init(_ actor: ActorFacts, _ person: KnownPerson, name: NameAgreement) {
    switch name {
    case .alias(isUnique: true): add(80, "a name that only one known person has")
    case .alias(isUnique: false): add(50, "a name that several known persons have")
    case .sound(isUnique: true):
      add(75, "a name that only one known person has, in another spelling or script")
    case .sound(isUnique: false):
      add(50, "a name that several known persons have, in another spelling or script")
    case .similar: add(35, "a similar name")
    case .surnameOnly: add(20, "the surname")
    }

    weighGender(actor, person)
    weighCountry(actor, person)
    weighPosts(
      actor, person, isSure: name == .alias(isUnique: true),
      isRare: name == .surnameOnly(isUnique: true))
    switch name {
    case .surnameOnly(let isUnique): weighSetting(actor, person, isRare: isUnique)
    case .alias(isUnique: false): weighSetting(actor, person, isRare: false)
    default: break
    }
    weighTime(actor, person, isSure: name == .alias(isUnique: true))
  }

  /// Nobody else who may be meant held such a post on that day.
  ///
  /// - Parameter isOnly: nobody else of this surname is known of that time.
  mutating func standOut(isOnly: Bool) {
    add(20, "nobody else of this surname held such a post then")
    if isOnly, !isExpected { add(15, "nobody else of this surname is known of that time") }
  }

  /// The article is about the state or organisation of the person's post.
  private(set) var isExpected = false

  /// The person held a post on that very day that the article gives or makes one think of; of an only known
  /// bearer of a surname it is enough to have led a state for a part of days that are not known better.
  private(set) var isInPost = false

  private mutating func add(_ points: Int, _ reason: String) {
    self.points += points
    reasons.append("\(reason) \(points < 0 ? "−" : "+")\(abs(points))")
  }

  private mutating func weighGender(_ actor: ActorFacts, _ person: KnownPerson) {
    if let a = actor.gender, let b = person.gender, a != b { add(-100, "another gender") }
  }

  private mutating func weighCountry(_ actor: ActorFacts, _ person: KnownPerson) {
    guard let country = actor.country else { return }
    let known = Set([person.country].compactMap { $0 } + person.tenures.compactMap(\.country))
    if known.contains(country) {
      add(20, "the country \(country)")
    } else if !known.isEmpty, !person.tenures.contains(where: { $0.host == country }) {
      add(-40, "another country than \(known.sorted().joined(separator: ", "))")
    }
  }

  /// The post that fits best counts; posts that no table knows of the person count against it.
  private mutating func weighPosts(
    _ actor: ActorFacts, _ person: KnownPerson, isSure: Bool, isRare: Bool
  ) {
    guard !actor.posts.isEmpty else { return }
    var best: (points: Int, reason: String, isInPost: Bool)?
    func offer(_ points: Int, _ reason: String, isInPost: Bool = false) {
      if best.map({ $0.points < points }) ?? true { best = (points, reason, isInPost) }
    }
    for stated in actor.posts {
      for tenure in person.tenures where stated.fits(tenure) {
        let title = tenure.title
        switch actor.days.map({ tenure.isHeld($0) }) ?? .perhaps {
        case .yes where stated.qualifier != .former:
          // "Ambassador Wang" may be one of many: where to, or where at, must be told.
          let isVague =
            stated.post.postClass == .ambassador && stated.host == nil
            && stated.body == nil && !actor.setting.bringsToMind(tenure)
          if !isVague { isExpected = true }
          offer(isVague ? 20 : 35, "\(title) on that day", isInPost: !isVague)
        case .perhaps:
          offer(
            20, "\(title), perhaps on that day",
            isInPost: isRare && stated.post.postClass.isUnique && stated.qualifier == nil)
        case .no where stated.qualifier == .former && actor.isAfter(tenure):
          offer(30, "formerly \(title)")
        // No table has all the posts of anybody.
        case .yes, .no: offer(isSure ? -5 : -10, "\(title) at another time")
        }
      }
    }
    if let best {
      isInPost = best.isInPost
      add(best.points, best.reason)
    } else if !person.tenures.isEmpty, actor.posts.contains(where: \.isOffice) {
      add(-5, "a post that is not known of \(person.name)")
    }
  }

  /// An article speaks by the surname alone of those whom everybody knows at the time.
  ///
  /// - Parameter isRare: nobody else is known of that surname.
  private mutating func weighSetting(
    _ actor: ActorFacts, _ person: KnownPerson, isRare: Bool
  ) {
    let setting = actor.setting
    func isBroughtToMind(_ tenure: Tenure) -> Bool {
      setting.bringsToMind(tenure) || isRare && setting.mayBringToMind(tenure)
    }
    let held = person.tenures.filter {
      setting.isHeld($0) || isRare && setting.mayBringToMind($0)
    }
    guard !isInPost, !actor.posts.contains(where: \.isOffice),
      let tenure = held.first(where: isBroughtToMind) ?? held.first
    else { return }
    isInPost = true
    add(20, "\(tenure.title) on that day")
    guard actor.country == nil, isBroughtToMind(tenure) else { return }
    add(15, "the article is about \(tenure.country ?? tenure.body ?? tenure.host ?? "that state")")
    isExpected = true
  }

  /// Nobody is in the news decades before the first of their posts, and few are decades after the last;
  /// but those are named in full.
  private mutating func weighTime(_ actor: ActorFacts, _ person: KnownPerson, isSure: Bool) {
    guard let days = actor.days else { return }
    let bounds = person.tenures.flatMap { [$0.from, $0.until, $0.seen].compactMap { $0 } }
    guard let first = bounds.compactMap(\.first).min(), let last = bounds.compactMap(\.last).max()
    else { return }
    let early = days.upperBound.days(to: first)
    let late = last.days(to: days.lowerBound)
    if early > 15 * 366 { add(-30, "more than fifteen years before any known post") }
    if late > 15 * 366 { add(isSure ? -5 : -30, "more than fifteen years after any known post") }
  }
}

extension StatedPost {
  /// The words tell what the person does, and not of a rank alone.
  fileprivate var isOffice: Bool { post.isOffice && !post.isRank }

  private static let ministers: Set<Post.Class> = [
    .foreignMinister, .defenceMinister, .deputyForeignMinister, .minister,
  ]

  /// The words may mean this tenure.
  func fits(_ tenure: Tenure) -> Bool {
    // "the nuclear watchdog's head"
    let isHeadOfBody =
      post.id == "head_of_agency" && body != nil && tenure.post.postClass == .headOfBody
    guard
      isHeadOfBody || post.id == tenure.post.id
        || post.postClass == tenure.post.postClass && post.postClass.isOfWeight
        || post.isAnyMinister && Self.ministers.contains(tenure.post.postClass)
    else { return false }
    if let country, let other = tenure.country, country.code != other { return false }
    if let host, let other = tenure.host, host.code != other { return false }
    if let body, let other = tenure.body, body.id != other { return false }
    return true
  }
}
