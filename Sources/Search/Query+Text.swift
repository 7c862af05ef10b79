public import Dates

extension Query {
  /// A query as it was typed, and what the person should know about how it was understood.
  ///
  /// - Parameter today: what "last month" is reckoned from; without it that is no date.
  public static func parse(
    _ text: String, today: CalendarDate? = nil
  ) -> (query: Query, hints: [String]) {
    QueryParser.parse(text, today: today)
  }

  /// The query as it can be typed: parsing it gives the same query.
  public var text: String { printed(inside: .disjunction) }

  private enum Place { case disjunction, conjunction, negation }

  private func printed(inside place: Place) -> String {
    switch self {
    case .all: return ""
    case .word(let word): return word
    case .prefix(let word): return word + "*"
    case .phrase(let words): return "\"\(words)\""
    case .exact(let words): return "exact:\"\(words)\""
    case .near(let words, let distance):
      return "NEAR(\(words.joined(separator: " ")), \(distance))"
    case .field(let field, let values):
      let terms = values.map { value in
        switch value {
        case .text(let text):
          text.contains(where: { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" || $0 == "*" })
            ? "\(field.rawValue):\"\(text)\"" : "\(field.rawValue):\(text)"
        case .dates(let bounds): "\(field.rawValue):\(bounds)"
        }
      }
      return place == .negation && terms.count > 1
        ? "(\(terms.joined(separator: " ")))" : terms.joined(separator: " ")
    case .and(let parts):
      let text = parts.map { $0.printed(inside: .conjunction) }.joined(separator: " ")
      return place == .negation ? "(\(text))" : text
    case .or(let parts):
      let text = parts.map { $0.printed(inside: .disjunction) }.joined(separator: " OR ")
      return place == .disjunction ? text : "(\(text))"
    case .not(let inner): return "-" + inner.printed(inside: .negation)
    }
  }
}
