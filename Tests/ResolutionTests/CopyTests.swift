import Drafts
import Extraction
import Reading
import Resolution
import SQLite
import Testing
import Text

/// Which articles tell one text.
@Suite struct CopyTests {
  /// Sentences of some twelve words, no two alike.
  static func sentence(_ number: Int, _ story: Int = 0) -> String {
    let words = (0..<11).map { "w\(story)x\(number)x\($0)" }
    return "Then " + words.joined(separator: " ") + ". "
  }

  static func sentences(_ numbers: some Sequence<Int>, _ story: Int = 0) -> [String] {
    numbers.map { sentence($0, story) }
  }

  static func draft(
    _ path: String, _ sentences: [String], outlet: String? = nil, published: String? = nil,
    headline: String? = nil, credit: String? = nil
  ) -> Draft {
    var draft = Draft(
      path, outlet: outlet, published: published, headline: headline ?? "News for \(outlet ?? path)"
    )
    draft.credit = credit
    for sentence in sentences { draft.write(sentence) }
    return draft
  }

  static func groups(_ workshop: Workshop) throws -> [String] {
    try workshop.rows(
      """
      SELECT group_concat(path, ' ') FROM (
        SELECT c.copy_group_id AS g, l.path FROM copy AS c JOIN location AS l ON l.article_id = c.article_id
        ORDER BY l.path)
      GROUP BY g ORDER BY 1
      """)
  }

  static let story = sentences(0..<24)

  struct Other: Sendable, CustomStringConvertible {
    let description: String
    let sentences: [String]
    var published = "2022-01-11"
  }

  static let exchanged: [String] = (0..<24).map { number in
    number % 2 == 0 ? story[number].replacing("x3 ", with: "y3 ") : story[number]
  }

  static let copies: [Other] = [
    Other(description: "the same text", sentences: story),
    Other(description: "cut at the end", sentences: sentences(0..<9)),
    Other(
      description: "in another order",
      sentences: sentences(0..<4) + sentences(14..<24) + sentences(4..<14)),
    Other(
      description: "with a passage of its own",
      sentences: sentences(0..<3) + sentences(90..<94) + sentences(3..<24)),
    Other(
      description: "cut, with a passage of its own",
      sentences: sentences(0..<12) + sentences(90..<96)),
    Other(description: "the end of it", sentences: sentences(8..<24)),
    Other(description: "one word in each second sentence exchanged", sentences: exchanged),
  ]

  @Test(arguments: copies) func copiesAreFound(copy: Other) throws {
    let workshop = try Workshop([
      Self.draft("a", Self.story, outlet: "Wire", published: "2022-01-10"),
      Self.draft(
        "b", copy.sentences, outlet: "Herald", published: copy.published, headline: "Else"),
    ])
    #expect(try Self.groups(workshop) == ["a b"])
    #expect(try workshop.findings == [])
  }

  static let others: [Other] = [
    Other(description: "background in common", sentences: sentences(50..<62) + sentences(14..<24)),
    Other(description: "two thirds of it new", sentences: sentences(0..<8) + sentences(50..<66)),
    Other(description: "a month later", sentences: story, published: "2022-02-12"),
  ]

  @Test(arguments: others) func otherTextsAreNotCopies(other: Other) throws {
    let workshop = try Workshop([
      Self.draft("a", Self.story, outlet: "Wire", published: "2022-01-10"),
      Self.draft(
        "b", other.sentences, outlet: "Wire", published: other.published, headline: "Else"),
    ])
    #expect(try Self.groups(workshop) == [])
  }

  /// A digest that has two texts whole is no bridge between them.
  @Test func aDigestJoinsNothing() throws {
    let workshop = try Workshop([
      Self.draft("a", Self.sentences(0..<20, 1), outlet: "Wire"),
      Self.draft("b", Self.sentences(0..<20, 2), outlet: "Agency"),
      Self.draft("c", Self.sentences(0..<20, 3), outlet: "Post"),
      Self.draft(
        "d", Self.sentences(0..<20, 1) + Self.sentences(0..<20, 2) + Self.sentences(0..<20, 3),
        outlet: "Herald"),
    ])
    #expect(try Self.groups(workshop) == ["a d"])
  }

  /// Texts that drift from one to the next are not all one.
  @Test func nothingHangsTogetherByAChain() throws {
    let drafts = (0..<6).map { step in
      Self.draft("\(step)", Self.sentences((step * 5)..<(step * 5 + 24)), outlet: "O\(step)")
    }
    let workshop = try Workshop(drafts)
    let largest = try workshop.rows("SELECT max(article_count) FROM copy_group")
    #expect(["3", "2"].contains(largest[0]))
  }

  @Test func readoutsFromOneTemplateAreTold() throws {
    func readout(_ path: String, _ name: String, _ state: String, _ day: String) -> Draft {
      Self.draft(
        path,
        [
          "The Secretary spoke today with Foreign Minister \(name) of \(state). The Secretary and Foreign ",
          "Minister \(name) discussed the need for close cooperation, and the Secretary stressed that the United ",
          "States stands with \(state) and with its people in these days. They agreed to stay in touch.",
        ], outlet: "Department", published: day,
        headline: "Secretary’s Call with Foreign Minister \(name)")
    }
    let workshop = try Workshop([
      readout("a", "Rau", "Poland", "2022-01-10"), readout("b", "Kuleba", "Ukraine", "2022-01-10"),
      readout("c", "Rau", "Poland", "2022-01-12"),
    ])
    #expect(try Self.groups(workshop) == [])
  }

  @Test func scriptsWithoutSpacesAreRead() throws {
    let han = (0..<120).map { String(UnicodeScalar(0x4E00 + $0 * 37) ?? "一") }.joined()
    let kana = String(han.reversed())
    let workshop = try Workshop([
      Self.draft("a", [han + "。"], outlet: "Wire"),
      Self.draft("b", [String(han.prefix(80)) + "。"], outlet: "Herald"),
      Self.draft("c", [kana + "。"], outlet: "Post"),
    ])
    #expect(try Self.groups(workshop) == ["a b"])
  }

  @Test func theAgencyIsTheOrigin() throws {
    let workshop = try Workshop([
      Self.draft(
        "a", Self.story + Self.sentences(90..<92), outlet: "Herald", published: "2022-01-10",
        credit: "Wire"),
      Self.draft("b", Self.story, outlet: "Wire", published: "2022-01-11", credit: "Wire"),
      Self.draft("c", Self.story, outlet: "Post", published: "2022-01-10"),
    ])
    #expect(
      try workshop.rows(
        "SELECT outlet, relation, origin_basis FROM v_copy ORDER BY outlet") == [
          "Herald|copy|published by Wire, which 2 of 3 articles credit",
          "Post|copy|published by Wire, which 2 of 3 articles credit",
          "Wire|origin|published by Wire, which 2 of 3 articles credit",
        ])
  }

  @Test func aCorrectedTextIsALaterVersion() throws {
    let corrected = Self.story.enumerated().map { $0 == 3 ? $1.replacing("x5", with: "z5") : $1 }
    let drafts = [
      Self.draft("1/a", Self.story, outlet: "Wire", published: "2022-01-10"),
      Self.draft("2/a", corrected, outlet: "Wire", published: "2022-01-10"),
      Self.draft("3/b", corrected, outlet: "Herald", published: "2022-01-11"),
      // At one place a later content is the later version, and supersedes as before.
      Self.draft("4/c", Self.story, outlet: "Post", published: "2022-01-10", headline: "Once"),
      Self.draft("4/c", corrected, outlet: "Post", published: "2022-01-10", headline: "Once"),
    ]
    let workshop = try Workshop(drafts)
    #expect(
      try workshop.rows(
        """
        SELECT l.path || l.version, c.relation, p.path || p.version, a.superseded_by_id IS NULL FROM copy AS c
        JOIN location AS l ON l.article_id = c.article_id JOIN article AS a ON a.id = c.article_id
        LEFT JOIN location AS p ON p.article_id = c.previous_id ORDER BY 1
        """) == [
          "1/a1|origin|-|1", "2/a1|version|1/a1|1", "3/b1|copy|-|1", "4/c1|copy|-|0",
          "4/c2|version|4/c1|1",
        ])
  }

  @Test func copiesCountAsOneIndependentReport() throws {
    func telling(_ path: String, _ outlet: String, _ sentences: [String], credit: String? = nil)
      -> Draft
    {
      var draft = Self.draft(
        path, sentences, outlet: outlet, published: "2022-01-11", credit: credit)
      let speaker = draft.actor("Sergey Ryabkov", country: "RU")
      draft.say(
        "we need firm guarantees of our security now", by: speaker, .direct, on: "2022-01-10")
      return draft
    }
    let workshop = try Workshop()
    let count = "SELECT report_count, outlet_count, independent_count FROM statement"
    for (number, outlet) in ["Wire", "Herald", "Post", "Echo"].enumerated() {
      try workshop.ingest(telling("\(number)", outlet, Self.story))
    }
    #expect(try workshop.rows(count) == ["4|4|1"])
    try workshop.ingest(telling("own", "Rival", Self.sentences(50..<70)))
    #expect(try workshop.rows(count) == ["5|5|2"])
    #expect(try workshop.findings == [])
    // The longer text comes later, and takes the others with it.
    try workshop.ingest(telling("long", "Agency", Self.story + Self.sentences(80..<86)))
    #expect(try workshop.rows(count) == ["6|6|2"])
    #expect(try workshop.findings == [])
  }

  /// Stories that are cut, joined, lengthened, reordered and put to many places: the groups are those of the set.
  @Test(arguments: 1...5)
  func groupsDoNotDependOnTheOrder(seed: UInt64) throws {
    var dice = OrderTests.Dice(state: seed)
    let drafts = (0..<40).map { number in
      var sentences: [String] = []
      for _ in 0..<Int.random(in: 1...2, using: &dice) {
        let story = Int.random(in: 0..<4, using: &dice)
        let start = Int.random(in: 0..<8, using: &dice)
        sentences += Self.sentences(start..<(start + Int.random(in: 4...20, using: &dice)), story)
      }
      if Bool.random(using: &dice), sentences.count > 6 { sentences.swapAt(2, 5) }
      return Self.draft(
        "path \(Int.random(in: 0..<36, using: &dice))", sentences,
        outlet: ["Wire", "Herald", "Post", nil].randomElement(using: &dice) ?? nil,
        published: [nil, "2022-01-10", "2022-01-12", "2022-01-16", "2022-01-22", "2022-01"]
          .randomElement(using: &dice) ?? nil,
        headline: ["News", "Talks end", "Talks end in Oslo \(number % 3)"].randomElement(
          using: &dice) ?? "",
        credit: [nil, nil, "Wire"].randomElement(using: &dice) ?? nil)
    }
    let first = try Workshop(drafts)
    let expected = try first.export
    #expect(
      try first.rows("SELECT count(*) > 2, max(article_count) > 3 FROM copy_group") == ["1|1"])
    #expect(try first.findings == [])
    for _ in 0..<3 {
      let other = try Workshop(OrderTests.shuffled(drafts, &dice))
      let found = try other.export
      try #require(
        found == expected, "\(Set(found).symmetricDifference(expected).sorted().prefix(9))")
      try other.resolver.rebuildAll()
      #expect(try other.export == expected)
    }
  }
}
