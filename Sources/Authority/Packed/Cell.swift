/// What a cell of a table holds, and how the compiled table has it: always as 32 bits, of which 0
/// stands for an empty cell.
package indirect enum Cell: Sendable {
  /// The place of a string.
  case text
  /// The place of a list of strings; it may be empty.
  case list
  /// The number of one of these words, from 1 on.
  case choice([String])
  /// The place of the row whose first cell this is.
  case reference(Section)
  /// A year, 1000 to 2100.
  case year
  /// The place of a string that is an EDTF date.
  case date
  /// A number of any meaning; only in sections that no plain table has.
  case number
  /// The cell may be empty.
  case optional(Cell)
}

/// The columns of a table in their order: the cases of an enumeration that counts from 0.
package protocol TableColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  var cell: Cell { get }
}

extension TableColumn {
  /// As the plain table has it: "needs_country" for `needsCountry`.
  package var name: String {
    var name = ""
    for letter in "\(self)" { name += letter.isUppercase ? "_" + letter.lowercased() : "\(letter)" }
    return name
  }
}
