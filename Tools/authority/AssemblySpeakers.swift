/// unga_speakers.tsv: who spoke in the General Debate of the United Nations (UN General Debate Corpus,
/// CC0). Each row sees a post held in the autumn of one year.
extension Sources {
  func assemblySpeakers() throws -> [Holder] {
    var claims: [(key: String, claim: Claim, row: TabTable.Row)] = []
    for row in try table("unga_speakers").rows {
      guard let year = PartialDate(row["year"]), year.year >= Self.firstYear,
        let country = states.code(row["country"]), States.isState(country),
        let post = assemblyPost(row["post"].lowercased(), country)
      else { continue }
      let name = Self.name(row)
      guard Names.parts(name).count > 1, name.count < 40, !name.contains(/[,0-9]|^Mr\./) else {
        continue
      }
      claims.append(
        (
          country + "|" + post.id + "|" + Names.slug(name),
          Claim(
            post: post.id, title: post.title, country: country, body: post.body, host: nil,
            from: nil,
            until: nil, seen: Claim.Seen(first: year, last: year),
            sources: ["unga:\(row.line)"], rank: 4), row
        ))
    }
    return Self.grouped(claims.filter { !Self.isStray($0, among: claims) }).map { group in
      Holder(
        names: [Self.name(group.rows[0])], family: nil, gender: nil, qid: nil,
        claims: group.claims, rank: 4)
    }
  }

  /// Whether a row seems to name a deputy, who held the post at another time: a single year between two
  /// years of one other holder, five years away from all others of the speaker.
  private static func isStray(
    _ row: (key: String, claim: Claim, row: TabTable.Row),
    among rows: [(key: String, claim: Claim, row: TabTable.Row)]
  ) -> Bool {
    func year(_ claim: Claim) -> Int { claim.seen?.first.year ?? 0 }
    let own = year(row.claim)
    let distances = rows.filter { $0.key == row.key }.map { abs(year($0.claim) - own) }
    guard distances.count > 1, distances.filter({ $0 < 5 }).count == 1 else { return false }
    let others = rows.filter {
      $0.key != row.key && $0.claim.post == row.claim.post
        && $0.claim.country == row.claim.country && $0.claim.body == row.claim.body
    }
    let before = Set(others.filter { year($0.claim) == own - 1 }.map(\.key))
    return others.contains { year($0.claim) == own + 1 && before.contains($0.key) }
  }

  private static func name(_ row: TabTable.Row) -> String {
    Names.withoutCapitals(Names.withoutHonorifics(row["name"]))
  }

  private func assemblyPost(_ title: String, _ country: String) -> PostRules.Post? {
    let isForeign = title.contains("for foreign affairs") || title.contains("of foreign affairs")
    if isForeign, !title.hasPrefix("deputy minister"), !title.hasPrefix("vice minister") {
      switch country {
      case "GB": return .init(id: "foreign_secretary", title: "Foreign Secretary")
      case "US": return .init(id: "secretary_of_state", title: "Secretary of State")
      default: return .init(id: "foreign_minister", title: "Minister of Foreign Affairs")
      }
    }
    switch title {
    case "president": return .init(id: "president", title: "President")
    case "prime minister": return .init(id: "prime_minister", title: "Prime Minister")
    case "un representative", "permanent representative":
      return .init(
        id: "permanent_representative", title: "Permanent Representative", body: "un")
    case "king": return .init(id: "monarch", title: "King")
    case "amir", "emir": return .init(id: "monarch", title: "Emir")
    default: return nil
    }
  }
}
