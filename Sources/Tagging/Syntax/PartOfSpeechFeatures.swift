internal import Text

/// What the part of speech of a token is told from.
public enum PartOfSpeechFeatures {
  public static let count = 20

  /// - Parameters:
  ///   - tags: those of the tokens before, as raw values.
  @inline(__always)
  public static func rows(
    _ i: Int, in segment: Range<Int>, _ traits: TokenTraits, tags: UnsafePointer<UInt8>,
    _ hash: FeatureHash, _ rows: UnsafeMutablePointer<UInt32>
  ) {
    var features = RowWriter(rows, hash, firstTemplate: 301)
    @inline(__always) func form(_ k: Int) -> UInt32 {
      k < segment.lowerBound ? 1 : k >= segment.upperBound ? 2 : traits.form[k]
    }
    @inline(__always) func suffix(_ k: Int) -> UInt32 {
      k < segment.lowerBound ? 1 : k >= segment.upperBound ? 2 : traits.suffix3[k]
    }
    @inline(__always) func tag(_ k: Int) -> UInt32 {
      k < segment.lowerBound ? 99 : UInt32(tags[k])
    }
    let w = form(i)
    let capital: UInt32 =
      (traits.isCapitalized[i] ? 1 : 0) | (i == segment.lowerBound ? 2 : 0)
    features.put(w)
    features.put(w, capital)
    features.put(traits.suffix3[i])
    features.put(traits.suffix2[i], capital)
    features.put(traits.suffix2[i] & 0xFF, traits.prefix2[i])
    features.put(traits.shape[i], capital)
    features.put(form(i - 1))
    features.put(form(i + 1))
    features.put(form(i - 2))
    features.put(form(i + 2))
    features.put(tag(i - 1))
    features.put(tag(i - 1), tag(i - 2))
    features.put(tag(i - 1), w)
    features.put(tag(i - 2) << 8 | tag(i - 1), traits.suffix3[i])
    features.put(suffix(i - 1))
    features.put(suffix(i + 1))
    features.put(traits.suffix3[i], suffix(i + 1))
    features.put(w, form(i + 1))
    features.put(form(i - 1), w)
    features.put(tag(i - 1), form(i + 1))
    assert(features.count == count)
  }
}
