/// A quotation with the words that say whose it is, as ranges of bytes of the text.
struct CuedQuotation: Equatable {
  enum Speaker: Equatable {
    /// A name, and the words in front of it that say who that is.
    case person(name: Range<Int>, role: Range<Int>?)
    case institution(Range<Int>)
    /// "the spokeswoman of the ministry"
    case nominal(Range<Int>)
    /// Whoever spoke before: "he said", "and added".
    case same(Range<Int>?)
  }

  /// The quoted words, without their marks, in order and apart.
  var content: [Range<Int>]
  var cue: Range<Int>
  var speaker: Speaker

  /// The words that name the speaker.
  var source: Range<Int>? {
    switch speaker {
    case .person(let name, let role):
      role.map { min($0.lowerBound, name.lowerBound)..<max($0.upperBound, name.upperBound) } ?? name
    case .institution(let words), .nominal(let words): words
    case .same(let words): words
    }
  }
}
