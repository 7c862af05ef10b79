import Drafts
import Extraction
import Resolution
import Testing

/// What is resolved does not depend on the order in which articles came.
@Suite struct OrderTests {
  /// A generator that gives the same numbers for the same seed.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let names = [
    "Sergey Ryabkov", "Sérgey Ryabkov", "Wendy Sherman", "Lavrov", "Mevlüt Çavuşoğlu",
    "Mevlut Cavusoglu",
  ]
  static let contents = [
    "we need firm guarantees of our security now", "No comment", "Yes", "…", "it will never join",
    "the talks were useful but nothing has been agreed so far",
  ]
  static let days = [nil, nil, "2022-01-10", "2022-01-12", "2022-01-20", "2022-01"]

  /// Articles about few people who say few things, several of them at one path.
  static func drafts(_ dice: inout Dice) -> [Draft] {
    (0..<24).map { number in
      var draft = Draft(
        "path \(Int.random(in: 0..<16, using: &dice))",
        outlet: ["Echo", "Herald", nil].randomElement(using: &dice) ?? nil,
        published: [nil, "2022-01-13", "2022-01-21", "2022-01-12/2022-01-15"]
          .randomElement(using: &dice) ?? nil,
        headline: "News \(number)")
      var actors: [Int] = []
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let kind: Actor.Kind =
          [.person, .person, .country, .anonymous, .institution]
          .randomElement(using: &dice) ?? .person
        actors.append(
          draft.actor(
            kind == .country
              ? ["Russia", "Moscow"].randomElement(using: &dice) ?? ""
              : names.randomElement(using: &dice) ?? "",
            kind, country: [nil, nil, "RU", "US"].randomElement(using: &dice) ?? nil,
            post: [nil, "Minister", "envoy"].randomElement(using: &dice) ?? nil))
      }
      var events: [Int] = []
      for _ in 0..<Int.random(in: 0...3, using: &dice) {
        events.append(
          draft.event(
            [.meeting, .talks, .speech].randomElement(using: &dice) ?? .talks,
            [.held, .scheduled].randomElement(using: &dice) ?? .held,
            on: days.randomElement(using: &dice) ?? nil,
            body: [nil, nil, "OSCE", "NATO"].randomElement(using: &dice) ?? nil,
            place: [nil, "Geneva", "Brussels"].randomElement(using: &dice) ?? nil,
            with: actors.filter { _ in Bool.random(using: &dice) }))
      }
      for _ in 0..<Int.random(in: 1...5, using: &dice) {
        draft.say(
          contents.randomElement(using: &dice) ?? "",
          by: (actors.map { Optional($0) } + [nil]).randomElement(using: &dice) ?? nil,
          Report.Kind.allCases.randomElement(using: &dice) ?? .direct,
          on: days.randomElement(using: &dice) ?? nil, at: events.randomElement(using: &dice),
          about: events.filter { _ in Bool.random(using: &dice) })
      }
      if draft.extract.reports.count > 1, Bool.random(using: &dice) { draft.repeats(0, 1) }
      return draft
    }
  }

  /// Shuffled, but with the versions of a path in their order.
  static func shuffled(_ drafts: [Draft], _ dice: inout Dice) -> [Draft] {
    let order = drafts.shuffled(using: &dice)
    var versions = Dictionary(grouping: drafts, by: \.path)
    return order.compactMap { versions[$0.path]?.removeFirst() }
  }

  @Test(arguments: 1...6)
  func sameResultInAnyOrder(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let drafts = Self.drafts(&dice)
    let first = try Workshop(drafts)
    let expected = try first.export
    #expect(try first.findings == [])
    for _ in 0..<3 {
      let other = try Workshop(Self.shuffled(drafts, &dice))
      let found = try other.export
      #expect(found == expected)
      try #require(found == expected, "\(Set(found).symmetricDifference(expected).sorted())")
      #expect(try other.findings == [])
      try other.resolver.rebuildAll()
      #expect(try other.export == expected)
    }
  }

  /// Few people, told of with and without dates in articles that follow each other.
  @Test(arguments: [1, 2, 14])
  func undatedEventsAreTheSameInAnyOrder(seed: UInt64) throws {
    var dice = Dice(state: seed)
    // Anton Kvist without a country is whoever has one, until a second country is known.
    let names = ["Anton Kvist", "Anton Kvist", "Berta Lind", "Berta Lind"]
    let drafts = (0..<30).map { number in
      var draft = Draft(
        "path \(number)", published: "2022-01-\(Int.random(in: 10...25, using: &dice))",
        headline: "News \(number)")
      let country = ["SE", "SE", "SE", "SE", "NO"].randomElement(using: &dice)
      let actors = names.map {
        draft.actor($0, country: Bool.random(using: &dice) ? country : nil)
      }
      for _ in 0..<Int.random(in: 1...2, using: &dice) {
        _ = draft.event(
          .talks, .held,
          on: [nil, nil, "2022-01-12", "2022-01-16"].randomElement(using: &dice) ?? nil,
          with: actors.filter { _ in Bool.random(using: &dice) })
      }
      return draft
    }
    let expected = try Workshop(drafts).export
    #expect(expected.contains { $0.contains(#""article_count":2"#) })
    for _ in 0..<3 {
      let other = try Workshop(drafts.shuffled(using: &dice))
      #expect(try other.export == expected)
      #expect(try other.findings == [])
    }
  }

  /// A sentence that comes back after decades, and what paraphrases it then and now.
  @Test(arguments: 1...4)
  func wordsThatComeBackAreTheSameInAnyOrder(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let contents = [
      "a build-up of forces close to the border and suspect that an invasion is being prepared",
      "the concentration of forces near the border of Norway", "forces near the border",
      "concern over the concentration of forces near the border",
      "that forces near the border are preparing to invade", "that an invasion is being prepared",
    ]
    let drafts = (0..<24).map { number in
      var draft = Draft(
        "path \(number)",
        published: [nil, "1987-06-01", "2022-01-11", "2022-01-12", "2022-01-14"]
          .randomElement(using: &dice) ?? nil, headline: "News \(number)")
      let actor = draft.actor("Anton Kvist", country: "SE")
      for _ in 0..<Int.random(in: 1...2, using: &dice) {
        draft.say(contents.randomElement(using: &dice) ?? "", by: actor, .indirect, on: nil)
      }
      return draft
    }
    let expected = try Workshop(drafts).export
    for _ in 0..<4 {
      let other = try Workshop(drafts.shuffled(using: &dice))
      #expect(try other.export == expected)
      #expect(try other.findings == [])
    }
  }

  @Test func keysStayOrLeadOn() throws {
    var dice = Dice(state: 99)
    let drafts = Self.drafts(&dice)
    let workshop = try Workshop()
    var keys: Set<String> = []
    for draft in drafts {
      try workshop.ingest(draft)
      keys.formUnion(try workshop.rows("SELECT key FROM statement"))
      let known = try workshop.rows(
        """
        SELECT key FROM statement UNION ALL
        SELECT k.key FROM key_redirect AS k JOIN statement AS s ON s.key = k.statement_key
        """)
      #expect(Set(known) == keys)
      #expect(known.count == keys.count)
    }
    let redirects = try workshop.rows("SELECT key, statement_key FROM key_redirect ORDER BY key")
    try workshop.resolver.rebuildAll()
    #expect(
      try workshop.rows("SELECT key, statement_key FROM key_redirect ORDER BY key") == redirects)
  }
}
