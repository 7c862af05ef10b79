/// Tags and parses a text: greedily, from left to right, in time linear in its length.
public struct SyntaxParser: Sendable {
  private let model: Model

  public init(_ model: Model) { self.model = model }

  public func parse(_ traits: TokenTraits, paragraphs: [Range<Int>]) -> Syntax {
    var syntax = Syntax(count: traits.form.count)
    let rows = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
    defer { rows.deallocate() }
    for paragraph in paragraphs {
      for segment in Segments.ranges(in: paragraph, traits) {
        tag(segment, traits, &syntax.tag, rows)
        let heads = attach(segment, traits, syntax.tag, rows)
        for (offset, head) in heads.enumerated() {
          let isRoot = Int(head) >= segment.count || head < 0
          syntax.head[segment.lowerBound + offset] =
            isRoot ? -1 : head + Int32(segment.lowerBound)
        }
        relate(segment, traits, &syntax, rows)
      }
    }
    syntax.derive(traits)
    return syntax
  }

  private func tag(
    _ segment: Range<Int>, _ traits: TokenTraits, _ tags: inout [UInt8],
    _ rows: UnsafeMutablePointer<UInt32>
  ) {
    let table = model[.tags]
    let weights = table.rows(of: SIMD16<Int8>.self)
    tags.withUnsafeMutableBufferPointer { tags in
      guard let base = tags.baseAddress else { return }
      for token in segment {
        PartOfSpeechFeatures.rows(token, in: segment, traits, tags: base, table.hash, rows)
        base[token] = Self.best(
          weights, rows, PartOfSpeechFeatures.count, among: PartOfSpeech.allCases.count)
      }
    }
  }

  private func attach(
    _ segment: Range<Int>, _ traits: TokenTraits, _ tags: [UInt8],
    _ rows: UnsafeMutablePointer<UInt32>
  ) -> ArraySlice<Int32> {
    let table = model[.moves]
    let weights = table.rows(of: SIMD4<Int8>.self)
    var state = ParserState(count: segment.count)
    tags.withUnsafeBufferPointer { tags in
      guard let base = tags.baseAddress else { return }
      while !state.isFinished {
        ParserFeatures.rows(
          state, start: segment.lowerBound, traits, tags: base, table.hash, rows)
        var score = SIMD4<Int16>.zero
        for index in 0..<ParserFeatures.count {
          score &+= SIMD4<Int16>(truncatingIfNeeded: weights[Int(rows[index])])
        }
        var best = ParserState.Move.shift
        var bestScore = state.allows(.shift) ? score[0] : Int16.min
        if state.allows(.left), score[1] > bestScore {
          best = .left
          bestScore = score[1]
        }
        if state.allows(.right), score[2] > bestScore { best = .right }
        state.apply(best)
      }
    }
    return state.head[0..<segment.count]
  }

  private func relate(
    _ segment: Range<Int>, _ traits: TokenTraits, _ syntax: inout Syntax,
    _ rows: UnsafeMutablePointer<UInt32>
  ) {
    let table = model[.relations]
    let weights = table.rows(of: SIMD16<Int8>.self)
    let kids = RelationFeatures.signs(of: segment, heads: syntax.head, tags: syntax.tag)
    let head = syntax.head
    let tags = syntax.tag
    tags.withUnsafeBufferPointer { tags in
      guard let base = tags.baseAddress else { return }
      for token in segment {
        let above = head[token]
        RelationFeatures.rows(
          child: token, head: above < 0 ? nil : Int(above), in: segment, traits, tags: base,
          kids: kids[token - segment.lowerBound], table.hash, rows)
        syntax.relation[token] = Self.best(
          weights, rows, RelationFeatures.count, among: Relation.allCases.count)
      }
    }
  }

  /// The class with the highest sum of weights.
  /// - Parameter weights: two halves a row; wider vectors are widened lane by lane.
  @inline(__always)
  private static func best(
    _ weights: UnsafePointer<SIMD16<Int8>>, _ rows: UnsafePointer<UInt32>, _ count: Int,
    among classes: Int
  ) -> UInt8 {
    var low = SIMD16<Int16>.zero
    var high = SIMD16<Int16>.zero
    for index in 0..<count {
      let row = weights + 2 * Int(rows[index])
      low &+= SIMD16<Int16>(truncatingIfNeeded: row[0])
      high &+= SIMD16<Int16>(truncatingIfNeeded: row[1])
    }
    return withUnsafeBytes(of: (low, high)) { bytes in
      let scores = bytes.bindMemory(to: Int16.self)
      var best = 0
      for candidate in 1..<classes where scores[candidate] > scores[best] { best = candidate }
      return UInt8(best)
    }
  }
}
