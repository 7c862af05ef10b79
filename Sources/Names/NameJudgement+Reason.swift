/// A judgement in words.
extension NameJudgement {
  var reason: String {
    var clauses = alignment.pairs.sorted { $0.left.lowerBound < $1.left.lowerBound }.map(words)
    if !keepsOrder { clauses.append("in another order") }
    let alone =
      alignment.freeLeft.sorted().map { left.parts[$0].text }
      + alignment.freeRight.sorted().map { right.parts[$0].text }
    if !alone.isEmpty { clauses.append("without a partner: " + alone.joined(separator: ", ")) }
    return clauses.isEmpty ? "no part in common" : clauses.joined(separator: "; ")
  }

  private func words(_ pair: NameAlignment.Pair) -> String {
    let one = left.parts[pair.left].map(\.text).joined(separator: " ")
    let other = right.parts[pair.right].map(\.text).joined(separator: " ")
    let ground =
      switch pair.agreement {
      case .identical: ""
      case .sameSound: "same sound"
      case .sameGivenName: "forms of one name"
      case .sameConsonants: "same consonants"
      case .initial: "initial"
      case .similar: "similar"
      }
    return ground.isEmpty ? "\(one) = \(other)" : "\(one) ~ \(other): \(ground)"
  }
}
