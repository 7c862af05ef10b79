/// A column that is being gathered.
struct ColumnDraft {
  private var labels = LabelTable()
  /// A value is a label, or, where rows of a table are meant, one of its ids with its label.
  private var valueIDs: [Int64] = []
  private var valueLabels: [UInt32] = []
  private var valuesByID: [Int64: UInt32] = [:]
  /// The single value of each row and one, or 0.
  private var codes: [UInt32]
  /// Row and value, where a row may have several.
  private var pairs: [UInt64] = []

  init(limit: Int) { codes = Array(repeating: 0, count: limit) }

  // MARK: Values

  /// The number of the value that is that text.
  mutating func value(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let label = labels.number(of: text)
    // Row numbers are positive: a text is known by a negative one.
    return value(id: -1 - Int64(label), label: label)
  }

  /// The number of the value that is the row of that id; `text` is its label.
  mutating func value(id: Int64, _ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if let known = valuesByID[id] { return known }
    return value(id: id, label: labels.number(of: text))
  }

  private mutating func value(id: Int64, label: UInt32) -> UInt32 {
    if let known = valuesByID[id] { return known }
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

  // MARK: Sets

  /// Writes the column.
  func write(_ name: ColumnName, to image: inout ColumnImage) {
    var (codes, sets) = (codes, SetDraft(singles: valueIDs.count))
    var pairs = pairs
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
    image.add(Section(.setOffsets, index), sets.offsets)
    image.add(Section(.setValues, index), sets.values)
    image.add(Section(.valueIDs, index), valueIDs)
    image.add(Section(.valueLabels, index), valueLabels)
    image.add(Section(.labelOffsets, index), labels.offsets)
    image.add(Section(.labelBytes, index), labels.bytes)
  }
}

/// The sets of values that occur: the empty one, those of one value each, and others as they come.
private struct SetDraft {
  var offsets: [UInt32]
  var values: [UInt32]
  private var several: [[UInt32]: UInt32] = [:]

  init(singles: Int) {
    offsets = [0] + (0...singles).map(UInt32.init)
    values = (0..<UInt32(singles)).map { $0 }
  }

  mutating func code(of set: [UInt32]) -> UInt32 {
    if set.count == 1 { return set[0] + 1 }
    if let known = several[set] { return known }
    let code = UInt32(offsets.count - 1)
    values += set
    offsets.append(UInt32(values.count))
    several[set] = code
    return code
  }
}
