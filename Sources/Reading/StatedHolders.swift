internal import Authority
internal import Dates
internal import Text

/// Persons whom an article names behind their posts, and when the tables know them to have held these: a text
/// with "French President Nicolas Sarkozy" is of the years from 2007 to 2012.
struct StatedHolders {
  struct Holder {
    let name: String
    /// Of the stated post.
    let tenures: [Tenure]
  }

  let holders: [Holder]

  init(in text: TokenizedText) {
    var holders: [Holder] = []
    var seen: Set<String> = []
    for paragraph in text.paragraphs {
      let words = Array(text.words[paragraph])
      var index = 0
      var country: (code: String?, end: Int)?
      while index < words.count {
        guard text.tokens[paragraph.lowerBound + index].kind == .word,
          let match = Gazetteer.shipped.longestMatch(in: words, at: index)
        else {
          index += 1
          continue
        }
        let end = index + match.length
        if let post = match.entries.lazy.compactMap(\.singlePost).first,
          !Self.isQualified(words, at: index),
          let holder = Self.holder(
            of: post, country: country.flatMap { index - $0.end <= 1 ? $0.code : nil },
            at: end, in: words),
          seen.insert(holder.name).inserted
        {
          holders.append(holder)
        }
        country = (match.entries.lazy.compactMap(\.country).first?.code, end)
        index = end
      }
    }
    self.holders = holders
  }

  /// "former", "then", "late": not of the time of the article.
  private static func isQualified(_ words: [String], at index: Int) -> Bool {
    words[max(0, index - 3)..<index].contains { word in
      let word = word.lowercased()
      return ["former", "then", "late", "ex", "ousted", "onetime"].contains(word)
        || word.hasPrefix("ex-")
    }
  }

  /// The person whose name in full stands at an index and who has held the post.
  private static func holder(of post: Post, country: String?, at index: Int, in words: [String])
    -> Holder?
  {
    let people = People.shipped
    // "The Prime Minister, Mr. Vajpayee"
    var index = index
    while index < words.count,
      [",", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr."].contains(words[index])
    {
      index += 1
    }
    let run = words[index...].prefix(4).prefix { $0.first?.isUppercase ?? false }
    for count in (2...4).reversed() where count <= run.count {
      let name = run.prefix(count).joined(separator: " ")
      let known = people.bearers(of: name)
      guard let person = known.first, known.count == 1 else { continue }
      let tenures = people.tenures(of: person).filter { tenure in
        tenure.post.id == post.id && (country == nil || tenure.country == country)
      }
      return tenures.isEmpty ? nil : Holder(name: name, tenures: tenures)
    }
    return nil
  }

  /// The years in which every one of them may have held the post on a day of the calendar, and one of them surely
  /// did; none where nobody is known.
  func years(month: Int, day: Int) -> [Int] {
    guard !holders.isEmpty else { return [] }
    return Self.years.filter { year in
      guard let date = CalendarDate(year: year, month: month, day: day) else { return false }
      let answers = holders.map { holder in holder.tenures.map { Self.held($0, on: date) } }
      return answers.allSatisfy { $0.contains { $0 != .no } }
        && answers.contains { $0.contains(.yes) }
    }
  }

  /// A table that lacks the end of a tenure may have seen it once long before.
  private static func held(_ tenure: Tenure, on date: CalendarDate) -> Tenure.Answer {
    let answer = tenure.holds(on: date)
    let begun = (tenure.from ?? tenure.seen)?.first
    return answer == .no && tenure.until == nil && begun.map { $0 <= date } ?? false
      ? .perhaps : answer
  }

  /// The tables end here.
  private static let years = 1945...2026
}

extension Entry {
  /// The post that the words name for one person.
  fileprivate var singlePost: Post? {
    if case .post(let post, let form) = self, form != .plural { return post }
    return nil
  }
}
