internal import SQLite

/// Holds an archive against itself: bytes against hashes, spans against texts, indexes against
/// tables, what is resolved against what was found.
public struct Verification {
  private let archive: Archive
  private let temporaryFolder: String?

  /// - Parameter temporaryFolder: where to make the private copy that some checks write to, which
  ///   is removed again; nil keeps it in memory.
  public init(_ archive: Archive, temporaryFolder: String? = nil) {
    self.archive = archive
    self.temporaryFolder = temporaryFolder
  }

  /// All that is wrong with the archive; nothing is changed.
  ///
  /// - Parameter derived: compares what is resolved in a private copy, which it may change, with
  ///   what would be resolved anew.
  public func findings(
    derived: (_ copy: Archive) throws -> [Finding] = { _ in [] }
  ) throws -> [Finding] {
    let database = archive.database
    var findings: [Finding] = []
    do {
      findings += try FileCheck.findings(database)
      if !findings.isEmpty { return findings }
      try database.snapshot {
        findings += try SchemaCheck.findings(database)
        findings += try DictionaryCheck.findings(database)
        findings += try LocationCheck.findings(database)
        try ArticleCheck(database).forEachFinding { findings.append($0) }
      }
      let copy = try PrivateCopy(of: database, in: temporaryFolder)
      findings += try FullTextCheck.findings(copy.database)
      findings += try derived(Archive(over: copy.database))
    } catch SQLiteError.corrupt {
      findings.append(Finding(.file, "archive", "it cannot be read to its end"))
    }
    return findings
  }
}
