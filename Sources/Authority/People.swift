public import Names
internal import Text

/// The people who come with the program, with the posts that they hold or have held; in the order of
/// the table, which is that of their ids.
public struct People: RandomAccessCollection, Sendable {
  private let table: PackedTable
  private let rows: Rows<Person>

  /// The people of the tables that are built into the program.
  public static let shipped = Gazetteer.shipped.people

  init(_ table: PackedTable) {
    self.table = table
    rows = Rows(table)
  }

  public var startIndex: Int { rows.startIndex }
  public var endIndex: Int { rows.endIndex }
  public subscript(index: Int) -> Person { rows[index] }

  // MARK: Looking up

  /// The person with an id.
  public func person(_ id: String) -> Person? { people(.personIDs, id).first }

  /// Those one of whose names it is, in any case and without accents.
  public func named(_ name: String) -> [Person] { people(.personNames, Folding.folded(name)) }

  /// Those with a family name, as one of the forms of their name has it, in any case and without
  /// accents.
  public func ofFamily(_ name: String) -> [Person] { people(.familyNames, Folding.folded(name)) }

  /// Those who may bear this name, in whatever spelling or script: of the same family name and, if there
  /// is more, with another part that begins alike.
  public func candidates(for name: Name) -> [Person] {
    let index = KeyIndex(.familySounds, of: table)
    return Set(name.searchKeys.flatMap { index.places($0) }).sorted().map {
      Person(Row(table, at: $0))
    }
  }

  private func people(_ index: Section, _ key: String) -> [Person] {
    KeyIndex(index, of: table).places(key).map { Person(Row(table, at: $0)) }
  }

  // MARK: Their posts

  /// The posts of a person, in the order of the table; none for a person of another one.
  public func tenures(of person: Person) -> some RandomAccessCollection<Tenure> & Sendable {
    let tenures = Rows<Tenure>(table)
    // The compiler has grouped them in the order of the people.
    let start = tenures.start { person.row.place <= $0.number(.person) }
    let end = tenures.start { person.row.place < $0.number(.person) }
    return Rows<Tenure>(start..<end, of: table)
  }

  /// The posts of a person by id, in the order of the table.
  public func tenures(of person: String) -> [Tenure] {
    self.person(person).map { Array(tenures(of: $0)) } ?? []
  }

  /// Who holds or has held posts of a class, by the state or the organisation that they are posts
  /// of; in the order of the table.
  public func tenures(ofClass postClass: Post.Class, country: String?, body: String?) -> [Tenure] {
    let key = Tenure.officeKey(postClass, country: country, body: body)
    return KeyIndex(.offices, of: table).places(key).map { Tenure(Row(table, at: $0)) }
  }
}

extension Tenure {
  /// The key of the index of offices.
  package static func officeKey(
    _ postClass: Post.Class, country: String?, body: String?
  ) -> String {
    "\(postClass.rawValue) \(country ?? "-") \(body ?? "-")"
  }
}

extension Rows {
  /// The first row of which something is true that is true of all behind it; the end if there is
  /// none.
  fileprivate func start(where isReached: (Row<Value.Column>) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isReached(row(middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
