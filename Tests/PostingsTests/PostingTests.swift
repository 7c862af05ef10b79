import SQLite
import Testing

@testable import Postings

/// What is read from the pages is what FTS5 says.
@Suite struct PostingTests {
  static let weights = [1.0, 0.5]

  @Test(arguments: 0..<30)
  func pagesSayWhatFTS5Says(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
    let random = try RandomIndex(&dice)
    for _ in 0..<dice.roll(2...9) {
      try random.change(&dice)
      let reader = try Database(.readOnly(random.path))
      guard let index = try PostingIndex("t", weights: Self.weights, in: reader) else {
        #expect(random.isEmpty)
        continue
      }
      for word in RandomIndex.words.shuffled(using: &dice).prefix(5) {
        let query = PostingQuery(.term(Self.term(word)))
        try compare(query, index, random, reader, &dice)
      }
      for _ in 0..<12 { try compare(Self.query(&dice), index, random, reader, &dice) }
    }
  }

  @Test func manySegmentsAndManyPagesAreMet() throws {
    var dice = Dice(state: 5)
    let random = try RandomIndex(&dice)
    var most = 0
    for _ in 0..<12 {
      try random.change(&dice)
      let reader = try Database(.readOnly(random.path))
      let index = try #require(try PostingIndex("t", weights: Self.weights, in: reader))
      most = max(most, index.segments.count)
      #expect(index.segments.contains { $0.lastPage > 8 })
    }
    #expect(most > 3)
  }

  private func compare(
    _ query: PostingQuery, _ index: PostingIndex, _ random: RandomIndex, _ reader: Database,
    _ dice: inout Dice
  ) throws {
    let scan = FullTextScan("t", matching: query.expression, weights: Self.weights)
    let comment = Comment(rawValue: query.expression)
    let words = random.wanted([1, 1, 0.5, 0.02].randomElement(using: &dice) ?? 1, &dice)
    let phraseCount = dice.chance(0.8) ? query.terms.count : 0
    try words.withUnsafeBufferPointer { wanted in
      var (truth, found) = (Matches(), Matches())
      try scan.visit(wanted, phraseCount: phraseCount, in: reader) { truth.take($0) }
      let count = try index.visit(query, wanted, isCounting: phraseCount > 0) { found.take($0) }
      #expect(found == truth, comment)
      let rowCounts = try scan.phraseRowCounts(in: reader)
      // FTS5 says nothing of phrases where nothing matches.
      if !rowCounts.isEmpty {
        #expect(try index.rowCounts(of: query) == rowCounts, comment)
        #expect(try scan.indexSize(in: reader) == index.size)
      }
      if case .term = query.wanted, query.unwanted.isEmpty {
        #expect(count == rowCounts.first ?? 0, comment)
      }
    }
  }

  struct Matches: Hashable {
    var rows: [UInt32] = []
    var frequencies: [Double] = []

    mutating func take(_ batch: FullTextBatch) {
      rows += batch.rows
      frequencies += batch.frequencies
    }
  }

  static func term(_ word: String) -> [UInt8] { Array((word == "élan" ? "elan" : word).utf8) }

  static func query(_ dice: inout Dice) -> PostingQuery {
    let unwanted = dice.chance(0.3) ? dice.roll(1...2) : 0
    return PostingQuery(
      words(&dice, depth: 3), unwanted: (0..<unwanted).map { _ in words(&dice, depth: 2) })
  }

  /// Words, among them some that no row has, under and and or.
  private static func words(_ dice: inout Dice, depth: Int) -> PostingWords {
    if depth == 0 || dice.chance(0.3) {
      return .term(
        term((RandomIndex.words + ["none", "talkt"]).randomElement(using: &dice) ?? "a"))
    }
    let parts = (0..<dice.roll(2...3)).map { _ in words(&dice, depth: depth - 1) }
    return dice.chance(0.5) ? .and(parts) : .or(parts)
  }

  // MARK: What is not as it should be

  @Test func aConnectionThatWritesOrAnotherLayoutGivesNone() throws {
    var dice = Dice(state: 2)
    let random = try RandomIndex(&dice)
    try random.change(&dice)
    let writer = try Database(.readWrite(random.path))
    #expect(try PostingIndex("t", weights: Self.weights, in: writer) == nil)
    try writer.execute(
      """
      CREATE VIRTUAL TABLE empty USING fts5(one, two);
      CREATE VIRTUAL TABLE wide USING fts5(one, two, three);
      INSERT INTO wide VALUES ('a', 'b', 'c');
      """)
    let reader = try Database(.readOnly(random.path))
    #expect(try PostingIndex("t", weights: Self.weights, in: reader) != nil)
    #expect(try PostingIndex("empty", weights: Self.weights, in: reader) == nil)
    #expect(try PostingIndex("wide", weights: Self.weights, in: reader) == nil)
  }

  @Test(arguments: [
    [], [0, 0, 0, 0], [0, 0, 0, 0, 0xFF, 0, 0, 1, 1, 1, 1, 0, 1, 1, 1, 2],
    [0, 0, 0, 0, 1, 1, 1, 0, 1, 0, 1, 2], [0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 3, 2],
    [0, 0, 0, 0, 1, 2, 1, 0, 1, 1, 1, 2], [0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 2, 0],
    [0, 0, 0, 0, 1, 1, 1, 0, 0xFF, 0xFF, 0xFF, 0xFF],
  ])
  func aRecordOfSegmentsOfAnotherKindGivesNone(_ record: [UInt8]) {
    #expect(Segment.list(record) == nil)
  }

  @Test func theNewestSegmentOfALevelIsItsLast() {
    #expect(
      Segment.list([0, 0, 0, 9, 2, 3, 1, 0, 2, 5, 1, 1, 6, 1, 2, 0, 1, 4, 1, 3])
        == [
          Segment(id: 6, firstPage: 1, lastPage: 2), Segment(id: 5, firstPage: 1, lastPage: 1),
          Segment(id: 4, firstPage: 1, lastPage: 3),
        ])
  }

  @Test(arguments: 0..<30)
  func damagedPagesAreNoMoreThanAnError(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 104_729 &+ 3)
    let random = try RandomIndex(&dice)
    for _ in 0..<3 { try random.change(&dice) }
    let words = random.wanted(1, &dice)
    for _ in 0..<12 {
      try random.damage(&dice, onlyBlocks: seed < 25)
      guard let reader = try? Database(.readOnly(random.path)),
        let index = try? PostingIndex("t", weights: Self.weights, in: reader)
      else { continue }
      for _ in 0..<6 {
        let query = Self.query(&dice)
        words.withUnsafeBufferPointer { wanted in
          _ = try? index.visit(query, wanted, isCounting: true) { _ in }
        }
        _ = try? index.rowCounts(of: query)
      }
    }
  }
}

extension PostingQuery {
  /// In FTS5's language.
  fileprivate var expression: String {
    ([wanted] + unwanted).map(\.expression).joined(separator: " NOT ")
  }
}

extension PostingWords {
  fileprivate var expression: String {
    switch self {
    case .term(let term): "\"" + String(decoding: term, as: UTF8.self) + "\""
    case .and(let parts): "(" + parts.map(\.expression).joined(separator: " AND ") + ")"
    case .or(let parts): "(" + parts.map(\.expression).joined(separator: " OR ") + ")"
    }
  }
}
