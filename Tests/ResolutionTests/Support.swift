import Drafts
import ArchiveStore
import Resolution
import SQLite

/// An archive in memory that stores and resolves as an ingest does.
struct Workshop {
  let archive: Archive
  let run: Run
  let store: ArticleStore
  let resolver: Resolver

  init(_ archive: Archive) {
    self.archive = archive
    run = Run.test(in: archive)
    store = ArticleStore(archive, run: run)
    resolver = Resolver(archive)
  }

  init(_ drafts: [Draft] = []) throws {
    self.init(try Archive())
    for draft in drafts { try ingest(draft) }
  }

  @discardableResult
  func ingest(_ draft: Draft) throws -> ArticleStore.Stored {
    try archive.transaction {
      let stored = try store.insert(draft.article, draft.extract)
      try resolver.update(stored.touched)
      return stored
    }
  }

  /// The canonical export, line by line.
  var export: [String] {
    get throws {
      var lines: [String] = []
      try CanonicalExport(archive).forEachLine {
        lines.append(String(decoding: $0, as: UTF8.self))
      }
      return lines
    }
  }

  var findings: [Finding] {
    get throws {
      try Verification(archive).findings { copy in
        try DerivedCheck.findings(archive, copy: copy)
      }
    }
  }

  /// The rows of a query, each as its values joined by "|".
  func rows(_ sql: String) throws -> [String] {
    try archive.database.map(sql) { row in
      row.values.map { value in
        switch value {
        case .null: "-"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        case .blob: "blob"
        }
      }.joined(separator: "|")
    }
  }
}
