import Foundation

/// The file that is written by hand: a line for each person, and under it, after a tab, a line for each
/// tenure. A person without tenures gives further forms of a name to somebody of the sources, or is known
/// by name alone.
struct Curated {
  /// A line of a person: name, names, family, gender, country, Wikidata item.
  struct Person {
    let name: String
    let names: [String]
    let family: String
    let gender: String?
    let country: String?
    let qid: String?
    var claims: [Claim]
  }

  var persons: [Person] = []

  init(contentsOf path: String, posts: Posts) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != "#" {
      let cells = TabTable.cells(line).map { $0 == "-" ? nil : $0 }
      func fail(_ reason: String) -> Failure {
        Failure(description: "\(path):\(index + 1): \(reason)")
      }
      if cells[0] == "" {
        guard !persons.isEmpty, cells.count == 10 else { throw fail("not the cells of a tenure") }
        persons[persons.count - 1].claims.append(try Self.claim(cells, posts: posts, fail))
      } else {
        guard cells.count == 6, let name = cells[0], let family = cells[2] else {
          throw fail("not the cells of a person")
        }
        persons.append(
          Person(
            name: name, names: items(cells[1] ?? "-"), family: family, gender: cells[3],
            country: cells[4], qid: cells[5], claims: []))
      }
    }
  }

  /// The persons as one source of several, whose dates are trusted as those of the tables.
  var holders: [Holder] {
    persons.map { person in
      Holder(
        names: [person.name] + person.names, family: person.family, gender: person.gender,
        qid: person.qid,
        claims: person.claims.map { claim in
          var claim = claim
          claim.rank = 2
          return claim
        }, rank: 2)
    }
  }

  private static func claim(
    _ cells: [String?], posts: Posts, _ fail: (String) -> Failure
  ) throws -> Claim {
    guard let post = cells[1], posts.contains(post) else { throw fail("no such post") }
    guard let title = cells[2], let source = cells[9] else { throw fail("no title or source") }
    func date(_ index: Int) throws -> PartialDate? {
      guard let text = cells[index] else { return nil }
      guard let date = PartialDate(text) else { throw fail("\(text) is no date") }
      return date
    }
    var seen: Claim.Seen?
    if let text = cells[8] {
      let days = text.split(separator: "/").map { PartialDate($0) }
      guard let first = days.first ?? nil, let last = days.last ?? nil else {
        throw fail("\(text) is no date")
      }
      seen = Claim.Seen(first: first, last: last)
    }
    let claim = Claim(
      post: post, title: title, country: cells[3], body: cells[4], host: cells[5],
      from: try date(6), until: try date(7), seen: seen, sources: items(source), rank: 0)
    guard claim.span != nil else { throw fail("neither a date nor a day on which it was seen") }
    return claim
  }
}
