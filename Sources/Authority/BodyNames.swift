/// Finds organisations by any of their names, without reading the other tables: a search needs no
/// more.
public enum BodyNames {
  /// The bodies whose identifier or one of whose names it is, in any case and without accents; most
  /// names have one, and one that no body has has none.
  public static func bodies(named name: String) -> [Body] {
    guard let rows = try? Table(embedded: "bodies", columns: Body.columns).rows(),
      let bodies = try? rows.map(Body.init)
    else { return [] }
    let wanted = NameKey.lookup(name)
    return bodies.filter { body in
      body.id == name.lowercased() || body.names.contains { NameKey.lookup($0) == wanted }
    }
  }
}
