public import Dates

/// Days from a first to a last one, either of which may be open.
///
/// Written `2022`, `2022-01`, `2022-01-12`, `2022-01..2022-03`, `..2022-03`, `>=2022`, `<2022-03`.
public struct DateBounds: Hashable, Sendable, CustomStringConvertible {
  /// The first day, included.
  public let first: CalendarDate?
  /// The last day, included.
  public let last: CalendarDate?
  /// As it was written.
  public let description: String

  /// Bounds as a person writes them; nil if it is no date.
  public init?(_ text: String) {
    let comparisons = [">=", "<=", ">", "<"]
    if let sign = comparisons.first(where: text.hasPrefix) {
      guard let date = EDTF(String(text.dropFirst(sign.count))), let first = date.first,
        let last = date.last
      else { return nil }
      switch sign {
      case ">=": self.init(first, nil, text)
      case "<=": self.init(nil, last, text)
      case ">": self.init(last.adding(days: 1), nil, text)
      default: self.init(nil, first.adding(days: -1), text)
      }
      return
    }
    guard let dots = text.firstRange(of: "..") else {
      guard let date = EDTF(text), let first = date.first, let last = date.last else { return nil }
      self.init(first, last, text)
      return
    }
    let from = String(text[..<dots.lowerBound])
    let to = String(text[dots.upperBound...])
    let start = EDTF(from)?.first
    let end = EDTF(to)?.last
    guard from.isEmpty || start != nil, to.isEmpty || end != nil, !(from.isEmpty && to.isEmpty)
    else { return nil }
    self.init(start, end, text)
  }

  private init(_ first: CalendarDate?, _ last: CalendarDate?, _ text: String) {
    self.first = first
    self.last = last
    description = text
  }
}
