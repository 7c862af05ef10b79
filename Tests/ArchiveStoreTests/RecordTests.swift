import ArchiveStore
import Drafts
import SQLite
import Testing

@Suite struct RecordTests {
  /// An archive with resolved statements, and articles beside them that tell the same.
  private func filled() throws -> Archive {
    let archive = try Archive()
    try TalksInOslo.write(into: archive)
    try archive.store(fullDraft("x.txt"))
    try archive.store(fullDraft("y.txt", headline: "Nochmals: “Zitat” \\ und mehr"))
    try archive.store(fullDraft("z.txt", headline: "Third"))
    return archive
  }

  private func records(_ archive: Archive) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try RecordExport.forEachLine(of: archive) { lines.append($0) }
    return lines
  }

  private func canonical(_ archive: Archive) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try CanonicalExport(archive).forEachLine { lines.append($0) }
    return lines
  }

  @discardableResult
  private func take(_ lines: [[UInt8]], into archive: Archive) throws -> RecordImport.Summary {
    var rest = lines[...]
    return try RecordImport.run(into: archive, as: .test(in: archive)) { body in
      guard let line = rest.popFirst() else { return false }
      try line.withUnsafeBufferPointer { try body($0) }
      return true
    }
  }

  private func take(_ lines: [String], into archive: Archive) throws {
    try take(lines.map { Array($0.utf8) }, into: archive)
  }

  @Test func whatIsExportedIsImported() throws {
    let archive = try filled()
    let copy = try Archive()
    try take(try records(archive), into: copy)
    #expect(try Set(records(copy)) == Set(records(archive)))
    #expect(try canonical(copy) == canonical(archive))
  }

  @Test(arguments: 1...8) func linesComeInAnyOrder(_ seed: UInt64) throws {
    let archive = try filled()
    let copy = try Archive()
    var lines = try records(archive)
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    for index in lines.indices.reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      lines.swapAt(index, Int(state >> 33) % (index + 1))
    }
    try take(lines, into: copy)
    #expect(try canonical(copy) == canonical(archive))
  }

  @Test func whatIsThereIsLeftOut() throws {
    let archive = try filled()
    let before = try canonical(archive)
    let lines = try records(archive)
    let summary = try take(lines, into: archive)
    #expect(summary.stored.isEmpty)
    #expect(summary.present == lines.count)
    #expect(try canonical(archive) == before)
  }

  @Test func twoHalvesMakeTheWhole() throws {
    let (whole, one) = (try filled(), try Archive())
    try one.store(fullDraft("z.txt", headline: "Third"))
    let copy = try Archive()
    try take(try records(one), into: copy)
    try take(try records(whole), into: copy)
    #expect(try canonical(copy) == canonical(whole))
  }

  @Test func twoArticlesOfOnePlaceAreTwoVersionsOfIt() throws {
    let (one, other) = (try Archive(), try Archive())
    try one.store(fullDraft(headline: "One"))
    try other.store(fullDraft(headline: "Other"))
    try take(try records(other), into: one)
    #expect(
      try one.rows(
        "SELECT l.version, a.headline FROM location AS l JOIN article AS a ON a.id = l.article_id")
        == [[.integer(1), .text("One")], [.integer(2), .text("Other")]])
    let summary = try take(try records(other), into: one)
    #expect(summary.stored.isEmpty)
  }

  @Test func importedStatementsAreFound() throws {
    let copy = try Archive()
    try take(try records(try filled()), into: copy)
    for index in ["statement_fts", "speaker_fts", "event_fts"] {
      try copy.database.execute(
        "INSERT INTO \(index)(\(index), rank) VALUES ('integrity-check', 1)")
    }
    #expect(
      try copy.rows("SELECT count(*) FROM statement_fts WHERE statement_fts MATCH 'guarantees'")
        == [[.integer(1)]])
    let indexes = "SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY 1"
    #expect(try copy.rows(indexes) == Archive().rows(indexes))
  }

  @Test(arguments: [
    (#"{"table":"outlet","name":"A"}"#, "{", "line 2"),
    (#"{"table":"outlet","name":"A"}"#, #"{"name":"A"}"#, "no “table”"),
    (#"{"table":"outlet","name":"A"}"#, #"{"table":"outlets","name":"A"}"#, "no table “outlets”"),
    ("", #"{"table":"outlet","nam":"A"}"#, "no column “nam”"),
    ("", #"{"table":"outlet","country":"RU"}"#, "no “name”"),
    ("", #"{"table":"outlet","name":"A","name":"B"}"#, "twice"),
    ("", #"{"table":"outlet","name":["A"]}"#, "no object of plain values"),
    ("", #"{"table":"outlet","name":"A\u+041"}"#, "line 2"),
    ("", #"{"table":"sqlite_schema","name":"A"}"#, "no table"),
    ("", #"{"table":"identity","value":"00"}"#, "no table"),
    ("", #"{"table":"outlet\"","name":"A"}"#, "no table"),
    (
      "", #"{"table":"article_raw","article":"00","bytes":"","size_bytes":0}"#,
      "neither a line nor the archive"
    ),
    ("", #"{"table":"outlet","name":null}"#, "outlet"),
    (
      #"{"table":"outlet","name":"A"}"#, #"{"table":"speaker","key":"s1","kind":"ghost"}"#,
      "speaker"
    ),
  ])
  func aWrongLineIsNamedAndNothingIsImported(
    _ good: String, _ wrong: String, _ reason: String
  ) throws {
    let archive = try Archive()
    let error = #expect(throws: RecordError.self) { try take([good, wrong], into: archive) }
    #expect(error?.line == 2)
    #expect(error?.description.contains(reason) == true, "\(error.map { "\($0)" } ?? "")")
    #expect(try archive.rows("SELECT * FROM outlet").isEmpty)
  }

  @Test func anyBytesAreALineOrAnError() throws {
    let line = try #require(try records(try filled()).first { $0.count > 300 })
    let archive = try Archive()
    for index in stride(from: 0, to: line.count, by: 3) {
      var mutant = line
      mutant[index] = UInt8(truncatingIfNeeded: index &* 37)
      do { try take([mutant], into: archive) } catch is RecordError {}
    }
  }
}
