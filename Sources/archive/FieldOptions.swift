import ArgumentParser
import Reading

/// Where articles stand in JSON and tables under names of their own.
struct FieldOptions: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Which keys of JSON or columns of tables hold what: headline=titre,text=corps.html.",
      valueName: "field=key,..."))
  var map: String?

  func fieldMap() throws -> FieldMap {
    do {
      return try map.map { text throws(FieldMap.Failure) in try FieldMap(text) } ?? FieldMap()
    } catch {
      throw InputError("--map: \(error)")
    }
  }
}
