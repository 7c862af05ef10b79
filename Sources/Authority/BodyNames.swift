/// Finds organisations by any of their names.
public enum BodyNames {
  /// The bodies whose identifier or one of whose names it is, in any case and without accents; most
  /// names have one, and one that no body has has none.
  public static func bodies(named name: String) -> [Body] {
    let table = PackedTable.shipped
    let places =
      KeyIndex(.bodyIDs, of: table).places(name.lowercased())
      + KeyIndex(.bodyNames, of: table).places(NameKey.lookup(name))
    return Set(places).sorted().map { Body(Row(table, at: $0)) }
  }
}
