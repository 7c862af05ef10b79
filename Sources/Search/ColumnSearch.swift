internal import Columns
internal import SQLite

/// A search answered from columns: number, order and counts of all matches in one pass over them.
struct ColumnSearch {
  let search: StatementSearch
  let facets: [Facet]
  let file: ColumnFile
  let database: Database

  struct Answer {
    var total = 0
    /// How many matches come before the page.
    var offset = 0
    /// The rows of the page, the best first, with their scores if words rank them.
    var rows: [(row: Int64, score: Double?)] = []
    var groups: [RowGroup] = []
    /// How many matches have each set of values, by facet.
    var counts: [[UInt32]] = []
  }

  /// The answer; nil if the file lacks a column.
  func answer() throws -> Answer? {
    guard let everything = file.statements(onlyCurrent: !search.allVersions),
      let order = ColumnOrder(search.sort, isRanked: search.isRanked, in: file)
    else { return nil }
    let columns = facets.compactMap { file.column($0.column) }
    let groups = search.grouping.flatMap { file.column($0.column) }.map(RowGroups.init)
    guard columns.count == facets.count, (groups == nil) == (search.grouping == nil) else {
      return nil
    }

    let words = try search.split.words.flatMap { try WordMatches($0, in: database) }
    var conditions = try conditions(everything)
    let main = Counting()
    // Each field that is asked for has its facet counted without it.
    var lifted: [Field: Counting] = [:]
    let counted = zip(facets, columns).map { facet, column in
      var counting = main
      if let field = facet.field, search.asks(field) {
        counting = lifted[field] ?? Counting(forgiving: conditions.lift(field))
        lifted[field] = counting
      }
      return (counting, index: counting.add(column))
    }
    let grouped = groups.map { main.add($0.column) }

    let page = search.offset + search.limit
    let pass = Pass(
      file, conditions, main: main, others: Array(lifted.values), order: order, groups: groups,
      after: try search.after.map { try rank(ofKey: $0, everything, conditions, words, order) },
      best: Best(limit: groups == nil ? page : 0))
    try pass.visit(everything, words)
    var answer = pass.answer
    answer.offset += search.offset
    answer.rows = Array(answer.rows.dropFirst(search.offset))
    answer.counts = counted.map { counting, index in counting.counts[index] }
    if let groups, let grouped, let facet = search.grouping {
      let labels = FacetCounts.labels(facet, groups.column, main.counts[grouped], limit: page)
      answer.groups = groups.groups(of: labels.first.dropFirst(search.offset))
    }
    return answer
  }

  /// The rank of a statement among the matches.
  private func rank(
    ofKey key: String, _ everything: RowSet, _ conditions: Conditions, _ words: WordMatches?,
    _ order: ColumnOrder
  ) throws -> Rank {
    if let row = try search.row(ofKey: key, in: database).map(Int.init), everything[row] {
      var only = RowSet(limit: file.limit)
      only.insert(row)
      let pass = Pass(file, conditions, main: Counting(), order: order, best: Best(limit: 1))
      try pass.visit(only, words)
      if let rank = pass.best.rows.first?.rank { return rank }
    }
    throw PagingError(key: key)
  }

  private func conditions(_ everything: RowSet) throws -> Conditions {
    let columns = ColumnConditions(file: file, database: database, everything: everything)
    var conditions = Conditions()
    if search.from != nil || search.to != nil {
      conditions.add(columns.window(search.from, search.to))
    }
    if let bar = search.minConfidence { conditions.add(columns.confidence(atLeast: bar)) }
    for query in search.split.rest { conditions.add(try columns.condition(query), query) }
    return conditions
  }
}

/// What must hold of a match beside its words.
private struct Conditions {
  private var parts: [(condition: RowCondition, query: Query?, bit: UInt16)] = []
  private var liftedCount: UInt16 = 0

  var isEmpty: Bool { parts.isEmpty }

  mutating func add(_ condition: RowCondition, _ query: Query? = nil) {
    parts.append((condition, query, 1))
  }

  /// Gives a bit of its own to what is asked of a field.
  mutating func lift(_ field: Field) -> UInt16 {
    liftedCount += 1
    for index in parts.indices where parts[index].query?.asks(field) ?? false {
      parts[index].bit = 1 << liftedCount
    }
    return 1 << liftedCount
  }

  /// Says of each of some rows what does not hold: 0 if everything does.
  func write(
    _ rows: UnsafeBufferPointer<UInt32>, to failures: UnsafeMutableBufferPointer<UInt16>
  ) {
    failures.initialize(repeating: 0)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows.count) { holds in
      for part in parts {
        part.condition.write(rows, to: holds)
        for index in failures.indices { failures[index] |= UInt16(1 &- holds[index]) &* part.bit }
      }
    }
  }
}

/// Counts the values of some columns among matches.
private final class Counting {
  /// What of the conditions need not hold.
  let forgiven: UInt16
  private var columns: [Column] = []
  private(set) var counts: [[UInt32]] = []

  init(forgiving forgiven: UInt16 = 0) { self.forgiven = forgiven }

  /// - Returns: the place of its counts.
  func add(_ column: Column) -> Int {
    columns.append(column)
    counts.append(Array(repeating: 0, count: column.setCount))
    return counts.count - 1
  }

  func count(_ rows: UnsafeBufferPointer<UInt32>) {
    for (index, column) in zip(columns.indices, columns) {
      column.codes.count(rows, into: &counts[index])
    }
  }
}

/// One visit to every match.
private final class Pass {
  private let file: ColumnFile
  private let conditions: Conditions
  private let main: Counting
  private let others: [Counting]
  private let order: ColumnOrder
  private let groups: RowGroups?
  /// Only what comes behind it is for the page.
  private let after: Rank?
  private(set) var best: Best
  private var total = 0
  private var offset = 0
  /// What the scores are to be multiplied by.
  private var factor: Double?

  init(
    _ file: ColumnFile, _ conditions: Conditions, main: Counting, others: [Counting] = [],
    order: ColumnOrder, groups: RowGroups? = nil, after: Rank? = nil, best: Best
  ) {
    self.file = file
    self.conditions = conditions
    self.main = main
    self.others = others
    self.order = order
    self.groups = groups
    self.after = after
    self.best = best
  }

  /// Visits those of some rows that have the words, or all of them where there are none.
  func visit(_ wanted: RowSet, _ words: WordMatches?) throws {
    guard let words else {
      return wanted.forEachBatch { take(FullTextBatch(rows: $0), nil) }
    }
    guard let size = words.indexSize else { return }
    if !order.needsScores {
      try words.visit(wanted) { take($0, nil) }
    } else if words.isPhrase {
      // How rare the phrase is multiplies all scores alike, and is known when all were visited.
      let bm25 = BM25(rarities: [1], of: size)
      let matches = try words.visit(wanted, phraseCount: 1) { take($0, bm25) }
      factor = matches.map { BM25.rarity($0, of: size) }
    } else {
      let counts = try words.rowCounts()
      let bm25 = BM25(rarities: counts.map { BM25.rarity($0, of: size) }, of: size)
      try words.visit(wanted, phraseCount: counts.count) { take($0, bm25) }
    }
  }

  /// Rows come in their order: those below are done with.
  private var done = 0
  private static let stride = 1 << 20

  private func take(_ batch: FullTextBatch, _ bm25: BM25?) {
    var rest = batch
    while let last = rest.rows.last, Int(last) >= done + Self.stride {
      let count = rest.rows.firstIndex { Int($0) >= done + Self.stride } ?? rest.rows.count
      takeThose(rest.prefix(count), bm25)
      rest = rest.dropFirst(count)
      file.unmap(done..<done + Self.stride)
      done += Self.stride
    }
    takeThose(rest, bm25)
  }

  /// Takes rows, of which the conditions may hold.
  private func takeThose(_ batch: FullTextBatch, _ bm25: BM25?) {
    if conditions.isEmpty { return takeAll(batch, bm25) }
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: batch.rows.count) { failures in
      conditions.write(batch.rows, to: failures)
      let failures = UnsafeBufferPointer(failures)
      for other in others {
        FullTextBatch(rows: batch.rows).withThose(failures, forgiving: other.forgiven) {
          other.count($0.rows)
        }
      }
      batch.withThose(failures, forgiving: main.forgiven) { takeAll($0, bm25) }
    }
  }

  /// Takes matches of which the conditions hold.
  private func takeAll(_ batch: FullTextBatch, _ bm25: BM25?) {
    total += batch.rows.count
    main.count(batch.rows)
    guard let bm25 else {
      for row in batch.rows { offer(Int(row), score: 0) }
      return
    }
    bm25.withScores(of: batch, order.lengths) { scores in
      var bar = scoreBar
      var index = 0
      while index < scores.count {
        if scores[index] <= bar {
          offer(Int(batch.rows[index]), score: scores[index])
          bar = scoreBar
        }
        index += 1
      }
    }
  }

  /// A match of a higher score is not for the page, whatever else is known of it.
  private var scoreBar: Double {
    guard order.needsScores, after == nil, groups == nil, let bar = best.bar, !bar.isLast else {
      return .infinity
    }
    return bar.weight
  }

  @inline(__always)
  private func offer(_ row: Int, score: Double) {
    let weight = order.weight(row, score)
    let isLast = order.isLast(row)
    if after == nil, groups == nil {
      if let bar = best.bar {
        if isLast == bar.isLast ? weight > bar.weight : isLast { return }
        if isLast == bar.isLast, weight == bar.weight, order.isBehind(row, bar) { return }
      }
      best.offer(order.rank(row, isLast, weight), UInt32(truncatingIfNeeded: row))
    } else {
      offer(row, order.rank(row, isLast, weight))
    }
  }

  private func offer(_ row: Int, _ rank: Rank) {
    if let groups {
      groups.offer(row, rank)
    } else if let after, rank <= after {
      offset += 1
    } else {
      best.offer(rank, UInt32(truncatingIfNeeded: row))
    }
  }

  var answer: ColumnSearch.Answer {
    let rows = best.rows.map { rank, row in
      (row: Int64(row), score: order.needsScores ? rank.weight * (factor ?? 1) : nil)
    }
    return ColumnSearch.Answer(total: total, offset: offset, rows: rows)
  }
}

extension FullTextBatch {
  /// How many frequencies each match has.
  private var phraseCount: Int { rows.isEmpty ? 0 : frequencies.count / rows.count }

  fileprivate func prefix(_ count: Int) -> FullTextBatch { part(0..<count) }

  fileprivate func dropFirst(_ count: Int) -> FullTextBatch { part(count..<rows.count) }

  private func part(_ range: Range<Int>) -> FullTextBatch {
    let phraseCount = phraseCount
    return FullTextBatch(
      rows: UnsafeBufferPointer(rebasing: rows[range]),
      frequencies: UnsafeBufferPointer(
        rebasing: frequencies[range.lowerBound * phraseCount..<range.upperBound * phraseCount]))
  }

  /// Hands those of the matches to `body` for which nothing fails, or nothing but what is forgiven.
  fileprivate func withThose(
    _ failures: UnsafeBufferPointer<UInt16>, forgiving forgiven: UInt16,
    _ body: (FullTextBatch) -> Void
  ) {
    let phraseCount = phraseCount
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rows.count) { kept in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: frequencies.count) { counts in
        var count = 0
        // Without a branch: an unwanted one is written over by the next.
        switch phraseCount {
        case 0:
          for index in rows.indices {
            kept[count] = rows[index]
            count &+= failures[index] & ~forgiven == 0 ? 1 : 0
          }
        case 1:
          for index in rows.indices {
            kept[count] = rows[index]
            counts[count] = frequencies[index]
            count &+= failures[index] & ~forgiven == 0 ? 1 : 0
          }
        default:
          for index in rows.indices where failures[index] & ~forgiven == 0 {
            kept[count] = rows[index]
            for phrase in 0..<phraseCount {
              counts[count * phraseCount + phrase] = frequencies[index * phraseCount + phrase]
            }
            count += 1
          }
        }
        body(
          FullTextBatch(
            rows: UnsafeBufferPointer(rebasing: kept[..<count]),
            frequencies: UnsafeBufferPointer(rebasing: counts[..<(count * phraseCount)])))
      }
    }
  }
}
