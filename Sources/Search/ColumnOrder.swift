internal import Columns

/// The order of hits, read from columns: that of `StatementSearch.order` in SQL.
struct ColumnOrder {
  private enum Weight {
    case score, nothing
    case day(ascending: Bool)
    case outlets(Codes, Codes)
  }

  private let weight: Weight
  /// Words rank the hits.
  var needsScores: Bool { if case .score = weight { true } else { false } }

  private let form: Codes
  /// The codes of `form` that are questions.
  private let questions: [Bool]
  private let kind: Codes
  /// The place of each code of `kind` in the order.
  private let kindOrder: [UInt8]
  /// How many tokens each row has.
  let lengths: Codes
  private let keys: UnsafeBufferPointer<UInt64>
  private let first: UnsafeBufferPointer<Int32>
  private let second: UnsafeBufferPointer<Int32>?
  /// The day is what is compared first.
  private let isByDay: Bool
  /// The day is that of the first report alone.
  private let isOfReports: Bool
  /// The day does not count.
  private let hasNoDay: Bool

  init?(_ sort: StatementSearch.Sort, isRanked: Bool, in file: ColumnFile) {
    guard let form = file.column(.form), let kind = file.column(.kind),
      let lengths = file.numbers(.length), let keys = file.keys,
      let saidFrom = file.days(.saidFrom), let reportedFrom = file.days(.reportedFrom),
      let outlets = file.numbers(.outlets), let reports = file.numbers(.reports)
    else { return nil }
    self.form = form.codes
    self.kind = kind.codes
    self.lengths = lengths
    self.keys = keys
    (first, second) = (saidFrom, reportedFrom)
    switch sort {
    case .rank: (weight, isByDay) = (isRanked ? .score : .nothing, false)
    case .said, .saidDescending: (weight, isByDay) = (.day(ascending: sort == .said), true)
    case .reported, .reportedDescending:
      (weight, isByDay) = (.day(ascending: sort == .reported), true)
    case .outlets: (weight, isByDay) = (.outlets(outlets, reports), false)
    }
    isOfReports = sort == .reported || sort == .reportedDescending
    hasNoDay = sort == .outlets
    questions = (0..<form.setCount).map { form.has("question", $0) }
    kindOrder = (0..<kind.setCount).map { set in
      kind.has("direct", set) ? 0 : kind.has("mixed", set) ? 1 : 2
    }
  }

  private func day(_ row: Int) -> Int32 {
    if isOfReports { return second?[row] ?? ColumnFile.noDay }
    let said = first[row]
    return said != ColumnFile.noDay ? said : second?[row] ?? ColumnFile.noDay
  }

  /// Whether the row stands behind all others of another kind.
  @inline(__always)
  func isLast(_ row: Int) -> Bool {
    switch weight {
    case .score, .nothing: questions[form[row]]
    case .day: day(row) == ColumnFile.noDay
    case .outlets: false
    }
  }

  /// What is compared first.
  @inline(__always)
  func weight(_ row: Int, _ score: Double) -> Double {
    switch weight {
    case .score: return score
    case .nothing: return 0
    case .day(let ascending):
      let day = day(row)
      return day == ColumnFile.noDay ? 0 : Double(ascending ? day : -day)
    case .outlets(let outlets, let reports):
      return -(Double(outlets[row]) * 4_294_967_296 + Double(reports[row]))
    }
  }

  /// Whether a row of the same weight stands behind a rank for what is looked at next: most do, and need
  /// not have their days and keys read, which lie on pages that nobody else asks for.
  func isBehind(_ row: Int, _ rank: Rank) -> Bool {
    !isByDay && kindOrder[kind[row]] > rank.kind
  }

  func rank(_ row: Int, _ isLast: Bool, _ weight: Double) -> Rank {
    let day = isByDay || hasNoDay ? 0 : day(row)
    return Rank(
      isLast: isLast, weight: weight, kind: isByDay ? 0 : kindOrder[kind[row]],
      day: day == ColumnFile.noDay ? .max : day, key: keys[row])
  }
}

extension Column {
  fileprivate func has(_ label: String, _ set: Int) -> Bool {
    var found = false
    forEachLabel(ofSet: set) { found = found || text($0) == label }
    return found
  }
}
