internal import Authority

/// Follows every place in a compiled table, since its readers check none.
public struct CompiledTableCheck {
  private let bytes: [UInt8]
  private var directory: [Section: (start: Int, count: Int)] = [:]
  private var faults: [String] = []
  /// Where strings and lists start, behind the sections.
  private var firstString = 0

  /// What is wrong with a compiled table; nothing if it can be read throughout.
  public static func faults(in bytes: [UInt8]) -> [String] {
    var check = CompiledTableCheck(bytes)
    check.header()
    // Places mean nothing if the sections are not where they should be.
    guard check.faults.isEmpty else { return check.faults }
    for section in Section.allCases {
      if let columns = section.columns {
        check.rows(section, columns)
      } else {
        check.index(section)
      }
    }
    return check.faults
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Header and sections follow one another without a gap.
  private mutating func header() {
    guard bytes.count >= PackedTable.headerLength, bytes.starts(with: PackedTable.magic) else {
      faults.append("no compiled table of this form")
      return
    }
    if number(at: PackedTable.lengthPlace) != bytes.count { faults.append("not whole") }
    var end = PackedTable.headerLength
    for section in Section.allCases {
      let entry = PackedTable.directoryPlace + 8 * section.rawValue
      guard let start = number(at: entry), let count = number(at: entry + 4), start == end,
        count <= bytes.count
      else {
        faults.append("\(section) is not where it should be")
        return
      }
      directory[section] = (start, count)
      end += count * section.stride
    }
    firstString = end
    if end > bytes.count { faults.append("the sections are longer than the table") }
  }

  // MARK: Rows

  private mutating func rows(_ section: Section, _ columns: [(name: String, cell: Cell)]) {
    guard let (start, count) = directory[section] else { return }
    for row in 0..<count {
      for (index, column) in columns.enumerated() {
        let place = start + row * section.stride + 4 * index
        if !isValid(number(at: place) ?? -1, as: column.cell) {
          faults.append("\(section), row \(row + 1): \(column.name) leads nowhere")
        }
      }
      if section == .names { name(at: start + row * section.stride, row) }
    }
    if section == .tenures { grouping(start, count) }
  }

  private func isValid(_ number: Int, as cell: Cell) -> Bool {
    switch cell {
    case .optional(let cell): number == 0 || isValid(number, as: cell)
    case .text, .date: isString(number)
    case .list: number == 0 || isList(number)
    case .choice(let words): (1...words.count).contains(number)
    case .reference(let section): isRow(number, of: section)
    case .year: (1000...2100).contains(number)
    case .number: number >= 0
    }
  }

  /// A name has words, and its entry is of its kind.
  private mutating func name(at place: Int, _ row: Int) {
    func cell(_ column: IndexedName.Column) -> Int {
      number(at: place + 4 * column.rawValue) ?? -1
    }
    guard let kind = IndexedKind(rawValue: cell(.kind)), cell(.words) != 0,
      isRow(cell(.entry), of: kind.section)
    else {
      faults.append("names, row \(row + 1): no words, or no entry")
      return
    }
  }

  private mutating func grouping(_ start: Int, _ count: Int) {
    let persons = (0..<count).map { number(at: start + $0 * Section.tenures.stride) ?? -1 }
    if persons != persons.sorted() { faults.append("tenures are not grouped by person") }
  }

  // MARK: Indexes

  /// Every key is found from its hash on, there is an end to each search, and what it leads to is a
  /// row.
  private mutating func index(_ section: Section) {
    guard let (start, count) = directory[section] else { return }
    guard count > 0, count & (count - 1) == 0 else {
      faults.append("\(section): \(count) slots")
      return
    }
    let keys = (0..<count).map { number(at: start + 8 * $0) ?? -1 }
    guard keys.contains(0) else {
      faults.append("\(section): no slot is free")
      return
    }
    for (slot, key) in keys.enumerated() where key != 0 {
      guard let text = string(at: key) else {
        faults.append("\(section), slot \(slot): no key")
        continue
      }
      var reached = KeyIndex.hash(text) & (count - 1)
      while reached != slot, keys[reached] != 0 { reached = (reached + 1) & (count - 1) }
      if reached != slot { faults.append("\(section), slot \(slot): not to be found") }
      let target = number(at: start + 8 * slot + 4) ?? -1
      // Of the words of names only the first of each name leads on.
      if !isRow(target, of: section.indexed), section != .words || target != 0 {
        faults.append("\(section), slot \(slot): leads nowhere")
      }
    }
  }

  // MARK: Places

  private func number(at place: Int) -> Int? {
    guard place >= 0, place % 4 == 0, place + 4 <= bytes.count else { return nil }
    return (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  private func string(at place: Int) -> ArraySlice<UInt8>? {
    guard place >= firstString, place + 2 <= bytes.count else { return nil }
    let end = place + 2 + Int(bytes[place]) + Int(bytes[place + 1]) << 8
    guard end <= bytes.count else { return nil }
    return bytes[(place + 2)..<end]
  }

  private func isString(_ place: Int) -> Bool {
    string(at: place).map { String(validating: $0, as: UTF8.self) != nil } ?? false
  }

  private func isList(_ place: Int) -> Bool {
    guard place >= firstString, let count = number(at: place), count > 0, count <= bytes.count
    else { return false }
    return (1...count).allSatisfy { number(at: place + 4 * $0).map(isString) ?? false }
  }

  private func isRow(_ place: Int, of section: Section) -> Bool {
    guard let (start, count) = directory[section] else { return false }
    let offset = place - start
    return offset >= 0 && offset % section.stride == 0 && offset / section.stride < count
  }
}
