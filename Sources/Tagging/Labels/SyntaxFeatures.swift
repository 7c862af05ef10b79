/// What the syntax tells of a token's label.
public enum SyntaxFeatures {
  public static let count = 30

  private static let none: UInt32 = 99

  @inline(__always)
  public static func rows(
    _ token: Int, in paragraph: Range<Int>, _ traits: TokenTraits, _ syntax: Syntax,
    _ hash: FeatureHash, _ rows: UnsafeMutablePointer<UInt32>
  ) {
    var features = RowWriter(rows, hash, firstTemplate: 201)
    @inline(__always) func tag(_ k: Int) -> UInt32 {
      k >= paragraph.lowerBound && k < paragraph.upperBound ? UInt32(syntax.tag[k]) : none
    }
    let word = traits.form[token]
    let own = tag(token)
    let left = tag(token - 1)
    let right = tag(token + 1)
    features.put(own)
    features.put(left)
    features.put(right)
    features.put(left, own)
    features.put(own, right)
    features.put(mix(left, own), right)
    features.put(mix(tag(token - 2), left), own)
    features.put(mix(own, right), tag(token + 2))
    features.put(own, UInt32(traits.quote[token]))
    let head = Int(syntax.head[token])
    let relation = UInt32(syntax.relation[token])
    let dependents = syntax.dependents[token]
    let headForm = head >= 0 ? traits.form[head] : none
    let headDependents = head >= 0 ? syntax.dependents[head] : 0
    features.put(relation)
    features.put(relation, headForm)
    features.put(relation, head >= 0 ? UInt32(syntax.tag[head]) : none)
    features.put(relation, head >= 0 ? UInt32(syntax.relation[head]) : none)
    features.put(word, relation)
    features.put(word, dependents)
    features.put(mix(relation, own), dependents)
    features.put(relation, headDependents)
    features.put(mix(relation, headForm), headDependents)
    let governor = Int(syntax.governor[token])
    let governed = Int(syntax.governed[token])
    if governor >= 0 {
      let side: UInt32 = governor < token ? 1 : 0
      let branch = UInt32(syntax.relation[governed])
      let form = traits.form[governor]
      features.put(branch, side)
      features.put(mix(branch, form), side)
      features.put(mix(branch, syntax.dependents[governed]), syntax.dependents[governor])
      features.put(mix(branch, traits.cue[governor]), side)
      features.put(mix(branch, governed == token ? 1 : 0), relation)
      features.put(mix(branch, form), traits.form[governed])
    } else {
      features.put(none)
      features.put(none)
      features.put(none)
      features.put(none)
      features.put(none, relation)
      features.put(none, word)
    }
    features.put(
      neighbour(token - 1, token, in: paragraph, syntax),
      branches(token - 1, token, in: paragraph, syntax))
    features.put(
      neighbour(token + 1, token, in: paragraph, syntax),
      branches(token + 1, token, in: paragraph, syntax))
    features.put(head < 0 ? 0 : head < token ? 1 : 2, relation)
    var top = token
    var steps = 0
    while syntax.head[top] >= 0, steps < 3 {
      top = Int(syntax.head[top])
      steps += 1
    }
    features.put(traits.form[top], top < token ? 1 : top == token ? 2 : 0)
    features.put(syntax.dependents[top], mix(relation, steps == 3 ? 1 : 0))
    let above = head >= 0 ? Int(syntax.head[head]) : -1
    features.put(
      above >= 0 ? mix(UInt32(syntax.relation[head]), traits.form[above]) : none, relation)
    assert(features.count == count)
  }

  /// Whether a neighbour has the same governor, and hangs on it by the same word.
  @inline(__always)
  private static func neighbour(
    _ other: Int, _ token: Int, in paragraph: Range<Int>, _ syntax: Syntax
  ) -> UInt32 {
    guard paragraph.contains(other) else { return 4 }
    return (syntax.governor[other] == syntax.governor[token] ? 1 : 0)
      | (syntax.governed[other] == syntax.governed[token] ? 2 : 0)
  }

  @inline(__always)
  private static func branches(
    _ other: Int, _ token: Int, in paragraph: Range<Int>, _ syntax: Syntax
  ) -> UInt32 {
    let theirs = paragraph.contains(other) ? Int(syntax.governed[other]) : -1
    let own = Int(syntax.governed[token])
    return mix(
      theirs >= 0 ? UInt32(syntax.relation[theirs]) : none,
      own >= 0 ? UInt32(syntax.relation[own]) : none)
  }
}
