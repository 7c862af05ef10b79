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
    return Self.grouped(claims).map { group in
      Holder(
        names: [Self.name(group.rows[0])], family: nil, gender: nil, qid: nil,
        claims: group.claims, rank: 4)
    }
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
