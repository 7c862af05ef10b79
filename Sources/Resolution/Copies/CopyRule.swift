internal import Dates

/// When two articles tell one text.
///
/// Most of the shorter has to stand in the longer, word for word: a copy may be cut, and its passages may stand in
/// another order. What the same outlet brings in nearly the same words is often another thing of its kind (a
/// readout of the next call, the schedule of the next day): there almost all words have to be the same. The figures
/// are from releases of the State Department in two years, where the nearest of two different ones have 0.8 in
/// common, and from `Evaluation/copies`.
enum CopyRule {
  /// Days by which copies lie apart at most.
  static let reach = 7

  /// The share of the shorter text that the longer has, in shingles of three words. Where one word in twenty was
  /// exchanged it is 0.86.
  private static let containment = 0.7
  /// Where something speaks for two things of one kind.
  private static let strict = 0.9
  /// Where both begin alike: a copy may be lengthened by passages that the longer does not have.
  private static let lengthened = (containment: 0.5, fidelity: 0.75)
  /// The share of the longer text that the common words are; of a text cut at its end it may be less.
  private static let extent = (usual: 0.55, cut: 0.12)
  /// Shingles below which texts are compared only for being the same, and below which they are not at all.
  private static let fewest = (alike: 20, same: 8)
  /// Short texts come back word for word on another day: "Today the Secretary spoke with …".
  private static let short = 100

  /// Whether the lengths and dates of two articles allow it.
  ///
  /// - Parameter centre: the longer one.
  static func canBeCopies(_ centre: CopyArticle, _ other: CopyArticle) -> Bool {
    guard other.count >= fewest.same else { return false }
    if Double(other.count) < Double(centre.count) * extent.cut { return false }
    guard let apart = daysApart(centre, other) else { return true }
    if apart > reach { return false }
    return apart == 0 || other.count >= short || areOfDifferentOutlets(centre, other)
  }

  static func areCopies(
    _ centre: CopyArticle, _ other: CopyArticle, _ likeness: TextLikeness
  ) -> Bool {
    if likeness.isSame { return true }
    guard likeness.shorter >= fewest.alike else { return false }
    let headlines = centre.headline.relation(to: other.headline)
    let isOfOneOutlet = centre.outlet != nil && centre.outlet == other.outlet
    let isOfOtherDay =
      centre.written != nil && other.written != nil && centre.written != other.written
    let extent = likeness.opensAlike ? Self.extent.cut : Self.extent.usual
    guard headlines != .dated, likeness.extent >= extent else { return false }
    if likeness.containment >= strict {
      return likeness.exchanged <= max(2, likeness.shorter / 66)
    }
    if headlines == .series || isOfOtherDay || isOfOneOutlet && headlines != .same { return false }
    guard likeness.exchanged <= max(1, likeness.shorter / 100) else { return false }
    return likeness.containment >= containment
      || likeness.opensAlike && likeness.containment >= lengthened.containment
        && likeness.fidelity >= lengthened.fidelity
  }

  /// The days between two articles; nil if one of them has no date.
  private static func daysApart(_ a: CopyArticle, _ b: CopyArticle) -> Int? {
    guard let one = a.published, let other = b.published else { return nil }
    return max(
      0, one.upperBound.days(to: other.lowerBound), other.upperBound.days(to: one.lowerBound))
  }

  private static func areOfDifferentOutlets(_ a: CopyArticle, _ b: CopyArticle) -> Bool {
    if let one = a.outlet, let other = b.outlet { one != other } else { false }
  }
}
