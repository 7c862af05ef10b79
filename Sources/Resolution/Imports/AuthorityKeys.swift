internal import Names
internal import SQLite

/// The keys under which imported people are found.
enum AuthorityKeys {
  /// Enters the names of a person.
  static func add(
    _ names: [String], country: String?, of person: Int64, in database: Database
  ) throws(SQLiteError) {
    for key in Set(names.flatMap { Name($0, country: country).entryKeys }).sorted() {
      try database.run(
        """
        INSERT INTO authority_name (name_key, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING
        """, [key, person])
    }
  }

  /// Makes all keys anew: another version of the program may have made others.
  static func write(in database: Database) throws(SQLiteError) {
    try database.run("DELETE FROM authority_name")
    let people = try database.map("SELECT id, name, names, country FROM authority_person") {
      row throws(SQLiteError) in
      (id: row.int64(0), name: row.text(1), names: row.text(2), country: row.optionalText(3))
    }
    for person in people {
      let names = try database.map("SELECT value FROM json_each(?)", [person.names]) {
        name throws(SQLiteError) in name.text(0)
      }
      try add([person.name] + names, country: person.country, of: person.id, in: database)
    }
  }
}
