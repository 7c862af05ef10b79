import ArgumentParser
import Foundation

/// Checks the two tables against their rules and the other tables.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check people.tsv and tenures.tsv: ids, references, dates, order, sources.")

  @Option(help: "The folder of the project's tables.")
  var tables: String

  func run() throws {
    var check = TableCheck(
      posts: try Posts(tables: tables),
      countries: Set(try ownRows(tables + "/countries.tsv", cells: 9).map { $0.cells[0] }))
    try check.people(ownRows(tables + "/people.tsv", cells: Tables.peopleColumns.count))
    try check.tenures(ownRows(tables + "/tenures.tsv", cells: Tables.tenureColumns.count))
    guard check.faults.isEmpty else {
      FileHandle.standardError.write(Data((check.faults.joined(separator: "\n") + "\n").utf8))
      throw ExitCode.failure
    }
    print("\(check.ids.count) people, \(check.count) tenures, no faults")
  }
}

private struct TableCheck {
  let posts: Posts
  let countries: Set<String>
  private(set) var ids: Set<String> = []
  private(set) var count = 0
  private(set) var faults: [String] = []

  init(posts: Posts, countries: Set<String>) {
    self.posts = posts
    self.countries = countries
  }

  mutating func people(_ rows: [(line: Int, cells: [String])]) throws {
    var last = ""
    var items: Set<String> = []
    for (line, cells) in rows {
      func fault(_ reason: String) { faults.append("people.tsv:\(line): \(cells[0]): \(reason)") }
      if !ids.insert(cells[0]).inserted { fault("the id is there twice") }
      if !precedes(last, cells[0]) { fault("not in order") }
      last = cells[0]
      if cells[0].contains(where: { !$0.isASCII || $0.isUppercase || $0 == " " }) {
        fault("no id")
      }
      if !cells[1].contains(cells[3]) { fault("the family is not in the name") }
      if !["m", "f", "-"].contains(cells[4]) { fault("no gender") }
      if cells[5] != "-", !countries.contains(cells[5]) { fault("no country") }
      if cells[6] != "-" {
        if cells[6].wholeMatch(of: /Q[1-9][0-9]*/) == nil { fault("no item of Wikidata") }
        if !items.insert(cells[6]).inserted { fault("the item is there twice") }
      }
      common(cells, fault)
    }
  }

  mutating func tenures(_ rows: [(line: Int, cells: [String])]) throws {
    var last = (person: "", start: 0)
    var persons: Set<String> = []
    for (line, cells) in rows {
      func fault(_ reason: String) { faults.append("tenures.tsv:\(line): \(cells[0]): \(reason)") }
      count += 1
      persons.insert(cells[0])
      if !ids.contains(cells[0]) { fault("no such person") }
      if !posts.contains(cells[1]) { fault("no such post") }
      for country in [cells[3], cells[5]] where country != "-" && !countries.contains(country) {
        fault("no country \(country)")
      }
      if cells[4] != "-", !posts.bodies.contains(cells[4]) { fault("no such body") }
      let dates = [cells[6], cells[7]] + cells[8].split(separator: "/").map(String.init)
      for date in dates where date != "-" && PartialDate(date) == nil { fault("no date: \(date)") }
      if let from = PartialDate(cells[6]), let until = PartialDate(cells[7]),
        from.first > until.last
      {
        fault("it ends before it starts")
      }
      if dates.allSatisfy({ $0 == "-" }) { fault("no date at all") }
      if cells[9] == "-" { fault("no source") }
      let start = dates.compactMap { PartialDate($0)?.first }.min() ?? 0
      if cells[0] == last.person ? start < last.start : precedes(cells[0], last.person) {
        fault("not in order")
      }
      last = (cells[0], start)
      common(cells, fault)
    }
  }

  private func precedes(_ a: String, _ b: String) -> Bool {
    Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))
  }

  private func common(_ cells: [String], _ fault: (String) -> Void) {
    for cell in cells
    where cell.isEmpty || cell.hasPrefix(" ") || cell.hasSuffix(" ") || cell.contains("; ;") {
      fault("a cell is empty or padded")
    }
  }
}
