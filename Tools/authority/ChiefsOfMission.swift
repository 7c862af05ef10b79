/// pocom_tenures.tsv: principal officers and chiefs of mission of the United States, by the Office of
/// the Historian (CC0).
extension Sources {
  func chiefsOfMission() throws -> [Holder] {
    var claims: [(key: String, claim: Claim, row: TabTable.Row)] = []
    for row in try table("pocom_tenures").rows {
      guard let post = chiefOfMission(row["role"], of: row["org_or_country"]) else { continue }
      let from = PartialDate(row["start"])
      let until = PartialDate(row["end"])
      guard from != nil || until != nil, !Self.isOld(from, until) else { continue }
      if let from, let until, from.first > until.last { continue }
      claims.append(
        (
          row["person_id"],
          Claim(
            post: post.id, title: post.title, country: "US", body: post.body, host: post.host,
            from: from, until: until,
            seen: until == nil ? from.map { Claim.Seen(first: $0, last: $0) } : nil,
            sources: ["pocom:\(row.line)"], rank: 2), row
        ))
    }
    return Self.grouped(claims).map { group in
      let row = group.rows[0]
      let full = row["given"] + " " + row["surname"]
      let first = row["given"].split(separator: " ").first.map(String.init) ?? ""
      let usual = first.count <= 2 ? full : first + " " + row["surname"]
      return Holder(
        names: usual == full ? [full] : [usual, full], family: row["surname"], gender: nil,
        qid: nil,
        claims: group.claims, rank: 3)
    }
  }

  private func chiefOfMission(_ role: String, of place: String) -> PostRules.Post? {
    if role == "Ambassador Extraordinary and Plenipotentiary" {
      guard let host = states.code(place) else { return nil }
      return .init(id: "ambassador", title: "Ambassador", host: host)
    }
    let bodies = [
      "un": "un", "nato": "nato", "eu": "eu", "osce": "osce", "iaea": "iaea", "oas": "oas",
      "au": "african_union", "asean": "asean", "unesco": "unesco", "oecd": "oecd",
      "uneo": "un_geneva",
    ]
    if let body = bodies[role.replacing(/^representative-(to-)?/, with: "")] {
      return .init(id: "permanent_representative", title: "Permanent Representative", body: body)
    }
    return Self.principals[role].map { .init(id: $0, title: role) }
  }

  private static let principals: [String: String] = {
    var principals = [
      "Secretary of State": "secretary_of_state",
      "Secretary of State ad interim": "secretary_of_state",
      "Deputy Secretary of State": "deputy_secretary_of_state",
      "Deputy Secretary of State for Management and Resources": "deputy_secretary_of_state",
      "Under Secretary of State": "deputy_secretary_of_state",
      "Ambassador at Large": "special_envoy",
      "U.S. Trade Representative": "trade_minister",
      "Director of the U.S. Arms Control and Disarmament Agency": "head_of_agency",
      "Administrator of the Agency for International Development": "head_of_agency",
    ]
    for field in [
      "Political Affairs", "Arms Control and International Security Affairs",
      "Public Diplomacy and Public Affairs", "Civilian Security, Democracy, and Human Rights",
    ] {
      principals["Under Secretary of State for " + field] = "under_secretary_of_state"
    }
    principals["Under Secretary for Economic Growth, Energy, and the Environment"] =
      "under_secretary_of_state"
    for field in [
      "European and Eurasian Affairs", "Near Eastern Affairs", "East Asian and Pacific Affairs",
      "South and Central Asian Affairs", "African Affairs", "Western Hemisphere Affairs",
      "Public Affairs", "Political-Military Affairs", "International Organization Affairs",
      "Politico-Military Affairs", "Democracy, Human Rights, and Labor", "Arms Control",
      "Arms Control, Verification, and Compliance", "International Security and Nonproliferation",
      "Non-Proliferation", "Oceans and International Environmental and Scientific Affairs",
      "Population, Refugees, and Migration Affairs",
      "International Narcotics and Law Enforcement Affairs",
    ] {
      principals["Assistant Secretary of State for " + field] = "assistant_secretary_of_state"
    }
    return principals
  }()
}
