import ArgumentParser
import Foundation

/// Compiles the tables of people and tenures.
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compile people.tsv and tenures.tsv from the curated file and the shared tables.",
    discussion: "Doubtful unions and counts by source, class of post and state go to stderr.")

  @Option(help: "The folder in which authority/ has the tables to select from.")
  var shared: String

  @Option(help: "The file that is written by hand.")
  var curated: String

  @Option(help: "The file of what lists of persons of older documents say.")
  var relations: String

  @Option(help: "The folder of the project's tables; the two tables are written there.")
  var into: String

  func run() throws {
    let posts = try Posts(tables: into)
    let sources = Sources(shared: shared, states: try States(tables: into))
    var persons = Persons(posts: posts)
    for person in try Curated(contentsOf: curated, posts: posts).persons { try persons.add(person) }
    for holder in try sources.wikidataMinisters() { persons.add(holder) }
    for holder in try sources.chiefsOfMission() { persons.add(holder) }
    for holder in try Curated(contentsOf: relations, posts: posts).holders { persons.add(holder) }
    for holder in try sources.factbook() { persons.add(holder) }
    for holder in try sources.assemblySpeakers() { persons.add(holder) }
    for holder in try sources.stateVisitors() { persons.add(holder) }
    let unused = persons.all.filter { $0.claims.isEmpty }.map { "without a tenure: \($0.label)" }
    let selection = Selection(persons, genders: try sources.genders())
    try Tables.people(selection).write(
      toFile: into + "/people.tsv", atomically: true, encoding: .utf8)
    try Tables.tenures(selection).write(
      toFile: into + "/tenures.tsv", atomically: true, encoding: .utf8)
    Report(selection, doubts: persons.doubts + unused, posts: posts).write()
  }
}
