/// The ids of the tables of posts and bodies, and the classes of posts.
struct Posts {
  private let classes: [String: String]
  let bodies: Set<String>

  init(tables: String) throws {
    classes = Dictionary(
      uniqueKeysWithValues: try ownRows(tables + "/posts.tsv", cells: 8).map {
        ($0.cells[0], $0.cells[1])
      })
    bodies = Set(try ownRows(tables + "/bodies.tsv", cells: 8).map { $0.cells[0] })
  }

  func contains(_ post: String) -> Bool { classes[post] != nil }

  func postClass(_ post: String) -> String { classes[post] ?? post }
}
