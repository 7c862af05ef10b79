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
    /// The rows of the page, the best first, with their scores if words rank them.
    var rows: [(row: Int64, score: Double?)] = []
    /// How many matches have each set of values, by facet.
    var counts: [[UInt32]] = []
  }

  /// The answer; nil if the file lacks a column.
  func answer() throws -> Answer? {
    guard let everything = file.statements(onlyCurrent: !search.allVersions),
      let order = ColumnOrder(search.sort, isRanked: search.isRanked, in: file)
    else { return nil }
    let columns = facets.compactMap { file.column($0.column) }
    guard columns.count == facets.count else { return nil }

    let rows = ColumnRows(file: file, database: database, everything: everything)
    let main = Counting(try filtered(rows))
    // Each field that is asked for has its facet counted without it.
    var lifted: [Field: Counting] = [:]
    for (facet, column) in zip(facets, columns) {
      guard let field = facet.field, search.asks(field) else {
        main.add(column)
        continue
      }
      let counting =
        try lifted[field] ?? Counting(filtered(rows, lifting: field))
      counting.add(column)
      lifted[field] = counting
    }

    let pass = Pass(
      main: main, others: Array(lifted.values), order: order,
      best: Best(limit: search.offset + search.limit))
    if let words = search.split.words, let expression = FullTextExpression.of(words) {
      try pass.visit(matching: expression, isPhrase: words.isPhrase, in: database)
    } else {
      pass.visitAll()
    }
    var answer = pass.answer
    answer.rows = Array(answer.rows.dropFirst(search.offset))
    var used: [Field?: Int] = [:]
    answer.counts = facets.map { facet in
      let field = facet.field.flatMap { lifted[$0] == nil ? nil : $0 }
      let counting = field.flatMap { lifted[$0] } ?? main
      defer { used[field, default: 0] += 1 }
      return counting.counts[used[field, default: 0]]
    }
    return answer
  }

  /// The rows of which everything holds but the words, or what is asked of a field.
  private func filtered(_ rows: ColumnRows, lifting field: Field? = nil) throws -> RowSet {
    var result = rows.everything
    for part in search.split.rest where !(field.map(part.asks) ?? false) {
      result.formIntersection(try rows.rows(part))
    }
    if search.from != nil || search.to != nil {
      result.formIntersection(rows.window(search.from, search.to))
    }
    if let minConfidence = search.minConfidence {
      result.formIntersection(rows.rows(minConfidence: minConfidence))
    }
    return result
  }
}

/// Counts the values of some columns among the rows of a set that are visited.
private final class Counting {
  let rows: RowSet
  private var columns: [Column] = []
  private(set) var counts: [[UInt32]] = []
  /// Visited rows wait for each other, so that a column is counted in a tight loop.
  private var waiting: [UInt32] = []
  private static let room = 4096

  init(_ rows: RowSet) {
    self.rows = rows
    waiting.reserveCapacity(Self.room)
  }

  func add(_ column: Column) {
    columns.append(column)
    counts.append(Array(repeating: 0, count: column.setCount))
  }

  /// Counts a row that is in the set.
  @inline(__always)
  func take(_ row: Int) {
    if columns.isEmpty { return }
    waiting.append(UInt32(truncatingIfNeeded: row))
    if waiting.count == Self.room { count() }
  }

  /// Counts the rows that wait.
  func count() {
    waiting.withUnsafeBufferPointer { rows in
      for (index, column) in zip(columns.indices, columns) {
        column.codes.count(rows, into: &counts[index])
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }
}

/// One visit to every match.
private final class Pass {
  private let main: Counting
  private let others: [Counting]
  private let order: ColumnOrder
  private var best: Best
  private var total = 0
  /// What the scores are to be multiplied by.
  private var factor: Double?

  init(main: Counting, others: [Counting], order: ColumnOrder, best: Best) {
    self.main = main
    self.others = others
    self.order = order
    self.best = best
  }

  /// Visits everything, without words.
  func visitAll() {
    main.rows.forEach { row in
      total += 1
      main.take(row)
      offer(row, score: 0)
    }
    for other in others { other.rows.forEach(other.take) }
  }

  /// Visits what the full-text index finds.
  func visit(matching expression: String, isPhrase: Bool, in database: Database) throws {
    let ranks = order.needsScores
    var formula: BM25?
    try database.scan("statement_fts", matching: expression, visiting: isPhrase ? .first : .all) {
      match in
      if isPhrase, match.phraseCount == 1 {
        // How rare the phrase is multiplies all scores alike, and is known when all were visited.
        let bm25 = BM25(of: match, rarities: [1])
        var matches: Int64 = 0
        match.forEachMatch(of: 0) { match in
          matches += 1
          visit(Int(match.rowID)) { order.score(bm25, match, $0) }
        }
        if ranks { factor = BM25.rarity(matches, of: match.rowCount) }
      } else {
        let bm25 = formula ?? BM25(of: match)
        formula = bm25
        visit(Int(match.rowID)) { order.score(bm25, match, $0) }
      }
    }
  }

  @inline(__always)
  private func visit(_ row: Int, score: (Int) -> Double) {
    if main.rows[row] {
      total += 1
      main.take(row)
      offer(row, score: score(row))
    }
    for other in others where other.rows[row] { other.take(row) }
  }

  @inline(__always)
  private func offer(_ row: Int, score: Double) {
    let weight = order.weight(row, score)
    let isLast = order.isLast(row)
    if let bar = best.bar, isLast == bar.isLast ? weight > bar.weight : isLast { return }
    best.offer(order.rank(row, isLast, weight), UInt32(truncatingIfNeeded: row))
  }

  var answer: ColumnSearch.Answer {
    for counting in [main] + others { counting.count() }
    best.cut()
    let rows = best.rows.map { rank, row in
      (row: Int64(row), score: order.needsScores ? rank.weight * (factor ?? 1) : nil)
    }
    return ColumnSearch.Answer(total: total, rows: rows)
  }
}
