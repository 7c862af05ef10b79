/// A person's name, cut into parts from a printed form in any of some twenty scripts.
///
/// "Präsident Putin", "PUTIN, Vladimir V.", "Путин В. В.", "푸틴" and "Dr. Ursula von der Leyen" can
/// all be read. Titles are dropped. Compare two names with `compared(to:)`; find candidates for a
/// comparison among many by `indexKeys`.
///
/// Reading is linear in the length of the form, never fails, and gives no parts where there is no
/// letter. Forms are cut after 400 code points and 12 parts.
public struct Name: Sendable, Hashable {
  /// Which end of a name the family name is at.
  public enum Order: Sendable, Hashable {
    case givenFirst
    case familyFirst
    /// Both are printed for names such as this: Orbán Viktor, Viktor Orbán.
    case either
  }

  public let printed: String
  /// In printed order.
  public let parts: [NamePart]
  public let order: Order
  /// The form itself says which part is the family name, by a comma or by capitals.
  public let statesOrder: Bool

  /// The name reads as a Chinese, Korean or Vietnamese one: every syllable of it counts.
  let isEastAsian: Bool

  static let mostParts = 12

  /// - Parameters:
  ///   - printed: the name as printed, with or without titles.
  ///   - country: the ISO 3166 code of the person's country, a hint to the order of the name.
  public init(_ printed: String, country: String? = nil) {
    var reader = NameReader(printed, country: country)
    self.printed = printed
    reader.read()
    parts = reader.parts
    order = reader.order
    statesOrder = reader.familyIsStated
    isEastAsian = reader.isEastAsian
  }

  /// The part that is the family name, if the order is right.
  public var family: NamePart? { parts.last { $0.role == .family } }

  public var given: [NamePart] { parts.filter { $0.role == .given } }

  /// Whether the part is a father's name behind "bin".
  func isBehindSon(_ index: Int) -> Bool {
    index > 0 && parts[index].isWeighty && NameWords.sons.contains(parts[index - 1].folded)
  }

  /// All that tells of a person is one word with hyphens in it.
  var isCompound: Bool {
    let bearing = parts.filter { $0.role != .particle && $0.role != .suffix }
    return bearing.count > 1 && bearing.dropLast().allSatisfy(\.isHyphenated)
  }

  /// Whether the part may be the family name: it is read as such, or the order is open and it is at
  /// an end.
  func mayBeFamily(_ index: Int) -> Bool {
    if parts[index].role == .family { return true }
    guard order == .either, parts[index].isWeighty else { return false }
    // A syllable of "Jong-un" is no family name.
    let isSyllable = parts[index].isHyphenated || index > 0 && parts[index - 1].isHyphenated
    if isEastAsian && isSyllable { return false }
    return index == parts.firstIndex(where: \.isWeighty)
      || index == parts.lastIndex(where: \.isWeighty)
  }
}
