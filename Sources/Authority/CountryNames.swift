internal import Text

/// Finds a country by any of its names, without reading the other tables: a search needs no more.
public enum CountryNames {
  /// The code of the country that has a name, adjective or capital, in any case and without accents;
  /// nil if none has, or several have.
  public static func code(of name: String) -> String? {
    guard let rows = try? Table(embedded: "countries", columns: Country.columns).rows(),
      let countries = try? rows.map(Country.init)
    else { return nil }
    let wanted = Folding.folded(name)
    let found = countries.filter { country in
      let names =
        [country.name] + country.otherNames + country.adjectives + country.people + country.capitals
      return names.contains { Folding.folded($0.filter { $0 != "=" }) == wanted }
    }
    let lasting = found.filter { $0.until == nil }
    return (lasting.isEmpty ? found : lasting).count == 1
      ? (lasting.first ?? found.first)?.code : nil
  }
}
