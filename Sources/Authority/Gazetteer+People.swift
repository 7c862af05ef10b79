public import Names
internal import Text

extension Gazetteer {
  /// Those who hold or held posts in diplomacy, in the order of the table.
  public var people: some RandomAccessCollection<Person> & Sendable { Rows<Person>(table) }

  public func person(id: String) -> Person? { value(.personIDs, id) }

  /// The people one of whose names it is, in any case and without accents.
  public func people(named name: String) -> [Person] {
    values(.personNames, Folding.folded(name))
  }

  /// The people with a family name, in any case and without accents.
  public func people(family: String) -> [Person] { values(.familyNames, Folding.folded(family)) }

  /// Those who may bear the family name of a name, in whatever spelling or script.
  public func people(soundingLike name: Name) -> [Person] {
    let index = KeyIndex(.familySounds, of: table)
    return Set(name.familyKeys.flatMap { index.places($0) }).sorted().map {
      Person(Row(table, at: $0))
    }
  }

  /// The posts of a person, in the order of the table.
  public func tenures(of person: Person) -> some RandomAccessCollection<Tenure> & Sendable {
    let all = Rows<Tenure>(table)
    // The compiler has grouped them in the order of the people.
    let start = all.start { person.row.place <= $0.number(.person) }
    let end = all.start { person.row.place < $0.number(.person) }
    return Rows<Tenure>(start..<end, of: table)
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
