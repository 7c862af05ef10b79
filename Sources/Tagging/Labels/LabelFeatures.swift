/// What the label of a token is told from, in both passes.
public enum LabelFeatures {
  public static let count = ParagraphView.wordCount + SyntaxFeatures.count
  /// Rows that either pass writes for a token, at most.
  public static let capacity = 128

  /// Writes the rows of a token's features, exactly `count` of them.
  /// - Parameter index: the token's place in its paragraph.
  @inline(__always)
  public static func rows(
    _ index: Int, _ view: ParagraphView, in paragraph: Range<Int>, _ traits: TokenTraits,
    _ syntax: Syntax, _ hash: FeatureHash, _ rows: UnsafeMutablePointer<UInt32>
  ) {
    view.words(index, hash, rows)
    SyntaxFeatures.rows(
      paragraph.lowerBound + index, in: paragraph, traits, syntax, hash,
      rows + ParagraphView.wordCount)
  }
}

extension ParagraphView {
  /// Templates over words, marks, cue words and the rules' labels.
  static let wordCount = 55

  @inline(__always)
  func words(_ index: Int, _ hash: FeatureHash, _ rows: UnsafeMutablePointer<UInt32>) {
    let i = index + Self.pad
    var features = RowWriter(rows, hash, firstTemplate: 1)
    let w = form[i]
    features.put(w)
    features.put(form[i - 1])
    features.put(form[i + 1])
    features.put(form[i - 2])
    features.put(form[i + 2])
    features.put(form[i - 3])
    features.put(form[i + 3])
    features.put(form[i - 1], w)
    features.put(w, form[i + 1])
    features.put(form[i - 2], form[i - 1])
    features.put(form[i + 1], form[i + 2])
    features.put(mix(form[i - 1], w), form[i + 1])
    features.put(mix(form[i - 2], form[i - 1]), w)
    features.put(mix(w, form[i + 1]), form[i + 2])
    features.put(form[i - 2], w)
    features.put(w, form[i + 2])
    features.put(suffix3[i])
    features.put(suffix2[i])
    features.put(shape[i])
    features.put(shape[i - 1], shape[i])
    features.put(shape[i], shape[i + 1])
    features.put(suffix3[i - 1], suffix3[i])
    features.put(suffix3[i], suffix3[i + 1])
    features.put(mix(suffix2[i - 1], suffix2[i]), suffix2[i + 1])
    let q3 = quote[i - 1] << 4 | quote[i] << 2 | quote[i + 1]
    features.put(q3)
    features.put(w, quote[i])
    features.put(w, q3)
    let c3 = mix(mix(cue[i - 1], cue[i]), cue[i + 1])
    features.put(c3)
    features.put(cue[i], quote[i])
    features.put(cue[i - 2], cue[i + 2])
    let caps = capital[i - 1] << 4 | capital[i] << 2 | capital[i + 1]
    let own = sentences[sentence[index]]
    let isFirst: UInt32 = index == own.range.lowerBound ? 1 : 0
    let isLast: UInt32 = index == own.range.upperBound - 1 ? 1 : 0
    features.put(caps, isFirst)
    features.put(caps, quote[i] << 4 | (cue[i] != 0 ? 1 : 0))
    features.put(own.flags, quote[i])
    features.put(
      isFirst << 1 | isLast,
      UInt32(min(sentence[index], 3)) << 8 | quote[i] << 4 | own.flags)
    if let tail = own.tail {
      let place: UInt32 = index < own.tailComma ? 1 : index == own.tailComma ? 2 : 3
      features.put(place, quote[i])
      features.put(mix(place, cue[tail + Self.pad]), quote[own.range.lowerBound + Self.pad])
    } else {
      features.put(0, quote[i])
      features.put(0, quote[own.range.lowerBound + Self.pad])
    }
    let left = cueLeft[index]
    let right = cueRight[index]
    if left >= 0 {
      let d = Self.distance(index - left)
      let l = left + Self.pad
      let that: UInt32 = lastThat[index] > left && lastThat[index] <= left + 6 ? 1 : 0
      let comma = UInt32(min(2, (index > 0 ? commas[index - 1] : 0) - commas[left]))
      features.put(d, that << 4 | comma)
      features.put(mix(form[l], that), comma)
      features.put(mix(cue[l], d), that)
      features.put(mix(cue[l], form[l + 1]), comma)
    } else {
      features.put(99)
      features.put(99)
      features.put(99)
      features.put(99)
    }
    if right >= 0 {
      let d = Self.distance(right - index)
      let r = right + Self.pad
      let comma = UInt32(min(2, commas[right] - (index > 0 ? commas[index - 1] : 0)))
      features.put(d, comma)
      features.put(form[r], comma)
      features.put(mix(cue[r], d), comma)
      features.put(mix(cue[r], form[r - 1]), comma)
    } else {
      features.put(99)
      features.put(99)
      features.put(99)
      features.put(99)
    }
    features.put(mix(left >= 0 ? 1 : 0, right >= 0 ? 1 : 0), mix(quote[i], own.flags))
    if sentence[index] > 0 {
      features.put(sentences[sentence[index] - 1].flags << 8 | own.flags, quote[i])
    } else {
      features.put(before << 8 | own.flags | 1 << 30, quote[i])
    }
    let h3 = hint[i - 1] << 6 | hint[i] << 3 | hint[i + 1]
    features.put(h3)
    features.put(hint[i], w)
    features.put(h3, mix(hint[i - 2], hint[i + 2]))
    features.put(mix(h3, w), form[i + 1])
    features.put(own.hintFlags << 8 | hint[i], quote[i] << 4 | own.flags)
    let hl = hintLeft[index]
    let hr = hintRight[index]
    if hl >= 0 {
      let comma = UInt32(min(2, (index > 0 ? commas[index - 1] : 0) - commas[hl]))
      features.put(mix(hint[i], Self.distance(index - hl)), comma)
      features.put(mix(hint[i], form[hl + Self.pad]), comma)
    } else {
      features.put(99, hint[i])
      features.put(99, hint[i])
    }
    if hr >= 0 {
      let comma = UInt32(min(2, commas[hr] - (index > 0 ? commas[index - 1] : 0)))
      features.put(mix(hint[i], Self.distance(hr - index)), comma)
      features.put(mix(hint[i], form[hr + Self.pad]), comma)
    } else {
      features.put(99, hint[i])
      features.put(99, hint[i])
    }
    assert(features.count == Self.wordCount)
  }
}
