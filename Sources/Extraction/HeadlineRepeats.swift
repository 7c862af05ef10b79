internal import Text

/// Links what a headline says again to the report in the body.
struct HeadlineRepeats {
  let text: SourceText

  /// Words shorter than this carry no meaning of their own.
  private static let shortest = 4
  private static let stem = 5

  /// Sets `repeats` on headline reports: on the report by the same speaker that shares most of their
  /// words. What stands above the whole article sums it up, so that a single word is enough, and none
  /// where there is but one report; a subheading must share half of its words.
  func mark(_ reports: inout [Report]) {
    guard reports.contains(where: \.isHeadline) else { return }
    let words = reports.map(words)
    let body = reports.firstIndex { !$0.isHeadline } ?? reports.endIndex
    for index in reports.indices where reports[index].isHeadline {
      let others = reports.indices.filter {
        !reports[$0].isHeadline && reports[$0].speaker == reports[index].speaker
      }
      var best: (shared: Int, report: Int)?
      for other in others {
        let shared = words[index].intersection(words[other]).count
        if shared > best?.shared ?? 0 { best = (shared, other) }
      }
      if index < body {
        let only = reports[index].speaker != nil && others.count == 1 ? others.first : nil
        reports[index].repeats = best?.report ?? only
      } else {
        let isHalf = best.map { 2 * $0.shared >= words[index].count } ?? false
        reports[index].repeats = isHalf ? best?.report : nil
      }
    }
  }

  private func words(_ report: Report) -> Set<String> {
    Set(
      report.content.flatMap { Folding.folded(text.string($0)).split(separator: " ") }
        .filter { $0.count >= Self.shortest }.map { String($0.prefix(Self.stem)) })
  }
}
