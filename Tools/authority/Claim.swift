/// What one row of a source says: that somebody held a post.
struct Claim: Hashable {
  /// An id of the table of posts.
  var post: String
  /// The title in English.
  var title: String
  /// The state that is represented: ISO 3166-1 alpha-2.
  var country: String?
  /// An id of the table of bodies.
  var body: String?
  /// The state where an ambassador is accredited.
  var host: String?
  var from: PartialDate?
  var until: PartialDate?
  /// When the source saw the post held.
  var seen: Seen?
  var sources: [String]
  /// The less, the more the dates and the title of the source are trusted.
  var rank: Int

  struct Seen: Hashable {
    var first: PartialDate
    var last: PartialDate
  }

  /// What can only be held by one person at a time, or by few.
  struct Slot: Hashable {
    let postClass: String
    let country: String?
    let body: String?
    let host: String?
  }

  func slot(_ posts: Posts) -> Slot {
    Slot(postClass: posts.postClass(post), country: country, body: body, host: host)
  }

  /// Whether all that is known are days on which the post was held.
  var isDay: Bool {
    guard from == nil, until == nil, let seen else { return false }
    return seen.first.precision > 1 && seen.last.precision > 1
  }

  /// Whether somebody held the post until it was filled.
  var isActing: Bool {
    let words = title.lowercased()
    return ["acting ", "interim ", "caretaker "].contains { words.hasPrefix($0) }
  }

  /// The first and the last day that the source vouches for.
  var span: ClosedRange<Int>? {
    let starts = [from?.first, seen?.first.first, until?.first].compactMap { $0 }
    let ends = [until?.last, seen?.last.last, from?.last].compactMap { $0 }
    guard let start = starts.first, let end = ends.first else { return nil }
    return min(start, end)...max(start, end)
  }

  /// As `span`; an open tenure may have lasted four years more, about as long as a
  /// post is held, or a reign more.
  var likelySpan: ClosedRange<Int>? {
    guard let span, until == nil, from != nil else { return span }
    return span.lowerBound...(span.upperBound + (post == "monarch" ? 40 : 4) * 365)
  }
}

/// A person as one source knows them.
struct Holder {
  /// The forms of the name, the usual one first.
  var names: [String]
  var family: String?
  var gender: String?
  var qid: String?
  var claims: [Claim]
  var rank: Int
}

func areNear(_ a: ClosedRange<Int>?, _ b: ClosedRange<Int>?, days: Int) -> Bool {
  guard let a, let b else { return false }
  return a.lowerBound - days <= b.upperBound && b.lowerBound - days <= a.upperBound
}
