/// Which mentions with the same dates are one event: a function of the set of them.
///
/// - Mentions that name a body join those that name the same, and no other.
/// - Mentions without a body join each other if they share two participants, or a place and one
///   participant, or a place and the countries of two, or are one person's speech, briefing, press conference or interview; and so on from one to
///   the next.
/// - An interview of which no more is told than the outlet, or than whom it interviewed, is the only one of that day
///   with those participants and others.
/// - What has joined without a body joins a body's event by the same test, if only one passes it
///   and the date is a day.
/// - Publications of the same participants join whatever the precision of their date.
/// - Where the date is vaguer than a day, mentions without a body join only if they share two
///   participants and agree on the place.
struct EventClusters {
  private let isDay: Bool
  private let isSolitary: Bool
  private let isPublication: Bool
  private let isInterview: Bool

  init(_ dates: EventDates) {
    isDay = dates.day != nil
    isSolitary = EventFamily.solitary.contains(dates.family)
    isPublication = EventFamily.publications.contains(dates.family)
    isInterview = dates.family == "interview"
  }

  /// A mention, or several that have joined.
  private struct Cluster {
    var members: [EventMember]
    var participants: Set<Int64>
    /// Those that took part, or from which somebody did.
    var countries: Set<String>
    var places: Set<String>

    init(_ member: EventMember) {
      members = [member]
      participants = member.participantIDs
      countries = Set(member.participants.compactMap(\.country))
      places = Set([member.placeFold].compactMap { $0 })
    }

    mutating func merge(_ other: Cluster) {
      members += other.members
      participants.formUnion(other.participants)
      countries.formUnion(other.countries)
      places.formUnion(other.places)
    }
  }

  /// The events, each with its mentions.
  func events(of members: [EventMember]) -> [[EventMember]] {
    var bodies: [String: Cluster] = [:]
    var others: [EventMember] = []
    for member in members {
      guard let body = member.bodyFold else {
        others.append(member)
        continue
      }
      if bodies[body] == nil {
        bodies[body] = Cluster(member)
      } else {
        bodies[body]?.merge(Cluster(member))
      }
    }
    var joined = components(of: others)
    if !isDay { return (Array(bodies.values) + joined).map(\.members) }
    if isInterview { joined = completed(joined) }
    // Each is tested against the bodies as they were, so that their order does not matter.
    let targets = joined.map { cluster in
      bodies.keys.filter { bodies[$0].map { matches(cluster, $0) } ?? false }
    }
    var alone: [Cluster] = []
    for (cluster, target) in zip(joined, targets) {
      if target.count == 1 { bodies[target[0]]?.merge(cluster) } else { alone.append(cluster) }
    }
    return (Array(bodies.values) + alone).map(\.members)
  }

  private func components(of members: [EventMember]) -> [Cluster] {
    let single = members.map { Cluster($0) }
    var parent = Array(single.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index { index = parent[index] }
      return index
    }
    for first in single.indices {
      for second in single.indices where second > first {
        if root(first) != root(second), matches(single[first], single[second]) {
          parent[root(second)] = root(first)
        }
      }
    }
    var clusters: [Int: Cluster] = [:]
    for index in single.indices {
      if clusters[root(index)] == nil {
        clusters[root(index)] = single[index]
      } else {
        clusters[root(index)]?.merge(single[index])
      }
    }
    return Array(clusters.values)
  }

  /// Each is tested against all as they were, so that their order does not matter.
  private func completed(_ clusters: [Cluster]) -> [Cluster] {
    let targets = clusters.map { part in
      clusters.indices.filter {
        !part.participants.isEmpty
          && part.participants.isStrictSubset(of: clusters[$0].participants)
          && (part.places.isEmpty || clusters[$0].places.isEmpty
            || !part.places.isDisjoint(with: clusters[$0].places))
      }
    }
    var whole = clusters
    for (part, target) in targets.enumerated() where target.count == 1 {
      whole[target[0]].merge(clusters[part])
    }
    return whole.indices.filter { targets[$0].count != 1 }.map { whole[$0] }
  }

  private func matches(_ a: Cluster, _ b: Cluster) -> Bool {
    let shared = a.participants.intersection(b.participants).count
    if isPublication, shared > 0, a.participants == b.participants { return true }
    if !isDay { return shared >= 2 && a.places == b.places }
    if shared >= 2 || shared == 1 && !a.places.isDisjoint(with: b.places) { return true }
    // Delegations and those who led them: "Russia and the US met", "Ryabkov and Sherman met".
    if !a.places.isDisjoint(with: b.places), a.countries.intersection(b.countries).count >= 2 {
      return true
    }
    return isSolitary && shared == 1 && a.participants == b.participants
      && (a.places.isEmpty || b.places.isEmpty)
  }
}
