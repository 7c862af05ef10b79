/// What the next move of the parser is told from.
public enum ParserFeatures {
  public static let count = 48

  @inline(__always)
  public static func rows(
    _ state: ParserState, start: Int, _ traits: TokenTraits, tags: UnsafePointer<UInt8>,
    _ hash: FeatureHash, _ rows: UnsafeMutablePointer<UInt32>
  ) {
    var features = RowWriter(rows, hash, firstTemplate: 401)
    @inline(__always) func word(_ k: Int) -> UInt32 {
      k < 0 ? 3 : k >= state.count ? 4 : traits.form[start + k]
    }
    @inline(__always) func tag(_ k: Int) -> UInt32 {
      k < 0 ? 61 : k >= state.count ? 62 : UInt32(tags[start + k])
    }
    let depth = state.stack.count
    let s0 = depth > 0 ? Int(state.stack[depth - 1]) : -1
    let s1 = depth > 1 ? Int(state.stack[depth - 2]) : -1
    let s2 = depth > 2 ? Int(state.stack[depth - 3]) : -1
    let n0 = state.next
    let n1 = n0 + 1
    let n2 = n0 + 2
    let s0l = s0 >= 0 ? Int(state.leftmost[s0]) : -1
    let s0r = s0 >= 0 ? Int(state.rightmost[s0]) : -1
    let s1r = s1 >= 0 ? Int(state.rightmost[s1]) : -1
    let n0l = Int(state.leftmost[n0])
    let n0l2 = Int(state.leftmost2[n0])
    let w0 = word(s0)
    let w1 = word(s1)
    let v0 = word(n0)
    let v1 = word(n1)
    let t0 = tag(s0)
    let t1 = tag(s1)
    let t2 = tag(s2)
    let u0 = tag(n0)
    let u1 = tag(n1)
    let u2 = tag(n2)
    let gap: UInt32 = s0 < 0 ? 9 : UInt32(min(n0 - s0, 6))
    let right: UInt32 = s0 < 0 ? 9 : UInt32(state.rightCount[s0])
    let left: UInt32 = s0 < 0 ? 9 : UInt32(state.leftCount[s0])
    let pair = t0 << 8 | u0
    features.put(w0)
    features.put(w1)
    features.put(v0)
    features.put(v1)
    features.put(w0, t0)
    features.put(v0, u0)
    features.put(t0)
    features.put(t1, t0)
    features.put(pair)
    features.put(pair, u1)
    features.put(pair, u1 << 8 | u2)
    features.put(pair, t1)
    features.put(mix(pair, t1), t2)
    features.put(mix(pair, t1), u1)
    features.put(w0, v0)
    features.put(w0, u0)
    features.put(t0, v0)
    features.put(w0, w1)
    features.put(w1, t0)
    features.put(w0, t1)
    features.put(mix(w0, v0), t0 << 8 | u0)
    features.put(mix(w1, v0), t0)
    features.put(mix(w1, w0), u0)
    features.put(mix(w1, t0), u0)
    features.put(mix(t1, w0), u0)
    features.put(mix(t1, t0), v0)
    features.put(pair, tag(s0l))
    features.put(pair, tag(s0r))
    features.put(pair, tag(n0l))
    features.put(mix(pair, t1), tag(s0r))
    features.put(mix(pair, t1), tag(s1r))
    features.put(pair, tag(n0l) << 8 | tag(n0l2))
    features.put(w0, right << 4 | left)
    features.put(mix(t0, right << 4 | left), u0)
    features.put(v0, UInt32(state.leftCount[n0]))
    features.put(u0, UInt32(state.leftCount[n0]) << 8 | t0)
    features.put(gap, pair)
    features.put(gap, mix(w0, v0))
    features.put(gap, w0)
    features.put(gap, v0)
    features.put(word(s0l), w0)
    features.put(word(s0r), w0)
    features.put(word(s0r), u0 << 8 | t0)
    features.put(word(n0l), v0)
    features.put(mix(w0, u0), u1)
    features.put(mix(t0, v0), u1)
    features.put(mix(t1, w1), t0 << 8 | right)
    features.put(UInt32(min(depth, 5)), pair)
    assert(features.count == count)
  }
}

/// What the relation of a word to its head is told from.
public enum RelationFeatures {
  public static let count = 20

  /// What a word's dependents tell of it: an infinitive, a modal, a relative pronoun, a preposition
  /// in front, an article. One value for each word of the segment.
  public static func signs(of segment: Range<Int>, heads: [Int32], tags: [UInt8]) -> [UInt32] {
    var signs = [UInt32](repeating: 0, count: segment.count)
    for token in segment where heads[token] >= 0 {
      let head = Int(heads[token])
      let sign: UInt32 =
        switch PartOfSpeech(rawValue: tags[token]) {
        case .to: 1
        case .modal: 2
        case .whDeterminer, .whPronoun: 4
        case .preposition where token < head: 8
        case .determiner: 16
        default: 0
        }
      signs[head - segment.lowerBound] |= sign
    }
    return signs
  }

  /// - Parameters:
  ///   - child: a token index.
  ///   - head: a token index; nil for the root.
  @inline(__always)
  public static func rows(
    child: Int, head: Int?, in segment: Range<Int>, _ traits: TokenTraits,
    tags: UnsafePointer<UInt8>, kids: UInt32, _ hash: FeatureHash,
    _ rows: UnsafeMutablePointer<UInt32>
  ) {
    var features = RowWriter(rows, hash, firstTemplate: 501)
    @inline(__always) func word(_ k: Int) -> UInt32 {
      k < segment.lowerBound ? 1 : k >= segment.upperBound ? 2 : traits.form[k]
    }
    @inline(__always) func tag(_ k: Int) -> UInt32 {
      k < segment.lowerBound ? 61 : k >= segment.upperBound ? 62 : UInt32(tags[k])
    }
    let c = word(child)
    let ct = tag(child)
    let h = head.map(word) ?? 4
    let ht = head.map(tag) ?? 63
    let side: UInt32 = head.map { $0 < child ? 1 : 2 } ?? 0
    let gap = head.map { UInt32(min(abs($0 - child), 6)) } ?? 0
    features.put(c, side)
    features.put(h, side)
    features.put(ct << 8 | ht, side)
    features.put(mix(c, h), side)
    features.put(mix(c, ht), side)
    features.put(mix(ct, h), side)
    features.put(mix(ct << 8 | ht, side), gap)
    features.put(mix(c, side), gap)
    features.put(mix(h, ct), gap << 2 | side)
    features.put(mix(ct << 8 | ht, side), tag(child - 1))
    features.put(mix(ct << 8 | ht, side), tag(child + 1))
    features.put(mix(ct << 8 | ht, side), head.map { tag($0 + 1) } ?? 9)
    features.put(mix(ct << 8 | ht, side), head.map { tag($0 - 1) } ?? 9)
    features.put(mix(ct << 8 | ht, side), kids)
    features.put(mix(ct, h), kids)
    features.put(mix(c, ct), word(child - 1))
    features.put(mix(c, ct), word(child + 1))
    features.put(mix(h, side), word(child - 1))
    features.put(mix(ct << 8 | ht, side), word(child - 1))
    features.put(mix(ct << 8 | ht, tag(child - 1)), tag(child + 1))
    assert(features.count == count)
  }
}
