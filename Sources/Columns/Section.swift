internal import SQLite

/// A part of a column file: one array.
///
/// The file is a header of 64 bytes, a directory, and the arrays, each at a multiple of 64 bytes; all
/// numbers are as the machine has them, since the file never leaves it. A change of a file has the same
/// form: what has an element for each row has one for each of the rows in `rows`, and of all else there is
/// what comes behind what was there.
struct Section: Hashable {
  enum Kind: UInt32 {
    /// The code of each row: which set of values it has.
    case codes = 1
    /// Where the values of each set begin in `setValues`, and where the last ends.
    case setOffsets
    case setValues
    /// A number for each value: the id of a row of a table, or a negative one.
    case valueIDs
    /// Which label each value has.
    case valueLabels
    /// Where each label begins in `labelBytes`, and where the last ends.
    case labelOffsets
    case labelBytes
    case numbers
    case days
    /// The first 16 digits of each statement's key.
    case keys
    /// A bit for each row that is a statement, not a belief or an intention.
    case statements
    /// A bit for each of these that is in a current article.
    case current
    /// Of a change: its rows, and for each 1 if it is in `statements` and 2 more if it is in `current`.
    case rows
    case flags

    /// It has an element for each row.
    var isByRow: Bool {
      switch self {
      case .codes, .numbers, .days, .keys: true
      default: false
      }
    }

    /// Changes do not add to it.
    var isFixed: Bool { self == .statements || self == .current }
  }

  let kind: Kind
  /// Of which column, number or day.
  let index: UInt32

  init(_ kind: Kind, _ index: UInt32 = 0) {
    self.kind = kind
    self.index = index
  }

  /// From how the directory names it; nil for one of another layout.
  init?(id: UInt32) {
    guard let kind = Kind(rawValue: id >> 8) else { return nil }
    self.init(kind, id & 0xFF)
  }

  /// How the directory names it.
  var id: UInt32 { kind.rawValue << 8 | index }
}

/// The head of a column file.
struct Header: Equatable {
  static let size = 64
  static let entrySize = 32
  static let alignment = 64
  /// Where the state of the archive's file is noted.
  static let stateOffset = 24
  /// "ARCHCOL" and the version of this layout.
  static let magic: UInt64 = 0x024C_4F43_4843_5241

  /// Rows are numbered below this.
  var limit: UInt64
  /// The file's own, which the archive has too.
  var number: Int64
  /// What the archive's file says of itself when it is a single file.
  var state: FileState
  var sectionCount: UInt64

  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.size, bytes.load(as: UInt64.self) == Self.magic else { return nil }
    limit = bytes.load(fromByteOffset: 8, as: UInt64.self)
    number = bytes.load(fromByteOffset: 16, as: Int64.self)
    state = FileState(
      changeCounter: bytes.load(fromByteOffset: Self.stateOffset, as: UInt32.self),
      schemaCookie: bytes.load(fromByteOffset: Self.stateOffset + 4, as: UInt32.self))
    sectionCount = bytes.load(fromByteOffset: 32, as: UInt64.self)
    let room = UInt64((bytes.count - Self.size) / Self.entrySize)
    guard sectionCount <= room, limit <= UInt64(UInt32.max) else { return nil }
  }
}

/// Where an array lies.
struct Place {
  let width: Int
  let offset: Int
  let count: Int
  let capacity: Int

  /// Reads an entry of the directory of a file or a change; nil if it cannot be.
  init?(_ index: Int, in bytes: UnsafeRawBufferPointer) {
    let entry = Header.size + index * Header.entrySize
    width = Int(bytes.load(fromByteOffset: entry + 4, as: UInt32.self))
    let numbers = (1...3).map { bytes.load(fromByteOffset: entry + 8 * $0, as: UInt64.self) }
    (offset, count) = (Int(clamping: numbers[0]), Int(clamping: numbers[1]))
    capacity = Int(clamping: numbers[2])
    guard [1, 2, 4, 8].contains(width), offset % Header.alignment == 0, offset <= bytes.count,
      count <= capacity, capacity <= (bytes.count - offset) / width
    else { return nil }
  }

  /// Of which section the entry is.
  static func section(_ index: Int, in bytes: UnsafeRawBufferPointer) -> UInt32 {
    bytes.load(fromByteOffset: Header.size + index * Header.entrySize, as: UInt32.self)
  }
}
