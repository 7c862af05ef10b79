internal import Authority
internal import Dates

/// Compiles the plain tables into the one that is built into the program, see `PackedTable`.
public struct TableCompiler {
  private let tables: PlainTables
  private let names: [NameList.Name]
  private let phrases: [PhraseList.Phrase]
  private var indexes: [Section: KeyList] = [:]
  /// Where each section starts, and how many rows or slots it has.
  private var directory: [Section: (start: Int, count: Int)] = [:]
  private var block: Block

  /// The names of the plain tables.
  public static var tableNames: [String] { Section.plain.map(\.table) }

  /// The compiled table; the same bytes for the same sources.
  ///
  /// - Parameter sources: the bytes of each plain table by its name: "countries".
  public static func compile(_ sources: [String: [UInt8]]) throws(TableError) -> [UInt8] {
    var compiler = try TableCompiler(sources)
    try compiler.write(hash: hash(sources))
    return compiler.block.bytes
  }

  private init(_ sources: [String: [UInt8]]) throws(TableError) {
    tables = try PlainTables(sources)
    names = try NameList(tables).names
    phrases = try PhraseList(tables).phrases
    var end = PackedTable.headerLength
    for section in Section.allCases {
      var count =
        switch section {
        case .names: names.count
        case .phrases: phrases.count
        default: tables[section].count
        }
      if let index = try KeyList(section, tables, names, phrases) {
        indexes[section] = index
        count = Self.slots(for: index.entries.count)
      }
      directory[section] = (end, count)
      end += count * section.stride
    }
    block = Block(length: end)
  }

  /// A power of two, of which keys take two thirds at most.
  private static func slots(for keys: Int) -> Int {
    var slots = 4
    while slots * 2 < keys * 3 { slots *= 2 }
    return slots
  }

  /// FNV-1a of names and bytes of the plain tables.
  private static func hash(_ sources: [String: [UInt8]]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for name in tableNames {
      for byte in Array(name.utf8) + [0] + (sources[name] ?? []) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return hash
  }

  // MARK: Writing

  private mutating func write(hash: UInt64) throws(TableError) {
    for section in Section.plain {
      for (number, row) in tables[section].enumerated() {
        try check(row, in: section)
        try write(row, at: place(Target(section: section, row: number)), section)
      }
    }
    for number in names.indices { write(names[number], number) }
    for number in phrases.indices { write(phrases[number], number) }
    for section in Section.allCases { write(indexes[section], section) }
    block.align()
    block.write(PackedTable.magic, at: 0)
    block.write(Int(hash & 0xFFFF_FFFF), at: PackedTable.hashPlace)
    block.write(Int(hash >> 32), at: PackedTable.hashPlace + 4)
    block.write(block.bytes.count, at: PackedTable.lengthPlace)
    for section in Section.allCases {
      let (start, count) = directory[section] ?? (0, 0)
      block.write(start, at: PackedTable.directoryPlace + 8 * section.rawValue)
      block.write(count, at: PackedTable.directoryPlace + 8 * section.rawValue + 4)
    }
  }

  private func place(_ target: Target) -> Int {
    (directory[target.section]?.start ?? 0) + target.row * target.section.stride
  }

  private mutating func write(
    _ row: TableRow, at place: Int, _ section: Section
  ) throws(TableError) {
    for (index, column) in (section.columns ?? []).enumerated() {
      block.write(try number(of: column.cell, index, row), at: place + 4 * index)
    }
  }

  private mutating func number(
    of cell: Cell, _ column: Int, _ row: TableRow
  ) throws(TableError) -> Int {
    func wrong(_ what: String) -> TableError {
      row.malformed("'\(row.optional(column) ?? "-")' \(what) '\(row.table.columns[column])'")
    }
    switch cell {
    case .optional(let cell):
      return row.optional(column) == nil ? 0 : try number(of: cell, column, row)
    case .text, .date:
      let text = try row.text(column)
      if case .date = cell, EDTF(text) == nil { throw wrong("is no date for") }
      guard let place = block.place(of: text) else { throw wrong("is too long for") }
      return place
    case .list:
      guard let place = block.place(of: try row.list(column)) else {
        throw wrong("is too long for")
      }
      return place
    case .choice(let words):
      guard let index = words.firstIndex(of: try row.text(column)) else {
        throw wrong("is no word for")
      }
      return index + 1
    case .reference(let section):
      guard let number = tables.number(of: try row.text(column), in: section) else {
        throw wrong("is not in \(section.table), for")
      }
      return place(Target(section: section, row: number))
    case .year:
      guard let year = Int(try row.text(column)), (1000...2100).contains(year) else {
        throw wrong("is no year for")
      }
      return year
    case .number: throw wrong("cannot be said by")
    }
  }

  private mutating func write(_ name: NameList.Name, _ number: Int) {
    let start = place(Target(section: .names, row: number))
    // Parts of cells that have been written: no longer than they may be.
    let cells: [IndexedName.Column: Int] = [
      .words: block.place(of: name.words) ?? 0, .shapes: name.shapes.bits,
      .kind: name.kind.rawValue,
      .entry: place(name.entry), .spelling: block.place(of: name.spelling) ?? 0,
    ]
    for (column, value) in cells { block.write(value, at: start + 4 * column.rawValue) }
  }

  private mutating func write(_ phrase: PhraseList.Phrase, _ number: Int) {
    let start = place(Target(section: .phrases, row: number))
    let cells: [TopicPhrase.Column: Int] = [
      .text: block.place(of: phrase.text) ?? 0, .weight: phrase.weight,
      .topic: place(phrase.topic), .words: block.place(of: phrase.words) ?? 0,
      .shapes: phrase.shapes.bits,
    ]
    for (column, value) in cells { block.write(value, at: start + 4 * column.rawValue) }
  }

  private mutating func write(_ index: KeyList?, _ section: Section) {
    guard let index, let (start, count) = directory[section] else { return }
    var isTaken = Array(repeating: false, count: count)
    for (key, target) in index.entries {
      var slot = KeyIndex.hash(key.utf8) & (count - 1)
      while isTaken[slot] { slot = (slot + 1) & (count - 1) }
      isTaken[slot] = true
      block.write(block.place(of: key) ?? 0, at: start + 8 * slot)
      block.write(target.map(place) ?? 0, at: start + 8 * slot + 4)
    }
  }
}
