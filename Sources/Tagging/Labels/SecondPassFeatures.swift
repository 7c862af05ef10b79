/// What the second pass sees of the labels of the first.
public struct FirstLabels {
  let label: [UInt32]
  let cueLeft: [Int]
  let cueRight: [Int]
  let sources: [Int]
  /// How sure the first pass is, and what it thought of next: `Tagger.doubts`.
  let doubt: [UInt32]
  /// Per sentence: it has a cue, a source; how much of it is content, in quarters.
  let flags: [UInt32]

  public init(
    _ labels: [UInt8], doubts: [UInt8], _ view: ParagraphView
  ) {
    let count = view.count
    var doubt = [UInt32](repeating: 0, count: ParagraphView.pad)
    for value in doubts { doubt.append(UInt32(value)) }
    for _ in 0..<ParagraphView.pad { doubt.append(0) }
    self.doubt = doubt
    var label = [UInt32](repeating: 8, count: ParagraphView.pad)
    label.reserveCapacity(count + 8)
    for value in labels { label.append(UInt32(value)) }
    for _ in 0..<ParagraphView.pad { label.append(8) }
    var left = [Int](repeating: -1, count: count)
    var right = [Int](repeating: -1, count: count)
    var flags: [UInt32] = []
    var sources: [Int] = []
    sources.reserveCapacity(count)
    var sourceCount = 0
    for sentence in view.sentences {
      var nearest = -1
      var hasCue: UInt32 = 0
      var hasSource: UInt32 = 0
      var content = 0
      for index in sentence.range {
        left[index] = nearest
        let value = labels[index]
        if value >= 5 {
          nearest = index
          hasCue = 1
        } else if value >= 3 {
          hasSource = 1
          if value == 3 { sourceCount += 1 }
        } else if value >= 1 {
          content += 1
        }
        sources.append(sourceCount)
      }
      nearest = -1
      for index in sentence.range.reversed() {
        if labels[index] >= 5 { nearest = index }
        right[index] = nearest
      }
      flags.append(hasCue | hasSource << 1 | UInt32(4 * content / sentence.range.count) << 2)
    }
    self.label = label
    cueLeft = left
    cueRight = right
    self.flags = flags
    self.sources = sources
  }

  /// Templates of the second pass alone.
  public static let count = 32

  @inline(__always)
  public func features(
    _ index: Int, _ view: ParagraphView, _ hash: FeatureHash, _ rows: UnsafeMutablePointer<UInt32>
  ) {
    let i = index + ParagraphView.pad
    var features = RowWriter(rows, hash, firstTemplate: 101)
    let y = label[i]
    let w = view.form[i]
    let q = view.quote[i]
    features.put(y)
    features.put(label[i - 1])
    features.put(label[i + 1])
    features.put(label[i - 2])
    features.put(label[i + 2])
    features.put(label[i - 3])
    features.put(label[i + 3])
    features.put(label[i - 1], y)
    features.put(y, label[i + 1])
    features.put(mix(label[i - 1], y), label[i + 1])
    features.put(mix(mix(label[i - 2], label[i - 1]), mix(y, label[i + 1])), label[i + 2])
    features.put(y, w)
    features.put(mix(label[i - 1], y), w)
    features.put(mix(y, label[i + 1]), view.form[i + 1])
    features.put(mix(y, view.hint[i]), q)
    features.put(y, doubt[i])
    features.put(mix(y, doubt[i]), mix(doubt[i - 1], label[i - 1]))
    features.put(mix(y, doubt[i]), mix(doubt[i + 1], label[i + 1]))
    features.put(mix(y, doubt[i]), w)
    features.put(mix(y, doubt[i]), view.cue[i])
    let flags = flags[view.sentence[index]]
    features.put(flags << 8 | view.sentences[view.sentence[index]].flags, q)
    features.put(flags, y)
    if view.sentence[index] > 0 {
      features.put(self.flags[view.sentence[index] - 1] << 8 | flags, q)
    } else {
      features.put(view.before | 1 << 30, flags << 4 | q)
    }
    if view.sentence[index] + 1 < self.flags.count {
      features.put(self.flags[view.sentence[index] + 1] << 8 | flags, q)
    } else {
      features.put(1 << 30, flags << 4 | q)
    }
    let left = cueLeft[index]
    let right = cueRight[index]
    if left >= 0 {
      let d = ParagraphView.distance(index - left)
      let that: UInt32 = view.lastThat[index] > left && view.lastThat[index] <= left + 6 ? 1 : 0
      let comma = UInt32(min(3, (index > 0 ? view.commas[index - 1] : 0) - view.commas[left]))
      let source = UInt32(min(2, sources[index] - sources[left]))
      features.put(mix(d, y), that << 4 | comma)
      features.put(mix(view.form[left + ParagraphView.pad], that), comma)
      features.put(mix(d, y), source)
      features.put(view.form[left + ParagraphView.pad], w)
    } else {
      features.put(99, y)
      features.put(99, q)
      features.put(99, w)
      features.put(99)
    }
    if right >= 0 {
      let d = ParagraphView.distance(right - index)
      let comma = UInt32(min(3, view.commas[right] - (index > 0 ? view.commas[index - 1] : 0)))
      let source = UInt32(min(2, sources[right] - sources[index]))
      features.put(mix(d, y), comma)
      features.put(view.form[right + ParagraphView.pad], comma)
      features.put(mix(d, y), source)
      features.put(view.form[right + ParagraphView.pad], w)
    } else {
      features.put(99, y)
      features.put(99, q)
      features.put(99, w)
      features.put(99)
    }
    assert(features.count == Self.count)
  }
}
