import Foundation

/// The two tables as text.
enum Tables {
  static let peopleColumns = ["id", "name", "names", "family", "gender", "country", "source"]
  static let tenureColumns = [
    "person", "post", "title", "country", "body", "host", "from", "until", "seen", "source",
  ]

  private static let peopleHead = """
    # people: persons who hold or held posts in diplomacy since 1945.
    # Compiled by `make authority` from Tools/authority/curated.tsv and relations.tsv and from tables in the
    # public domain; do not edit by hand.
    # Cells are separated by tabs, items in a cell by "; "; "-" is an empty cell; "#" starts a comment.
    # id: from the usual English name; with the country or the year of the first post where names clash.
    # names: other spellings, full names, the native script. family: the family name as in the name.
    # country: ISO 3166-1 alpha-2 of the state served; "-" for officials of organisations.
    # source: the item of Wikidata (CC0), from which gender and most spellings are. Who has no tenures is
    # known by name alone, from Tools/authority/curated.tsv.
    # 
    """

  private static let tenuresHead = """
    # tenures: who held which post when.
    # Compiled by `make authority`, as people.tsv; do not edit by hand. Sorted by person, then by start.
    # Cells are separated by tabs, items in a cell by "; "; "-" is an empty cell; "#" starts a comment.
    # person: id in people. post: id in posts. country: the state represented, ISO 3166-1 alpha-2.
    # body: id in bodies, of the body that the post is in or accredited to. host: where an ambassador is.
    # from, until: EDTF dates of the precision that the source gives; "-" is not known, or not over.
    # seen: where from or until is not known, the last date at which a source saw the post held, or the
    # first and the last, "first/last". A day of a news text is the day of its publication.
    # source: a file with the line in it (its header is line 1), or for what was written by hand a page,
    # "state.gov release DATE" or "1tv_2022.csv DATE", news of one day.
    # The files: wikidata_ministers.tsv, statements of Wikidata of June 2022 (CC0);
    # cia_tenures_1990-2026.tsv, editions of the World Factbook (public domain); pocom_tenures.tsv,
    # us_travels.tsv and us_visits.tsv, Office of the Historian (CC0); unga_speakers.tsv, UN General Debate
    # Corpus (CC0). frus:VOLUME#PERSON: the lists of persons of Foreign Relations of the United States
    # (public domain), https://history.state.gov/historicaldocuments/frusVOLUME/persons#PERSON.
    # 
    """

  static func people(_ selection: Selection) -> String {
    peopleHead + peopleColumns.joined(separator: "\t") + "\n"
      + selection.entries.map { entry in
        line([
          entry.id, entry.name, entry.names.joined(separator: "; "), entry.family, entry.gender,
          entry.country, entry.qid,
        ])
      }.joined()
  }

  static func tenures(_ selection: Selection) -> String {
    tenuresHead + tenureColumns.joined(separator: "\t") + "\n"
      + selection.entries.flatMap { entry in
        entry.tenures.map { tenure in
          line([
            entry.id, tenure.post, tenure.title, tenure.country, tenure.body, tenure.host,
            tenure.from?.description, tenure.until?.description, Tenures.seen(tenure),
            sources(tenure),
          ])
        }
      }.joined()
  }

  /// Of many rows that say the same, the first and the last of each file.
  private static func sources(_ tenure: Claim) -> String {
    var kept: [String] = []
    let groups = Dictionary(grouping: tenure.sources) { $0.prefix { $0 != ":" } }
    for source in tenure.sources {
      let group = groups[source.prefix { $0 != ":" }] ?? []
      let isLocated = source.hasPrefix("http") || source.hasPrefix("state.gov")
      if isLocated || source == group.first || source == group.last { kept.append(source) }
    }
    return kept.joined(separator: "; ")
  }

  private static func line(_ cells: [String?]) -> String {
    cells.map { cell in
      let text = (cell ?? "").replacing("\t", with: " ")
      return text.isEmpty ? "-" : text
    }.joined(separator: "\t") + "\n"
  }
}
