public import Dates

/// When an article was written and which states and organisations it names: what tells whom it can
/// mean by a surname alone.
public struct Setting: Sendable {
  /// The days on which it may have been written; nil where that is not known.
  public let days: ClosedRange<CalendarDate>?
  /// ISO 3166-1 alpha-2 codes of the states that it names by name, adjective, capital or seat.
  public let countries: Set<String>
  /// Ids of the organisations that it names, and of those whose organs it names.
  public let bodies: Set<String>

  /// The organisations of organs.
  private static let wholes = [
    "unsc": "un", "unga": "un", "un_secretariat": "un", "un_hrc": "un",
    "north_atlantic_council": "nato", "european_commission": "eu", "european_council": "eu",
  ]

  public init(
    days: ClosedRange<CalendarDate>?, countries: Set<String>, bodies: Set<String>
  ) {
    self.days = days
    self.countries = countries
    self.bodies = bodies.union(bodies.compactMap { Self.wholes[$0] })
  }

  /// Whether a tenure puts its holder in the minds of the readers: held on all of these days, or not
  /// known to have ended, of weight, and of a state or an organisation that the article names; an
  /// ambassador only with both ends of the mission.
  public func bringsToMind(_ tenure: Tenure) -> Bool {
    isHeld(tenure) && names(tenure)
  }

  /// Whether a tenure of any post may do so where its holder is the only one of a surname: held on all of
  /// these days, and of a state or an organisation that the article names.
  public func mayBringToMind(_ tenure: Tenure) -> Bool {
    days.map { tenure.isHeld($0) } == .yes && names(tenure)
  }

  private func names(_ tenure: Tenure) -> Bool {
    if let body = tenure.body { return bodies.contains(body) || names(tenure.host) }
    return names(tenure.country)
      && (tenure.post.postClass != .ambassador || names(tenure.host))
  }

  /// Whether a tenure of weight was held on all of these days or until shortly before, or is not known to
  /// have ended.
  public func isHeld(_ tenure: Tenure) -> Bool {
    guard let days, tenure.post.postClass.isOfWeight else { return false }
    switch tenure.isHeld(days) {
    case .yes: return true
    case .perhaps:
      if tenure.until == nil, tenure.from?.last.map({ $0 <= days.lowerBound }) ?? false {
        return true
      }
      // Somebody saw the post held in that very year.
      return tenure.seen.flatMap { seen in
        seen.first.flatMap { first in seen.last.map { (first...max(first, $0)).overlaps(days) } }
      } ?? false
    case .no:
      // Who has just lost a post is in the news as much as those who hold one.
      return tenure.until?.last.map {
        $0 < days.lowerBound && $0.days(to: days.lowerBound) <= Self.afterwards
      } ?? false
    }
  }

  /// Days after the end of a tenure.
  private static let afterwards = 31

  private func names(_ country: String?) -> Bool {
    country.map { countries.contains($0) } ?? false
  }
}

extension Post.Class {
  /// Posts that a state or an organisation has but once.
  public var isUnique: Bool {
    switch self {
    case .headOfState, .headOfGovernment, .foreignMinister, .defenceMinister, .headOfBody: true
    default: false
    }
  }

  /// Its holders are in the news as such, so that articles speak of them by surname or by post alone.
  public var isOfWeight: Bool {
    switch self {
    case .headOfState, .deputyHeadOfState, .headOfGovernment, .deputyHeadOfGovernment,
      .foreignMinister, .deputyForeignMinister, .ambassador, .envoy, .defenceMinister,
      .securityAdviser, .spokesperson, .headOfBody:
      true
    default: false
    }
  }
}
