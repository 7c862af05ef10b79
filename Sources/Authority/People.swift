public import Names

/// The people who come with the program, with the posts that they have held.
///
/// Nothing is read before it is asked for: the tables are sorted, and rows are found where they lie.
public struct People: Sendable {
  private let people: SortedTable
  private let tenures: SortedTable
  private let keys: SortedTable

  /// Traps if a built-in table is missing; a test reads them whole.
  public static let shipped: People = {
    do { return try People() } catch { fatalError("built-in tables: \(error)") }
  }()

  init() throws(TableError) {
    people = try SortedTable(embedded: "people", columns: Person.columns)
    tenures = try SortedTable(embedded: "tenures", columns: Tenure.columns)
    keys = try SortedTable(embedded: "people-keys", columns: ["key", "people"])
  }

  /// The person with an id. Nil also where a row is malformed, which a test looks for.
  public func person(_ id: String) -> Person? {
    (try? people.rows(id).first).flatMap { try? Person($0) }
  }

  /// Those who may bear a family name of this name, in whatever spelling, sorted by id.
  public func candidates(for name: Name) -> [Person] {
    var ids: Set<String> = []
    for key in name.familyKeys {
      guard let row = try? keys.rows(key).first, let found = try? row.list("people") else {
        continue
      }
      ids.formUnion(found)
    }
    return ids.sorted().compactMap(person)
  }

  /// The posts of a person, in the order of the table.
  public func tenures(of person: String) -> [Tenure] {
    let posts = Gazetteer.shipped.post(id:)
    return ((try? tenures.rows(person)) ?? []).compactMap { try? Tenure($0, posts: posts) }
  }

  /// Who has held posts of a class, by the state, the organisation or the host that tells them apart.
  ///
  /// Read as a whole at the first question of this kind.
  public func tenures(ofClass postClass: Post.Class, country: String?, body: String?) -> [Tenure] {
    Self.byPost[PostKey(postClass: postClass, country: country, body: body)] ?? []
  }

  private struct PostKey: Hashable {
    let postClass: Post.Class
    let country: String?
    let body: String?
  }

  private static let byPost: [PostKey: [Tenure]] = {
    let posts = Gazetteer.shipped.post(id:)
    var found: [PostKey: [Tenure]] = [:]
    let rows = (try? Table(embedded: "tenures", columns: Tenure.columns).rows()) ?? []
    for row in rows {
      guard let tenure = try? Tenure(row, posts: posts) else { continue }
      let key = PostKey(
        postClass: tenure.post.postClass, country: tenure.country, body: tenure.body)
      found[key, default: []].append(tenure)
    }
    return found
  }()
}
