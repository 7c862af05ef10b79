internal import Glibc

/// Which reports of a speaker in two articles are the same in other words.
///
/// A question of assignment rather than of likeness alone: who speaks twice in an article is reported in
/// the other with the same few things said. So a pair counts for what it has in common and for how much
/// more that is than either has with anything else.
enum Paraphrases {
  /// Pairs of which each is the likeliest to the other.
  ///
  /// - Returns: indexes into the two.
  static func pairs(
    _ some: [StatementMember], _ others: [StatementMember]
  ) -> [(Int, Int)] {
    let evidence = evidence(some, others)
    return some.indices.compactMap { first in
      guard let second = best(evidence[first]), best(evidence.map { $0[second] }) == first else {
        return nil
      }
      return (first, second)
    }
  }

  /// Where an article opens with a paraphrase and gives the words themselves further down: which of a
  /// speaker's reports those are. Elsewhere in one article a paraphrase and a quotation on the same
  /// matter are two things said.
  ///
  /// - Parameter reports: those of one speaker in one article, in the order of the text.
  static func quotationOfLead(_ reports: [StatementMember]) -> (Int, Int)? {
    guard let lead = reports.first, lead.opensArticle, lead.kind == "indirect" else { return nil }
    let quotations = reports.indices.dropFirst().filter { place in
      reports[place].kind != "indirect"
        && !(lead.wording.likeness(to: reports[place].wording)?.isOfNamesAlone ?? true)
    }
    guard let row = evidence([lead], quotations.map { reports[$0] }).first, let place = best(row)
    else { return nil }
    return (0, quotations[place])
  }

  /// The logarithm of the odds that two reports are of one utterance, for all pairs that have something in
  /// common.
  private static func evidence(
    _ some: [StatementMember], _ others: [StatementMember]
  ) -> [[Float?]] {
    let choices = Float(max(some.count, others.count))
    let table = some.map { a in
      others.map { b -> Wording.Likeness? in
        guard StatementGraph.agreeInTime(a, b, isSame: false),
          Weights.mayBeEnough(a.wording.overlap(with: b.wording), choices: choices)
        else { return nil }
        return a.wording.likeness(to: b.wording)
      }
    }
    var rows = some.map { _ in TwoHighest() }
    var columns = others.map { _ in TwoHighest() }
    for (first, row) in table.enumerated() {
      for (second, likeness) in row.enumerated() {
        guard let likeness else { continue }
        rows[first].take(likeness.closeness)
        columns[second].take(likeness.closeness)
      }
    }
    return table.enumerated().map { first, row in
      row.enumerated().map { second, likeness in
        guard let likeness else { return nil }
        let next = max(
          rows[first].other(than: likeness.closeness),
          columns[second].other(than: likeness.closeness), Weights.background)
        let sum = Weights.sum(likeness, margin: likeness.closeness - next, choices: choices)
        return StatementGraph.areOfOneTime(some[first], others[second], isSame: false)
          ? sum : sum - Weights.lookingBack
      }
    }
  }

  /// The two highest of some numbers, from 0 on.
  private struct TwoHighest {
    private var highest: Float = 0
    private var second: Float = 0

    mutating func take(_ value: Float) {
      if value > highest {
        (highest, second) = (value, highest)
      } else {
        second = max(second, value)
      }
    }

    /// The highest but for one that has been taken.
    func other(than value: Float) -> Float { value == highest ? second : highest }
  }

  /// The only highest of those that speak for it.
  private static func best(_ evidence: [Float?]) -> Int? {
    guard let highest = evidence.compactMap(\.self).max(), highest > 0 else { return nil }
    let places = evidence.indices.filter { evidence[$0] == highest }
    return places.count == 1 ? places[0] : nil
  }

  /// A logistic regression over the pairs of reports of one half of Evaluation/identity, and over as many
  /// of the same speakers on other occasions, which are never one utterance.
  private enum Weights {
    /// How close any two things are that one speaker says.
    static let background: Float = 0.3
    /// What is told again without a date has much to choose from.
    static let lookingBack: Float = 1

    // 0.4 are taken off what was learned: statements that are wrongly one are worse than two.
    static func sum(_ likeness: Wording.Likeness, margin: Float, choices: Float) -> Float {
      let common =
        3.8 * min(likeness.ofOwn, likeness.ofOther) + 1.65 * likeness.shared
        + 0.9 * Float(min(likeness.runs, 4)) + 1.3 * margin
      return common - 0.8 * log(choices) - (likeness.agreesInNegation ? 1.6 : 2.4)
    }

    /// Whether the sum can be above zero, as far as words that are merely near can bring it there: where
    /// there is much to choose from, they cannot.
    static func mayBeEnough(_ overlap: (shared: Float, runs: Int), choices: Float) -> Bool {
      1.65 * overlap.shared + 0.9 * Float(min(overlap.runs, 4)) >= 0.8 * log(choices) - 1.4
    }
  }
}
