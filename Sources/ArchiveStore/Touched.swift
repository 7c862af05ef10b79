/// The articles that a change concerns: what follows from them is to be resolved anew.
public struct Touched: Hashable, Sendable {
  /// Rows of articles that are new.
  public var stored: [Int64] = []
  /// Rows of articles that were current and are no more.
  public var superseded: [Int64] = []
  /// Rows of articles that are current again.
  public var restored: [Int64] = []

  /// Rows of articles that were known and now stand at a further place: only their order among versions
  /// follows from it.
  public var relocated: [Int64] = []

  /// Nothing touched.
  public init() {}

  /// Takes in what another change has touched.
  public mutating func add(_ other: Touched) {
    stored += other.stored
    superseded += other.superseded
    restored += other.restored
    relocated += other.relocated
  }

  /// Whether nothing is touched.
  public var isEmpty: Bool { all.isEmpty && relocated.isEmpty }

  /// All of them but those of which no more than a place is new.
  public var all: [Int64] { stored + superseded + restored }
}
