/// A name by which texts may mention an entry, as the index of names has it.
///
/// Names with the same first word lie together, in the order in which they are to be found.
package struct IndexedName {
  package enum Column: Int, TableColumn {
    case words, shapes, kind, entry, spelling

    package var cell: Cell {
      switch self {
      case .words, .spelling: .list
      case .shapes, .kind, .entry: .number
      }
    }
  }

  let row: Row<Column>

  /// The folded words, as places of strings of which there is but one each.
  var words: PackedTable.List { row.table.list(at: row.number(.words)) }

  /// What the words must look like; the mark says that the name needs an article before it.
  var shapes: WordShapes { WordShapes(bits: row.number(.shapes)) }

  /// The words as they must be spelt; none if any spelling will do.
  var spelling: [String] { row.list(.spelling) }

  var entry: IndexedEntry { IndexedEntry(kind: row.number(.kind), place: row.number(.entry)) }
}

/// An entry as the index of names has it: its kind and the place of its row.
struct IndexedEntry: Hashable {
  let kind: Int
  let place: Int
}

/// The kinds of entries in the index of names.
package enum IndexedKind: Int, CaseIterable, Sendable {
  case country, adjective, person, people, capital, metonym, body, bodyNominal, group
  case groupAdjective, outlet, place, institution, post, postPlural, postNominal, title
}

extension Entry {
  /// - Returns: nil if there is no such kind.
  init?(_ entry: IndexedEntry, in table: PackedTable) {
    guard let kind = IndexedKind(rawValue: entry.kind) else { return nil }
    func value<Value: TableValue>() -> Value { Value(Row(table, at: entry.place)) }
    switch kind {
    case .country: self = .country(value())
    case .adjective: self = .demonym(value(), .adjective)
    case .person: self = .demonym(value(), .person)
    case .people: self = .demonym(value(), .people)
    case .capital: self = .capital(value())
    case .metonym: self = .metonym(value())
    case .body: self = .body(value(), nominal: false)
    case .bodyNominal: self = .body(value(), nominal: true)
    case .group: self = .group(value(), adjective: false)
    case .groupAdjective: self = .group(value(), adjective: true)
    case .outlet: self = .outlet(value())
    case .place: self = .place(value())
    case .institution: self = .institution(value())
    case .post: self = .post(value(), .singular)
    case .postPlural: self = .post(value(), .plural)
    case .postNominal: self = .post(value(), .nominal)
    case .title: self = .title(value())
    }
  }
}
