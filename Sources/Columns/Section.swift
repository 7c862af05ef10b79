internal import SQLite

/// A part of a column file: one array.
///
/// The file is a header of 64 bytes, a directory, and the arrays, each at a multiple of 64 bytes; all
/// numbers are as the machine has them, since the file never leaves it.
struct Section: Hashable {
  enum Kind: UInt32 {
    /// The code of each row: which set of values it has.
    case codes = 1
    /// Where the values of each set begin in `setValues`, and where the last ends.
    case setOffsets
    case setValues
    /// A number for each value: the id of a row of a table, or 0.
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
  }

  let kind: Kind
  /// Of which column, number or day.
  let index: UInt32

  init(_ kind: Kind, _ index: UInt32 = 0) {
    self.kind = kind
    self.index = index
  }

  /// How the directory names it.
  var id: UInt32 { kind.rawValue << 8 | index }
}

/// The head of a column file.
struct Header: Equatable {
  static let size = 64
  static let entrySize = 24
  static let alignment = 64
  /// Where the state of the archive's file is noted.
  static let stateOffset = 24
  /// "ARCHCOL" and the version of this layout.
  static let magic: UInt64 = 0x014C_4F43_4843_5241

  /// Rows are numbered below this.
  var limit: UInt64
  /// Of which archive the columns are.
  var identity: Int64
  /// What the archive's file must say of itself.
  var state: FileState
  var sectionCount: UInt64
}
