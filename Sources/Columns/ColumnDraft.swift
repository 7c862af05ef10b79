/// A column that is being gathered, and what is known of the values that it has had.
struct ColumnDraft {
  private var labels: LabelTable
  /// A value is a label, or, where rows of a table are meant, one of its ids with its label.
  private var valueIDs: [Int64]
  private var valueLabels: [UInt32]
  private var valuesByID: [Int64: UInt32]
  private var sets: SetDraft
  /// How much of the tables is in a file or a change.
  private var written = Written()
  /// The single value of each row and one, or 0.
  private var codes: [UInt32] = []
  /// Row and value, where a row may have several.
  private var pairs: [UInt64] = []

  private struct Written {
    var (sets, setValues, values, labels, labelBytes) = (0, 0, 0, 0, 0)
  }

  init() {
    (labels, sets) = (LabelTable(), SetDraft())
    (valueIDs, valueLabels, valuesByID) = ([], [], [:])
  }

  /// Knows what a column has.
  init(_ column: Column) {
    labels = LabelTable(bytes: column.labelBytes, offsets: column.labelOffsets)
    (valueIDs, valueLabels) = (Array(column.valueIDs), Array(column.valueLabels))
    valuesByID = [:]
    // A value that came later has another label.
    for (id, value) in zip(valueIDs, UInt32(0)...) { valuesByID[id] = value }
    sets = SetDraft(
      offsets: Array(column.setOffsets), values: Array(column.setValues),
      valueCount: valueIDs.count)
    noteWritten()
  }

  private mutating func noteWritten() {
    written = Written(
      sets: sets.offsets.count - 1, setValues: sets.values.count, values: valueIDs.count,
      labels: labels.count, labelBytes: labels.bytes.count)
  }

  /// Begins with so many rows that have no value.
  mutating func begin(rowCount: Int) {
    codes = Array(repeating: 0, count: rowCount)
    pairs = []
  }

  // MARK: Values

  /// The number of the value that is that text.
  mutating func value(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let label = labels.number(of: text)
    // Row numbers are positive: a text is known by a negative one.
    let id = -1 - Int64(label)
    return valuesByID[id] ?? add(id, label)
  }

  /// The number of the value that is the row of that id; `text` is its label.
  mutating func value(id: Int64, _ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if let known = valuesByID[id], labels.isText(valueLabels[Int(known)], text) { return known }
    return add(id, labels.number(of: text))
  }

  private mutating func add(_ id: Int64, _ label: UInt32) -> UInt32 {
    let value = UInt32(valueIDs.count)
    valueIDs.append(id)
    valueLabels.append(label)
    valuesByID[id] = value
    return value
  }

  /// The number of the value of that id, if it is known.
  func value(id: Int64) -> UInt32? { valuesByID[id] }

  // MARK: Rows

  /// Gives a row its only value.
  mutating func set(_ value: UInt32, at row: Int) { codes[row] = value + 1 }

  /// Gives a row one more value.
  mutating func add(_ value: UInt32, at row: Int) {
    pairs.append(UInt64(row) << 32 | UInt64(value))
  }

  // MARK: Writing

  /// Writes the code of each row, and what the tables have more than was written.
  mutating func write(_ name: ColumnName, to image: inout ColumnImage) {
    for row in codes.indices where codes[row] > 0 { codes[row] = sets.code(of: codes[row] - 1) }
    if zip(pairs, pairs.dropFirst()).contains(where: { $0 > $1 }) { pairs.sort() }
    var start = 0
    while start < pairs.count {
      let row = pairs[start] >> 32
      var values: [UInt32] = []
      while start < pairs.count, pairs[start] >> 32 == row {
        let value = UInt32(truncatingIfNeeded: pairs[start])
        if values.last != value { values.append(value) }
        start += 1
      }
      codes[Int(row)] = sets.code(of: values)
    }
    let index = name.rawValue
    image.addCodes(Section(.codes, index), codes)
    // The first offset, 0, is written with the rest that is new.
    let (firstSet, firstLabel) = (written.sets, written.labels)
    image.add(
      Section(.setOffsets, index), Array(sets.offsets[(firstSet > 0 ? firstSet + 1 : 0)...]),
      rest: 0)
    image.add(Section(.setValues, index), Array(sets.values[written.setValues...]), rest: 0)
    image.add(Section(.valueIDs, index), Array(valueIDs[written.values...]), rest: 0)
    image.add(Section(.valueLabels, index), Array(valueLabels[written.values...]), rest: 0)
    image.add(
      Section(.labelOffsets, index),
      Array(labels.offsets[(firstSet > 0 ? firstLabel + 1 : 0)...]), rest: 0)
    image.add(Section(.labelBytes, index), Array(labels.bytes[written.labelBytes...]), rest: 0)
    noteWritten()
    begin(rowCount: 0)
  }
}

/// The sets of values that occur: the empty one, and others as they come.
private struct SetDraft {
  private(set) var offsets: [UInt32] = [0, 0]
  private(set) var values: [UInt32] = []
  /// By value: the code of the set of that value alone, or 0.
  private var singles: [UInt32] = []
  private var several: [[UInt32]: UInt32] = [:]

  init() {}

  init(offsets: [UInt32], values: [UInt32], valueCount: Int) {
    (self.offsets, self.values) = (offsets, values)
    singles = Array(repeating: 0, count: valueCount)
    for code in 1..<max(1, offsets.count - 1) {
      let set = values[Int(offsets[code])..<Int(offsets[code + 1])]
      if set.count == 1, let value = set.first {
        singles[Int(value)] = UInt32(code)
      } else {
        several[Array(set)] = UInt32(code)
      }
    }
  }

  mutating func code(of value: UInt32) -> UInt32 {
    let value = Int(value)
    if value >= singles.count {
      singles.append(contentsOf: repeatElement(0, count: value + 1 - singles.count))
    }
    if singles[value] == 0 { singles[value] = add([UInt32(value)]) }
    return singles[value]
  }

  mutating func code(of set: [UInt32]) -> UInt32 {
    if set.count == 1 { return code(of: set[0]) }
    if let known = several[set] { return known }
    let code = add(set)
    several[set] = code
    return code
  }

  private mutating func add(_ set: [UInt32]) -> UInt32 {
    values += set
    offsets.append(UInt32(values.count))
    return UInt32(offsets.count - 2)
  }
}
