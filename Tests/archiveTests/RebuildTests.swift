import Testing

/// What is found anew in stored articles is what an ingest of them finds.
@Suite struct RebuildTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for number in 0..<9 {
      try scratch.write(
        "article-\(number).md",
        """
        ---
        title: Talks in round \(number)
        date: 2022-01-\(10 + number)
        ---

        OSLO, January \(10 + number), 2022 (Harbour Gazette) - Swedish Foreign Minister Anna Berg said \
        on Wednesday that round \(number) of the talks had failed. “We will not sign,” she said.

        Norwegian Ambassador Jan Hill\(number % 4) urged both sides to return to Geneva.
        """)
    }
    try scratch.write(
      "more.jsonl",
      """
      {"title": "Talks go on", "published": "2022-02-01", "text": "Finnish Foreign Minister Mira \
      Costa told reporters that “nothing is agreed”. Costa rejected the draft."}
      """)
    return scratch
  }

  @Test func nothingChangesByTheSameRules() throws {
    let scratch = try scratch()
    let result = try Program.shell(
      """
      archive ingest article-*.md more.jsonl --db a.db 2>/dev/null
      archive correct rename "Anna Berg" "Anna Lind Berg" --reason "passport" --author desk --db a.db
      archive export --canonical --db a.db > before.jsonl
      archive rebuild --db a.db || exit 3
      archive verify --db a.db || exit 4
      archive export --canonical --db a.db > after.jsonl
      ls; cmp before.jsonl after.jsonl
      """, in: scratch.folder)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
    #expect(result.messages.contains("10 articles read anew: 0 reports added, 0 gone"))
    #expect(!result.output.contains("a.db-"))
  }

  @Test func otherRulesGiveWhatAnIngestByThemGives() throws {
    let scratch = try scratch()
    let result = try Program.shell(
      """
      archive ingest article-*.md more.jsonl --db a.db --extractor rules 2>/dev/null
      archive ingest article-*.md more.jsonl --db b.db 2>/dev/null
      archive export --canonical --db a.db > first.jsonl
      archive rebuild --db a.db --jsonl > changes.jsonl || exit 3
      archive verify --db a.db || exit 4
      archive export --canonical --db a.db > a.jsonl
      archive export --canonical --db b.db > b.jsonl
      cmp -s first.jsonl b.jsonl && exit 5
      cmp a.jsonl b.jsonl
      """, in: scratch.folder)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
  }

  @Test(arguments: [0.02, 0.1, 0.3])
  func aKilledRebuildChangesNothingAndGoesOn(_ seconds: Double) throws {
    let scratch = try scratch()
    let result = try Program.shell(
      """
      archive ingest article-*.md --db a.db --extractor rules 2>/dev/null
      archive export --canonical --db a.db > before.jsonl
      '\(Program.path)' rebuild --db a.db >/dev/null 2>&1 &
      sleep \(seconds); kill -9 $! 2>/dev/null; wait 2>/dev/null
      archive verify --db a.db || exit 3
      archive rebuild --db a.db > /dev/null 2>&1 || exit 4
      archive ingest more.jsonl --db a.db 2>/dev/null
      archive ingest article-*.md more.jsonl --db b.db 2>/dev/null
      archive verify --db a.db || exit 5
      archive export --canonical --db a.db > a.jsonl
      archive export --canonical --db b.db > b.jsonl
      cmp a.jsonl b.jsonl
      """, in: scratch.folder)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
  }
}
