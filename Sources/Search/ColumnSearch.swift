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
    let conditions = try conditions(everything, words)
    let main = Counting(conditions.rows())
    // Each field that is asked for has its facet counted without it.
    var lifted: [Field: Counting] = [:]
    let counted = zip(facets, columns).map { facet, column in
      var counting = main
      if let field = facet.field, search.asks(field) {
        counting = lifted[field] ?? Counting(conditions.rows(lifting: field))
        lifted[field] = counting
      }
      return (counting, index: counting.add(column))
    }
    let grouped = groups.map { main.add($0.column) }

    let page = search.offset + search.limit
    let pass = Pass(
      main: main, others: Array(lifted.values), order: order, groups: groups,
      after: try search.after.map { try rank(ofKey: $0, among: main.rows, words, order) },
      best: Best(limit: groups == nil ? page : 0))
    try visit(pass, words)
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

  private func visit(_ pass: Pass, _ words: WordMatches?) throws {
    if let words {
      try pass.visit(words)
    } else {
      pass.visitAll()
    }
  }

  /// The rank of a statement among the matches.
  private func rank(
    ofKey key: String, among rows: RowSet, _ words: WordMatches?, _ order: ColumnOrder
  ) throws -> Rank {
    if let row = try search.row(ofKey: key, in: database).map(Int.init), rows[row] {
      var only = RowSet(limit: file.limit)
      only.insert(row)
      let pass = Pass(main: Counting(only), others: [], order: order, best: Best(limit: 1))
      try visit(pass, words)
      if let rank = pass.best.rows.first?.rank { return rank }
    }
    throw PagingError(key: key)
  }

  /// What must hold beside the words, with the rows of which it does.
  private struct Conditions {
    var always: RowSet
    var parts: [(query: Query, rows: RowSet)] = []

    /// The rows of which all holds, but what is asked of a field.
    func rows(lifting field: Field? = nil) -> RowSet {
      var result = always
      for part in parts where !(field.map(part.query.asks) ?? false) {
        result.formIntersection(part.rows)
      }
      return result
    }
  }

  private func conditions(_ everything: RowSet, _ words: WordMatches?) throws -> Conditions {
    let rest = search.split.rest
    let hasDates = search.from != nil || search.to != nil
    var everything = everything
    if let words, hasDates || !rest.isEmpty || search.minConfidence != nil {
      // What is asked beside words is looked up for what has the words alone.
      everything = try words.rows(among: everything)
    }
    var rows = ColumnRows(file: file, database: database, everything: everything)
    if hasDates { rows.everything = rows.window(search.from, search.to) }
    if let minConfidence = search.minConfidence {
      rows.everything = rows.rows(minConfidence: minConfidence)
    }
    return Conditions(
      always: rows.everything, parts: try rest.map { ($0, try rows.rows($0)) })
  }
}

/// Counts the values of some columns among the rows of a set that are visited.
private final class Counting {
  let rows: RowSet
  private var columns: [Column] = []
  private(set) var counts: [[UInt32]] = []

  init(_ rows: RowSet) { self.rows = rows }

  /// - Returns: the place of its counts.
  func add(_ column: Column) -> Int {
    columns.append(column)
    counts.append(Array(repeating: 0, count: column.setCount))
    return counts.count - 1
  }

  /// Counts rows that are in the set.
  func count(_ rows: UnsafeBufferPointer<UInt32>) {
    for (index, column) in zip(columns.indices, columns) {
      column.codes.count(rows, into: &counts[index])
    }
  }

  /// Counts those of the rows that are in the set.
  ///
  /// - Returns: how many are.
  func countWanted(_ rows: UnsafeBufferPointer<UInt32>) -> Int {
    let wanted = self.rows
    let taken = rows.filter { wanted[Int($0)] }
    taken.withUnsafeBufferPointer(count)
    return taken.count
  }
}

/// One visit to every match.
private final class Pass {
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
    main: Counting, others: [Counting], order: ColumnOrder, groups: RowGroups? = nil,
    after: Rank? = nil, best: Best
  ) {
    self.main = main
    self.others = others
    self.order = order
    self.groups = groups
    self.after = after
    self.best = best
  }

  /// Visits everything, without words.
  func visitAll() {
    main.rows.forEachBatch { rows in
      total += rows.count
      main.count(rows)
      for row in rows { offer(Int(row), score: 0) }
    }
    for other in others { other.rows.forEachBatch(other.count) }
  }

  /// Visits what words find.
  func visit(_ words: WordMatches) throws {
    guard let size = words.indexSize else { return }
    var wanted = main.rows
    for other in others { wanted.formUnion(other.rows) }
    if !order.needsScores {
      try words.visit(wanted) { take($0, BM25(rarities: [], of: size)) }
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

  private func take(_ batch: FullTextBatch, _ bm25: BM25) {
    for other in others { _ = other.countWanted(batch.rows) }
    // What is visited is wanted by one of them.
    let mayBeUnwanted = !others.isEmpty
    if mayBeUnwanted {
      total += main.countWanted(batch.rows)
    } else {
      total += batch.rows.count
      main.count(batch.rows)
    }
    let wanted = main.rows
    var bar = scoreBar
    bm25.withScores(of: batch, order.lengths) { scores in
      for (index, score) in zip(scores.indices, scores) where score <= bar {
        let row = Int(batch.rows[index])
        if mayBeUnwanted && !wanted[row] { continue }
        offer(row, score: score)
        bar = scoreBar
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
