import ArchiveStore
import ArgumentParser
import Formats
import SQLite

struct DatasetteMetadataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasette-metadata",
    abstract: "Print the settings with which Datasette shows an archive.",
    discussion: """
      archive datasette-metadata > metadata.json
      datasette archive.db -m metadata.json

      Labels, facets, search boxes, column descriptions and named queries, for Datasette 0.65; give
      the same file to Datasette 1.0 with -c.
      """)

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let output = Output()
    let database = try Archive(inMemory: ()).database
    var tables: [JSON.Member] = []
    for object in Self.objects {
      let columns = try database.map(
        """
        SELECT "column", meaning FROM data_dictionary
        WHERE object = ? AND coalesce("column", '') <> '' ORDER BY id
        """, [object.name]
      ) { row in JSON.Member(row.text(0), .string(row.text(1))) }
      tables.append(JSON.Member(object.name, object.json(columns: columns)))
    }
    let name = DatabaseName(path: archive.resolvedPath).name
    let metadata: JSON = [
      "title": "Archive of diplomatic statements",
      "databases": .object([
        JSON.Member(
          name,
          [
            "tables": .object(tables),
            "queries": .object(
              Self.queries.map {
                JSON.Member($0.name, ["sql": .string($0.sql), "title": .string($0.title)])
              }),
          ])
      ]),
    ]
    try output.write(metadata.pretty + "\n")
    try output.flush()
  }

  private struct DatabaseName {
    let name: String

    /// The file's name without its extension, as Datasette has it.
    init(path: String) {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      name =
        file.lastIndex(of: ".").map { $0 > file.startIndex ? String(file[..<$0]) : file } ?? file
    }
  }

  private struct Object {
    let name: String
    var label: String?
    var facets: [String] = []
    var sortDescending: String?
    /// The index of a view, which Datasette cannot find by itself.
    var index: String?
    var isHidden = false

    func json(columns: [JSON.Member]) -> JSON {
      var members: [JSON.Member] = []
      if let label { members.append(JSON.Member("label_column", .string(label))) }
      if !facets.isEmpty { members.append(JSON.Member("facets", JSON(facets))) }
      if let sortDescending { members.append(JSON.Member("sort_desc", .string(sortDescending))) }
      if let index {
        members.append(JSON.Member("fts_table", .string(index)))
        members.append(JSON.Member("fts_pk", "id"))
      }
      if isHidden { members.append(JSON.Member("hidden", true)) }
      if !columns.isEmpty { members.append(JSON.Member("columns", .object(columns))) }
      return .object(members)
    }
  }

  private static let objects = [
    Object(
      name: "statement", label: "content", facets: ["kind", "country", "act", "said_year"],
      sortDescending: "outlet_count"),
    Object(name: "speaker", label: "name", facets: ["kind", "country"]),
    Object(name: "event", label: "name", facets: ["kind", "status", "year", "place"]),
    Object(name: "article", label: "headline", facets: ["outlet_id", "published_year"]),
    Object(name: "outlet", label: "name"),
    Object(
      name: "v_statement", facets: ["speaker", "kind", "country", "outlet"], index: "statement_fts"),
    Object(name: "v_speaker", facets: ["kind", "country"], index: "speaker_fts"),
    Object(name: "v_event", facets: ["kind", "status", "year"], index: "event_fts"),
    Object(name: "v_report", facets: ["outlet", "kind"]),
    Object(name: "v_copy", facets: ["relation", "outlet", "agency"]),
    Object(name: "article_raw", isHidden: true),
    Object(name: "article_fingerprint", isHidden: true),
    Object(name: "copy_band", isHidden: true),
    Object(name: "report_span", isHidden: true),
    Object(name: "event_mention_span", isHidden: true),
    Object(name: "speaker_label", isHidden: true),
  ]

  private static let queries: [(name: String, title: String, sql: String)] = [
    (
      "by_speaker", "Everything a speaker said, oldest first",
      """
      SELECT coalesce(said, reported_from_on) AS date, speaker, role, kind, content, outlet
      FROM v_statement WHERE speaker LIKE '%' || :speaker || '%'
      ORDER BY coalesce(said_from_on, reported_from_on), id
      """
    ),
    (
      "outlets_of", "Who carried words, and in which form",
      """
      SELECT outlet, published, kind, speaker, content FROM v_report
      WHERE content LIKE '%' || :words || '%' ORDER BY published_from_on, outlet
      """
    ),
    (
      "ranked", "Statements with words, best match first",
      """
      SELECT s.speaker, s.kind, s.content, s.outlet FROM statement_fts
      JOIN v_statement AS s ON s.id = statement_fts.rowid
      WHERE statement_fts MATCH escape_fts(:words) ORDER BY rank LIMIT 100
      """
    ),
  ]
}
