import ArgumentParser
import Foundation
import Names

/// Writes the index by which people are found: the keys of their family names in every form.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write people-keys.tsv, the index of people.tsv by the sounds of family names.")

  @Option(help: "The folder of the project's tables.")
  var tables: String

  func run() throws {
    var ids: [String: Set<String>] = [:]
    for row in try ownRows(tables + "/people.tsv", cells: Tables.peopleColumns.count) {
      let country = row.cells[5] == "-" ? nil : row.cells[5]
      let others = row.cells[2] == "-" ? [] : row.cells[2].components(separatedBy: "; ")
      for form in [row.cells[1]] + others {
        for key in Name(form, country: country).familyKeys {
          ids[key, default: []].insert(row.cells[0])
        }
      }
    }
    var text = """
      # people-keys: the people of people.tsv by their family names.
      # Compiled by `make authority`; do not edit by hand. Sorted by key; a key is what a family name
      # sounds like in any of the forms of a name, see the room Names.
      # key	people

      """
    for key in ids.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      text += key + "\t" + (ids[key] ?? []).sorted().joined(separator: "; ") + "\n"
    }
    try text.write(toFile: tables + "/people-keys.tsv", atomically: true, encoding: .utf8)
    print("\(ids.count) keys")
  }
}
