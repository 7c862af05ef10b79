internal import CTables

/// The compiled tables in one block of memory that is used where it lies.
///
/// All numbers are little-endian and of 32 bits. The block starts with `magic`, a hash of the plain
/// tables (64 bits), the length of the block, and the directory: start and count of each `Section`.
/// Rows are as many numbers as the table has columns (see `Cell`). What is not a number is said by
/// its place, counted in bytes from the start of the block; 0 is nothing. At the place of a string
/// are its length in UTF-8 (16 bits) and its bytes, at that of a list the count of its items and
/// their places.
///
/// Places are not checked when they are used: the compiler of the tables checks every one of them,
/// and a test holds the block that is built in against a fresh compilation.
///
/// `@unchecked Sendable`: the block is never written and lasts as long as the program.
package struct PackedTable: @unchecked Sendable {
  /// What the block starts with; the last digits count the changes of its form.
  package static let magic = Array("authority pack 1".utf8)
  /// Where hash, length and directory start.
  package static let hashPlace = 16
  package static let lengthPlace = 24
  package static let directoryPlace = 28
  /// Where the first row starts.
  package static let headerLength = directoryPlace + Section.allCases.count * 8

  private let base: UnsafeRawPointer

  /// - Parameter bytes: a compiled table; it must stay where it is until the program ends.
  /// - Returns: nil if it is no such table, or one of another form.
  package init?(lasting bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count >= Self.headerLength,
      Int(bitPattern: base) % 4 == 0, bytes.prefix(Self.magic.count).elementsEqual(Self.magic)
    else { return nil }
    self.base = base
    guard number(at: Self.lengthPlace) == bytes.count else { return nil }
  }

  /// The table that is built into the program.
  static let shipped: PackedTable = {
    let table = embedded_authority()
    let bytes = UnsafeRawBufferPointer(start: table.bytes, count: table.length)
    guard let table = PackedTable(lasting: bytes) else {
      fatalError("authority.table is of another form; `make authority-table` compiles it anew")
    }
    return table
  }()

  // MARK: Reading

  package func number(at place: Int) -> Int {
    Int(UInt32(littleEndian: base.load(fromByteOffset: place, as: UInt32.self)))
  }

  /// Where a section starts, and how many rows or slots it has.
  package func section(_ section: Section) -> (start: Int, count: Int) {
    let entry = Self.directoryPlace + section.rawValue * 8
    return (number(at: entry), number(at: entry + 4))
  }

  package func bytes(at place: Int) -> UnsafeRawBufferPointer {
    let length = base.loadUnaligned(fromByteOffset: place, as: UInt16.self)
    return UnsafeRawBufferPointer(start: base + place + 2, count: Int(UInt16(littleEndian: length)))
  }

  package func string(at place: Int) -> String { String(decoding: bytes(at: place), as: UTF8.self) }

  /// The places of a list's items; none at place 0.
  package func list(at place: Int) -> List { List(table: self, place: place) }

  package struct List: RandomAccessCollection {
    let table: PackedTable
    let place: Int

    package var startIndex: Int { 0 }
    package var endIndex: Int { place == 0 ? 0 : table.number(at: place) }
    package subscript(index: Int) -> Int { table.number(at: place + 4 + 4 * index) }
  }
}

extension PackedTable: Hashable {
  package static func == (a: PackedTable, b: PackedTable) -> Bool { a.base == b.base }
  package func hash(into hasher: inout Hasher) { hasher.combine(base) }
}
