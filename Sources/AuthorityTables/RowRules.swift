internal import Authority

/// What the tables promise beyond the cells of each column.
func check(_ row: TableRow, in section: Section) throws(TableError) {
  switch section {
  case .countries:
    let code = try row.text(Country.Column.code)
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw row.malformed("'\(code)' is no code of two capital letters")
    }
  case .metonyms:
    let hasInstitution = row.optional(Metonym.Column.denotes) != nil
    let hasCountry = row.optional(Metonym.Column.country) != nil
    let hasBody = row.optional(Metonym.Column.body) != nil
    guard try !row.list(Metonym.Column.names).isEmpty, hasInstitution == hasCountry,
      hasInstitution != hasBody
    else { throw row.malformed("either an institution with its country, or a body") }
  default: break
  }
}
