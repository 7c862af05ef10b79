internal import Text

/// Finds a country by any of its names.
public enum CountryNames {
  /// The code of the country that has a name, adjective or capital, in any case and without accents;
  /// nil if none has, or several have.
  public static func code(of name: String) -> String? {
    let table = PackedTable.shipped
    let found = KeyIndex(.countryNames, of: table).places(Folding.folded(name))
      .map { Country(Row(table, at: $0)) }
    let lasting = found.filter { $0.until == nil }
    return (lasting.isEmpty ? found : lasting).count == 1
      ? (lasting.first ?? found.first)?.code : nil
  }
}
