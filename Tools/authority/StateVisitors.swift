import Foundation

/// us_visits.tsv: the visits of heads of state and of government to the United States, by the Office of
/// the Historian (CC0). Each row sees a post held on the days of a visit.
extension Sources {
  /// Earlier rows have no first names.
  private static let firstVisit = 1966
  /// Rows that call the President of the Council of Ministers of Italy a president, or name who had
  /// left the post.
  private static let wrongVisits: Set<Int> = [714, 1212, 3025]

  func stateVisitors() throws -> [Holder] {
    var visits: [String: [Visit]] = [:]
    for row in try table("us_visits").rows {
      guard let day = PartialDate(row["start"]), day.year >= Self.firstVisit,
        !Self.wrongVisits.contains(row.line),
        let last = PartialDate(row["end"]), let country = visitors(from: row["from"]),
        States.isState(country)
      else { continue }
      for visitor in row["visitor"].replacing(" and ", with: ", ").components(
        separatedBy: ", ")
      {
        guard let visit = Visit(visitor, country, day, last, row) else { continue }
        visits[country + "|" + visit.post, default: []].append(visit)
      }
    }
    var claims: [(key: String, claim: Claim, row: TabTable.Row)] = []
    var names: [String: String] = [:]
    for (_, visits) in visits.sorted(by: { $0.key < $1.key }) {
      var run: Visit?
      func close() {
        guard let run else { return }
        let key = run.country + "|" + Names.slug(run.name)
        names[key] = names[key] ?? run.name
        claims.append((key, run.claim, run.row))
      }
      for visit in visits.sorted(by: {
        ($0.first.first, $0.row.line) < ($1.first.first, $1.row.line)
      }) {
        if let earlier = run, earlier.isFollowed(by: visit) {
          run?.last = visit.last
          run?.lines.append(visit.row.line)
        } else {
          close()
          run = visit
        }
      }
      close()
    }
    return Self.grouped(claims).compactMap { group in
      guard let name = names[group.key] else { return nil }
      return Holder(
        names: [Names.withoutMiddleInitials(name), name], family: nil, gender: nil, qid: nil,
        claims: group.claims, rank: 5)
    }
  }

  /// One visit, or several of one person between which nobody else of the post came.
  private struct Visit {
    let post: String
    let title: String
    let name: String
    let country: String
    let first: PartialDate
    var last: PartialDate
    var lines: [Int]
    let row: TabTable.Row

    /// Nothing if the visitor is no leader, or has no full name.
    init?(
      _ visitor: String, _ country: String, _ first: PartialDate, _ last: PartialDate,
      _ row: TabTable.Row
    ) {
      let titles = StateVisitorTitles.posts.keys.filter { visitor.hasPrefix($0 + " ") }
      guard let title = titles.max(by: { $0.count < $1.count }),
        let post = StateVisitorTitles.posts[title]
      else { return nil }
      let name = Names.withoutHonorifics(
        visitor.dropFirst(title.count).replacing(/\([^)]*\)/, with: " ")
          .replacing(/\s+/, with: " ").trimmingPrefix(" ").description)
      guard Names.parts(name).count > 1, name.first?.isUppercase == true, name.count < 50 else {
        return nil
      }
      // Visitors from Spain are presidents of its government.
      self.post = country == "ES" && title == "President" ? "prime_minister" : post
      self.title = self.post == post ? title : "President of the Government"
      self.name = name
      self.country = country
      self.first = first
      self.last = last
      self.row = row
      lines = [row.line]
    }

    /// Four years: who comes again later may have held the post twice.
    func isFollowed(by other: Visit) -> Bool {
      Names.slug(name) == Names.slug(other.name) && other.first.first - last.last < 4 * 365
    }

    var claim: Claim {
      Claim(
        post: post, title: title, country: country, body: nil, host: nil, from: nil, until: nil,
        seen: Claim.Seen(first: first, last: last), sources: lines.map { "us_visits:\($0)" },
        rank: 5)
    }
  }

  private func visitors(from place: String) -> String? {
    if place.contains("exile") || place.contains("Provisional") { return nil }
    let bare = place.replacing(/\ \(.*\)/, with: "").replacing("’", with: "'")
    return StateVisitorTitles.places[bare] ?? states.code(bare)
  }
}

private enum StateVisitorTitles {
  static let posts: [String: String] = [
    "President": "president", "Prime Minister": "prime_minister", "Premier": "prime_minister",
    "Chancellor": "chancellor", "Taoiseach": "prime_minister", "King": "monarch",
    "Queen": "monarch", "Emperor": "monarch", "Shah": "monarch", "Sultan": "monarch",
    "Amir": "monarch", "Emir": "monarch", "Amir Sheikh": "monarch", "Grand Duke": "monarch",
    "Pope": "pope", "Interim President": "interim_president",
    "Acting President": "interim_president", "Interim Prime Minister": "prime_minister",
  ]

  static let places = [
    "Germany, Federal Republic of": "DE", "China, People's Republic of": "CN",
    "China, Republic of": "TW", "Korea, South": "KR", "Congo, Republic of": "CG",
    "Congo, Democratic Republic of": "CD", "Democratic Republic of the Congo": "CD",
    "Macedonia, Former Yugoslav Republic of": "MK", "U.S.S.R.": "SU", "Vatican City": "VA",
    "Slovak Republic": "SK", "St. Lucia": "LC", "Brunei Darussalam": "BN",
  ]
}
