internal import ArchiveStore
internal import Names
internal import SQLite

/// The keys of names, which other versions of the program may have made by other rules.
enum ActorKeys {
  static func write(in database: Database) throws(SQLiteError) {
    let actors = try database.map(
      "SELECT id, name, country, name_key, family_key FROM actor WHERE kind = 'person' ORDER BY id"
    ) { row throws(SQLiteError) in
      (
        id: row.int64(0), keys: NameKeys(row.text(1), country: row.optionalText(2)),
        whole: row.text(3), family: row.text(4)
      )
    }
    for actor in actors where actor.keys.whole != actor.whole || actor.keys.family != actor.family {
      try database.run(
        "UPDATE actor SET name_key = ?, family_key = ? WHERE id = ?",
        [actor.keys.whole, actor.keys.family, actor.id])
    }
  }
}
