public import ArchiveStore
internal import SQLite

/// Takes corrections into an archive and resolves anew what they concern.
public struct Corrector {
  private let archive: Archive
  private let resolver: Resolver

  /// Over an archive that is open for writing.
  public init(_ archive: Archive) {
    self.archive = archive
    resolver = Resolver(archive)
  }

  /// Adds corrections, all or none.
  ///
  /// - Returns: how many were new.
  public func add(_ corrections: [Correction]) throws -> Int {
    try resolver.bringUpToDate()
    return try archive.transaction {
      var added = 0
      for correction in corrections where try resolver.add(correction) { added += 1 }
      return added
    }
  }
}

/// A correction whose words or speakers are not in the archive.
public struct OrphanedCorrection: Sendable {
  public let correction: Correction
  public let reason: String

  /// All of them that hold.
  public static func all(in archive: Archive) throws -> [OrphanedCorrection] {
    var orphans: [OrphanedCorrection] = []
    let entries = try CorrectionLog(archive).effective()
    let curation = Curation(try CorrectionLog(archive).aboutSpeakers())
    for entry in entries {
      if let reason = try reason(entry.correction, curation, archive) {
        orphans.append(OrphanedCorrection(correction: entry.correction, reason: reason))
      }
    }
    return orphans
  }

  private static func reason(
    _ correction: Correction, _ curation: Curation, _ archive: Archive
  ) throws(SQLiteError) -> String? {
    let database = archive.database
    if let quote = correction.decision.quote {
      let articles = try database.map(
        "SELECT id FROM article WHERE sha256 = ?1 OR url = ?2", [quote.article, quote.url]
      ) { row throws(SQLiteError) in row.int64(0) }
      if articles.isEmpty { return "its article is not in the archive" }
      for article in articles {
        let rulings = try ArticleRulings(of: article, archive)
        if rulings.applied.contains(correction.key) { return nil }
      }
      return "its words are found in no report of the article"
    }
    for speaker in correction.decision.speakers {
      let key = curation.canonical(speaker)
      if try database.int("SELECT 1 FROM speaker WHERE key = ?", [key]) != nil { return nil }
    }
    return "its speakers are not in the archive"
  }
}
