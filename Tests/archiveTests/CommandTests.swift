import Testing

@Suite struct CommandTests {
  static let commands = [
    "ingest", "search", "show", "speakers", "events", "timeline", "facets", "sql", "extract",
    "verify",
    "rebuild", "export", "schema", "stats", "datasette-metadata",
  ]

  /// Two articles, ingested.
  func seeded() throws -> Scratch {
    let scratch = try Scratch()
    let result = try Program.shell("archive ingest seeds --db '\(scratch.path("a.db"))'")
    #expect(result.status == 0, "\(result.messages)")
    return scratch
  }

  @Test(arguments: commands)
  func everyCommandHasHelpWithAnExample(_ command: String) throws {
    let result = try Program.shell("archive \(command) --help")
    #expect(result.status == 0)
    #expect(result.output.contains("archive \(command)"))
  }

  @Test(arguments: [
    ("archive nosuch", Int32(2)), ("archive search --nosuch x --db a.db", 2),
    ("archive search x --db nosuch.db", 2), ("archive search x --db /", 2),
    ("archive ingest nosuch.txt --db new.db", 2), ("archive ingest --db new.db", 2),
    ("archive show zzzz --db a.db", 1), ("archive search zzzzzz --db a.db", 1),
    ("archive search guarantees --db a.db", 0), ("archive search 'gu\"ar (' --db a.db", 1),
    ("archive search x --json --csv --db a.db", 2),
    ("archive search x --facet nosuch --db a.db", 2),
    ("archive search x --from soon --db a.db", 2), ("archive search x --limit -1 --db a.db", 2),
    ("archive sql 'SELECT 1' --db a.db", 0), ("archive sql 'SELEC 1' --db a.db", 2),
    ("archive sql 'DELETE FROM article' --db a.db", 2),
    ("archive sql 'SELECT 1 WHERE 0' --db a.db", 1),
    ("archive sql 'SELECT :a' --param b=1 --db a.db", 2), ("archive verify --db a.db", 0),
    ("archive stats --db a.db", 0), ("archive schema nosuch", 2), ("archive schema v_statement", 0),
    ("archive export --canonical --db a.db", 0), ("archive export --db a.db", 0),
    ("archive rebuild --db a.db", 0), ("archive events --db a.db", 0),
    ("archive timeline --speaker antonov --db a.db", 0),
    ("archive speakers ryabkov --db a.db", 0), ("archive facets --db a.db", 0),
    ("archive --version", 0), ("archive --help", 0), ("archive datasette-metadata --db a.db", 0),
    ("archive extract nosuch.txt", 2), ("archive search said --db a.db > /dev/full", 2),
  ])
  func exitStatusTellsWhatHappened(_ command: String, _ status: Int32) throws {
    let scratch = try seeded()
    let result = try Program.shell(command, in: scratch.folder)
    #expect(result.status == status, "\(result.output)\(result.messages)")
    if status == 2 { #expect(!result.messages.isEmpty) }
  }

  @Test func aSecondRunChangesNothingAndSaysSo() throws {
    let scratch = try seeded()
    let before = try Program.shell("sqlite3 a.db .dump", in: scratch.folder).output
    let again = try Program.shell("archive ingest seeds --db '\(scratch.path("a.db"))'")
    #expect(again.status == 0)
    #expect(again.messages.contains("nothing changed"))
    #expect(try Program.shell("sqlite3 a.db .dump", in: scratch.folder).output == before)
  }

  @Test func aFileThatIsNoArchiveIsRefused() throws {
    let scratch = try Scratch()
    try scratch.write("foreign.db", "this is no database, however one looks at it, and never was")
    let result = try Program.shell(
      "archive ingest '\(Program.root)/seeds' --db foreign.db", in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.messages.contains("not an archive"))
  }

  @Test func badInputIsRejectedWithItsReasonAndTheRestGoesOn() throws {
    let scratch = try Scratch()
    try scratch.write("empty.txt", "")
    try scratch.write("binary.txt", "a\u{0}\u{1}\u{2}b")
    try scratch.write("good.txt", "Minister Anna Berg said that the talks had failed.\n\nMore.")
    let result = try Program.shell("archive ingest . --db new.db", in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.messages.contains("1 article added, 2 rejected"))
    let rejected = try Program.shell(
      "archive sql 'SELECT reason FROM rejected ORDER BY reason' --csv --db new.db",
      in: scratch.folder)
    #expect(rejected.output == "reason\nbinary\nempty\n")
  }

  @Test func thePageOfADocumentIsShownAndCited() throws {
    guard try Program.shell("command -v pdftotext").status == 0 else {
      print("skipped: pdftotext is not installed")
      return
    }
    let scratch = try Scratch()
    let lines = [
      "The delegations met for the first time.",
      "Minister Anna Berg said that the talks had failed.",
    ]
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[4 0 R 6 0 R]/Count 2>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for (index, line) in lines.enumerated() {
      let stream = "BT /F 12 Tf 50 700 Td (\(line)) Tj ET"
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents "
          + "\(5 + 2 * index) 0 R>>")
      objects.append("<</Length \(stream.utf8.count)>>stream\n\(stream)\nendstream")
    }
    let numbered = objects.enumerated().map { "\($0 + 1) 0 obj\n\($1)\nendobj\n" }
    try scratch.write(
      "talks.pdf", "%PDF-1.4\n\(numbered.joined())trailer<</Size 8/Root 1 0 R>>\n%%EOF\n")
    _ = try Program.shell("archive ingest talks.pdf --db a.db", in: scratch.folder)
    let key = try Program.shell(
      "archive sql 'SELECT key FROM statement' --csv --db a.db | tail -n 1", in: scratch.folder
    )
    .output.prefix { $0 != "\n" }
    let shown = try Program.shell("archive show \(key) --db a.db", in: scratch.folder)
    #expect(shown.output.contains("page       2\n"))
    let cited = try Program.shell("archive cite \(key) --db a.db", in: scratch.folder)
    #expect(cited.output.contains(", p. 2, code points"))
  }

  @Test func outputGoesIntoHeadQuietly() throws {
    let scratch = try seeded()
    let result = try Program.shell(
      "archive export --canonical --db a.db | head -1 | wc -l", in: scratch.folder)
    #expect(result.output == "1\n")
    #expect(result.messages.isEmpty)
  }

  @Test(arguments: ["--json", "--jsonl", "--csv", "--markdown"])
  func recordsAreWellFormed(_ format: String) throws {
    let scratch = try seeded()
    let result = try Program.shell(
      "archive search guarantees \(format) --db a.db", in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.output.contains("speaker"))
    if format.hasPrefix("--json") {
      let check = format == "--json" ? "json.load(sys.stdin)" : "[json.loads(l) for l in sys.stdin]"
      let parsed = try Program.shell(
        "archive search guarantees \(format) --db a.db | python3 -c 'import json, sys; print(len(\(check)) > 0)'",
        in: scratch.folder)
      #expect(parsed.output == "True\n")
    }
  }

  /// A paraphrase never stands in quotation marks.
  @Test func onlyQuotedWordsStandInMarks() throws {
    let scratch = try seeded()
    let paraphrases = try Program.shell(
      "sqlite3 a.db \"SELECT substr(content, 1, 25) FROM v_statement WHERE kind = 'indirect'\"",
      in: scratch.folder
    )
    .output.split(separator: "\n")
    let output = try Program.shell(
      "archive search --kind indirect --limit 200 --db a.db", in: scratch.folder
    )
    .output
    #expect(paraphrases.count > 20)
    for paraphrase in paraphrases { #expect(!output.contains("“\(paraphrase)")) }
  }

  @Test func theArchiveOpensFromAFolderThatCannotBeWritten() throws {
    let scratch = try seeded()
    let result = try Program.shell(
      "ls; sqlite3 'file:a.db?mode=ro&immutable=1' 'SELECT count(*) > 0 FROM v_statement'",
      in: scratch.folder)
    #expect(result.output == "a.db\n1\n")
  }

  @Test func eitherEngineIsNamedInTheArchive() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Minister Anna Berg said that the talks had failed.\n\nMore.")
    for (engine, name) in [("learned", "learned"), ("rules", "rules")] {
      let result = try Program.shell(
        """
        archive ingest a.txt --extractor \(engine) --db \(engine).db
        archive sql 'SELECT extractor FROM run' --csv --db \(engine).db
        """, in: scratch.folder)
      #expect(result.output.contains("\n\(name)-"), "\(result.output)\(result.messages)")
    }
  }

  @Test func aStatementInsideAnotherSaysSo() throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.txt",
      "Foreign Minister Anna Berg said that President Ali Karim had warned that the bridge was mined."
    )
    let result = try Program.shell(
      """
      archive ingest a.txt --db a.db && archive sql "SELECT i.content, o.content FROM report AS i
        JOIN report AS o ON o.id = i.within_report_id" --csv --db a.db
      """, in: scratch.folder)
    #expect(
      result.output.contains(
        "the bridge was mined,that President Ali Karim had warned that the bridge was mined"))
  }

  @Test func onlyWhatIsSureEnoughIsShown() throws {
    let scratch = try seeded()
    func count(_ options: String) throws -> Int {
      let result = try Program.shell(
        "archive search 'kind:indirect' --limit 500 --json \(options) --db a.db | grep -c key",
        in: scratch.folder)
      return Int(result.output.split(separator: "\n").last ?? "") ?? 0
    }
    let (all, sure) = (try count(""), try count("--min-confidence 0.9"))
    #expect(sure > 0 && sure < all)
    #expect(try Program.shell("archive search x --min-confidence 2 --db a.db").status == 2)
  }

  @Test func anyNumberOfCoresPrintsTheSame() throws {
    let one = try Program.shell("archive extract seeds/*.md seeds/*.txt --jobs 1")
    let two = try Program.shell("archive extract seeds/*.md seeds/*.txt --jobs 2")
    #expect(one.status == 0 && !one.output.isEmpty && one.output == two.output)
  }

  @Test func aFileThatIsNoModelIsRefused() throws {
    let result = try Program.shell("archive extract README.md --model README.md")
    #expect(result.status == 2)
    #expect(result.messages.contains("README.md"))
  }
}
