/// What two names have in common, and what that is worth.
public struct NameComparison: Sendable, Hashable {
  /// From the strongest evidence that two names are of one person to the weakest.
  public enum Grade: String, Sendable, Hashable, CaseIterable {
    /// The same words in the same order; case, marks and titles apart.
    case identical
    /// The same words in another order, with initials for some, or with more on one side.
    case sameParts = "same parts"
    /// Spellings or transliterations of the same sounds, or forms of one given name.
    case sameSound = "same sound"
    /// A part or two differ within the edit budget.
    case similar
    /// One name is the other's family name and no more.
    case surnameOnly = "surname only"
    /// The family name agrees, what else the names say does not.
    case conflicting
    case different
  }

  public let grade: Grade
  /// 0...1; symmetric. Grades overlap: a near spelling beside an exact one may score higher than
  /// two initials.
  public let score: Double
  /// The pairs and what has no partner, in words: "Sergei ~ Sergey: same sound; Ryabkov =
  /// Ryabkov".
  public let reason: String

  /// At this score and above names match, if their grade allows: `similar` parts, each near the end
  /// of its budget, do not. Chosen so that one part may be far off if the other is right.
  public static let threshold = 0.8

  /// The names may well be of one person. A surname alone never is a match: it needs a role or a
  /// country beside it.
  public var isMatch: Bool {
    switch grade {
    case .identical, .sameParts, .sameSound, .similar: score >= NameComparison.threshold
    case .surnameOnly, .conflicting, .different: false
    }
  }
}

extension Name {
  /// Compares two names part by part, in any order. Symmetric but for the order of words in the
  /// reason; a name is identical to itself.
  public func compared(to other: Name) -> NameComparison {
    NameJudgement(NameAlignment(self, other)).comparison
  }
}
