import Testing

/// An ingest that is killed loses nothing and leaves nothing broken.
@Suite struct CrashTests {
  @Test(arguments: [0.01, 0.08, 0.2])
  func aKilledIngestIsCompletedByTheNext(_ seconds: Double) throws {
    let scratch = try Scratch()
    for number in 0..<40 {
      try scratch.write(
        "article-\(number).txt",
        """
        OSLO, January \(number % 28 + 1), 2022 (Harbour Gazette) - Swedish Foreign Minister Anna Berg said \
        that round \(number) of the talks had failed. “We will not sign treaty number \(number),” she said.

        Norwegian Ambassador Jan Hill\(number % 7) rejected proposal \(number % 5).
        """)
    }
    let result = try Program.shell(
      """
      archive ingest article-*.txt --db whole.db 2>/dev/null
      '\(Program.path)' ingest article-*.txt --db killed.db 2>/dev/null &
      sleep \(seconds); kill -9 $! 2>/dev/null; wait 2>/dev/null
      archive ingest article-*.txt --db killed.db 2>/dev/null || exit 3
      archive verify --db killed.db || exit 4
      archive export --canonical --db whole.db > whole.jsonl
      archive export --canonical --db killed.db > killed.jsonl
      cmp whole.jsonl killed.jsonl
      """, in: scratch.folder)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
  }

  @Test func twoIngestsAtOnceLoseAndDoubleNothing() throws {
    let scratch = try Scratch()
    for number in 10..<40 {
      try scratch.write(
        "article-\(number).txt",
        """
        OSLO, January \(number % 28 + 1), 2022 (Harbour Gazette) - Swedish Foreign Minister Anna Berg said \
        that round \(number) of the talks had failed.
        """)
    }
    let result = try Program.shell(
      """
      archive ingest article-*.txt --db one.db 2>/dev/null
      for round in 1 2 3; do
        rm -f both.db*
        '\(Program.path)' ingest article-[12]*.txt --db both.db 2>/dev/null & first=$!
        '\(Program.path)' ingest article-[23]*.txt --db both.db 2>/dev/null & second=$!
        wait $first || exit 3
        wait $second || exit 4
      done
      archive verify --db both.db || exit 5
      archive export --canonical --db one.db > one.jsonl
      archive export --canonical --db both.db > both.jsonl
      cmp one.jsonl both.jsonl
      """, in: scratch.folder)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
  }
}
