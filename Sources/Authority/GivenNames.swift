internal import Text

/// What gender a given name tells, by the people of the tables.
public struct GivenNames: Sendable {
  private let genders: [String: Person.Gender]

  /// By the people who come with the program; made when first asked for.
  public static let shipped = GivenNames(People.shipped)

  init(_ people: People) {
    var bearers: [String: (male: Int, female: Int)] = [:]
    for person in people {
      guard let gender = person.gender, let family = person.family else { continue }
      let words = Folding.folded(person.name).split(separator: " ")
      // Where the family name comes first, what follows it tells less.
      guard words.count > 1, let given = words.first, given != Folding.folded(family),
        given.utf8.count > 1
      else { continue }
      switch gender {
      case .male: bearers[String(given), default: (0, 0)].male += 1
      case .female: bearers[String(given), default: (0, 0)].female += 1
      }
    }
    genders = bearers.compactMapValues { count in
      switch (count.male, count.female) {
      case (_, 0): .male
      case (0, _): .female
      case (let male, let female) where male >= 10 * female: .male
      case (let male, let female) where female >= 10 * male: .female
      default: nil
      }
    }
  }

  /// The gender of nearly all who bear a given name; nil where it tells none.
  public func gender(of given: String) -> Person.Gender? { genders[Folding.folded(given)] }
}
