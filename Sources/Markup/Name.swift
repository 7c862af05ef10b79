/// The name of an element or attribute, as a number.
///
/// Names that the program speaks of have numbers of their own; every other name gets one from the
/// document in which it stands.
public struct Name: Hashable, Sendable {
  let number: UInt16

  /// The number: below `knownCount` for names that the program speaks of.
  public var index: Int { Int(number) }

  /// How many names the program speaks of.
  public static var knownCount: Int { spellings.count }

  init(number: Int) { self.number = UInt16(truncatingIfNeeded: number) }
}

/// The names of one document.
struct NameTable: Sendable {
  private var others: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func name(_ spelling: String) -> Name {
    if let known = Name.numbers[spelling] { return Name(number: known) }
    if let number = numbers[spelling] { return Name(number: number) }
    // Past the last number all further names are one: a document of 60,000 names means nothing by them.
    guard Name.spellings.count + others.count < Int(UInt16.max) else { return .other }
    let number = Name.spellings.count + others.count
    others.append(spelling)
    numbers[spelling] = number
    return Name(number: number)
  }

  func spelling(_ name: Name) -> String {
    let index = Int(name.number)
    if index < Name.spellings.count { return Name.spellings[index] }
    return others[index - Name.spellings.count]
  }
}
