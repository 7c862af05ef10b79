/// What is asked of a row, as columns answer it.
public indirect enum RowCondition {
  case always, never
  /// It is one of these.
  case among(RowSet)
  /// Its number is wanted: 1 for each that is.
  case code(Codes, isWanted: [UInt8])
  /// Its days touch a window, the ends of which count as in it.
  case days(DaySpans, first: Int32, last: Int32)
  case not(RowCondition)
  case any([RowCondition])
  case every([RowCondition])

  /// Says of each of some rows whether it holds: 1 or 0, so that nothing branches.
  public func write(
    _ rows: UnsafeBufferPointer<UInt32>, to holds: UnsafeMutableBufferPointer<UInt8>
  ) {
    switch self {
    case .always: holds.initialize(repeating: 1)
    case .never: holds.initialize(repeating: 0)
    case .among(let set):
      set.withWords { words in
        each(of: rows, holds) { $0 < set.limit && words[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
      }
    case .code(let codes, let wanted):
      wanted.withUnsafeBufferPointer { wanted in
        switch codes {
        case .narrow(let codes): each(of: rows, holds) { wanted[Int(codes[$0])] != 0 }
        case .medium(let codes): each(of: rows, holds) { wanted[Int(codes[$0])] != 0 }
        case .wide(let codes): each(of: rows, holds) { wanted[Int(codes[$0])] != 0 }
        }
      }
    case .days(let spans, let first, let last): spans.write(rows, first, last, to: holds)
    case .not(let inner):
      inner.write(rows, to: holds)
      for index in holds.indices { holds[index] ^= 1 }
    case .any(let parts):
      holds.initialize(repeating: 0)
      for part in parts {
        part.with(rows) { others in for index in holds.indices { holds[index] |= others[index] } }
      }
    case .every(let parts):
      holds.initialize(repeating: 1)
      for part in parts {
        part.with(rows) { others in for index in holds.indices { holds[index] &= others[index] } }
      }
    }
  }

  /// Says of each of some rows whether it holds.
  @inline(__always)
  private func with(
    _ rows: UnsafeBufferPointer<UInt32>, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows.count) { holds in
      write(rows, to: holds)
      body(holds)
    }
  }
}

/// The days of each row, from one to another, counted as `CalendarDate.dayNumber`; `ColumnFile.noDay` where
/// one is not known.
public struct DaySpans {
  private let from: UnsafeBufferPointer<Int32>
  private let to: UnsafeBufferPointer<Int32>
  /// What stands for days that are not known.
  private let others: (from: UnsafeBufferPointer<Int32>, to: UnsafeBufferPointer<Int32>)?

  /// Nil if the file lacks one of the columns.
  public init?(
    _ from: DayName, _ to: DayName, orElse others: (from: DayName, to: DayName)? = nil,
    in file: ColumnFile
  ) {
    guard let first = file.days(from), let last = file.days(to) else { return nil }
    (self.from, self.to) = (first, last)
    if let others {
      guard let first = file.days(others.from), let last = file.days(others.to) else { return nil }
      self.others = (first, last)
    } else {
      self.others = nil
    }
  }

  /// Says of each of some rows whether its days touch a window; none do where the first is not known.
  fileprivate func write(
    _ rows: UnsafeBufferPointer<UInt32>, _ first: Int32, _ last: Int32,
    to holds: UnsafeMutableBufferPointer<UInt8>
  ) {
    // An unknown day is the least number: an open window takes in what has no last day, and a closed one
    // does not.
    @inline(__always)
    func touches(_ start: Int32, _ end: Int32) -> Bool {
      start != ColumnFile.noDay && start <= last && end >= first
    }
    guard let others else { return each(of: rows, holds) { touches(from[$0], to[$0]) } }
    each(of: rows, holds) { row in
      var (start, end) = (from[row], to[row])
      if start == ColumnFile.noDay { start = others.from[row] }
      if end == ColumnFile.noDay { end = others.to[row] }
      return touches(start, end)
    }
  }
}

@inline(__always)
private func each(
  of rows: UnsafeBufferPointer<UInt32>, _ holds: UnsafeMutableBufferPointer<UInt8>,
  _ condition: (Int) -> Bool
) {
  for index in rows.indices { holds[index] = condition(Int(rows[index])) ? 1 : 0 }
}
