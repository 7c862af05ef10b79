import AuthorityTables
import Foundation

/// The plain tables of the project by name, with some of them replaced.
func sources(_ replaced: [String: String] = [:]) throws -> [String: [UInt8]] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Authority/Tables")
  var sources: [String: [UInt8]] = [:]
  for name in TableCompiler.tableNames {
    sources[name] =
      try replaced[name].map { Array($0.utf8) }
      ?? Array(Data(contentsOf: folder.appending(path: "\(name).tsv")))
  }
  return sources
}

let noPeople = [
  "people": "# people: none\n# id\tname\tnames\tfamily\tgender\tcountry\tsource\n",
  "tenures": """
  # tenures: none
  # person\tpost\ttitle\tcountry\tbody\thost\tfrom\tuntil\tseen\tsource

  """,
]
