/// wikidata_ministers.tsv: statements of Wikidata (CC0) as they stood in June 2022.
///
/// No end means that the post was held when the table was made, unless somebody followed or the start
/// is long past; then the row vouches for its start only. Terms with the start of a row without an end
/// ended with a cabinet, the tenure went on.
extension Sources {
  func wikidataMinisters() throws -> [Holder] {
    let table = try table("wikidata_ministers")
    var latestStart: [String: Int] = [:]
    for row in table.rows {
      guard let start = PartialDate(row["start"]) else { continue }
      let key = row["jurisdiction"] + "|" + row["position"]
      latestStart[key] = max(latestStart[key] ?? 0, start.first)
    }
    let ongoing = Set(table.rows.filter { $0["end"].isEmpty }.map(Self.start))
    let persons = try wikidataPersons()
    var claims: [(key: String, claim: Claim, row: TabTable.Row)] = []
    for row in table.rows {
      guard let country = states.code(row["jurisdiction"]), States.isState(country),
        let post = PostRules.post(position: row["position"], country: country, states: states)
      else { continue }
      if let host = post.host, country != "US", !States.hosts.contains(host) { continue }
      let from = PartialDate(row["start"])
      var until = PartialDate(row["end"])
      guard from != nil || until != nil, !Self.isOld(from, until) else { continue }
      if let from, let until, from.first > until.last { continue }
      var seen: Claim.Seen?
      if until == nil, let from {
        let isFollowed =
          from.first < latestStart[row["jurisdiction"] + "|" + row["position"]] ?? 0
        let last = isFollowed || from.year < Self.oldestOpenStart ? from : Self.wikidataDay
        seen = Claim.Seen(first: from, last: last.first < from.first ? from : last)
      }
      if let from, let end = until, ongoing.contains(Self.start(row)) {
        seen = Claim.Seen(first: from, last: end)
        until = nil
      }
      claims.append(
        (
          row["person_qid"],
          Claim(
            post: post.id, title: post.title, country: country, body: post.body, host: post.host,
            from: from, until: until, seen: seen,
            sources: ["wikidata_ministers:\(row.line)"], rank: 1), row
        ))
    }
    return Self.grouped(claims).compactMap { group in
      let label = group.rows[0]["person"]
      guard !label.isEmpty, label.wholeMatch(of: /Q[0-9]+/) == nil else { return nil }
      let person = persons[group.key]
      let article = person?["enwiki"].replacing(/\ \(.*\)/, with: "") ?? ""
      let gender = ["male": "m", "female": "f"][person?["gender"] ?? ""]
      // A peerage follows a comma.
      let forms = [article, label].map { $0.replacing(/, .*/, with: "") }.filter { !$0.isEmpty }
      return Holder(
        names: [Names.withoutPatronymic(forms[0])] + forms,
        family: nil, gender: gender, qid: group.key, claims: group.claims, rank: 1)
    }
  }

  private static func start(_ row: TabTable.Row) -> String {
    ["jurisdiction", "position", "person_qid", "start"].map { row[$0] }.joined(separator: "|")
  }

  private static let wikidataDay = PartialDate(month: 6, of: 2022)
  private static let oldestOpenStart = 2014

  private func wikidataPersons() throws -> [String: TabTable.Row] {
    Dictionary(
      try table("wikidata_persons").rows.map { ($0["qid"], $0) },
      uniquingKeysWith: { old, _ in old })
  }

  /// Genders by QID, for persons of the curated file.
  func genders() throws -> [String: String] {
    try wikidataPersons().compactMapValues { ["male": "m", "female": "f"][$0["gender"]] }
  }
}
