internal import Text

/// Links what a headline says again to the report in the body.
struct HeadlineRepeats {
  let text: SourceText

  /// Words shorter than this carry no meaning of their own.
  private static let shortest = 4
  private static let stem = 5

  /// Sets `repeats` on headline reports that share most of their words with one by the same speaker.
  func mark(_ reports: inout [Report]) {
    guard reports.contains(where: \.isHeadline) else { return }
    let words = reports.map(words)
    for index in reports.indices where reports[index].isHeadline {
      var best: (share: Double, report: Int)?
      for other in reports.indices where !reports[other].isHeadline {
        guard reports[other].speaker == reports[index].speaker, !words[index].isEmpty else {
          continue
        }
        let shared = words[index].intersection(words[other]).count
        let share = Double(shared) / Double(words[index].count)
        if share >= 0.5, share > best?.share ?? 0 { best = (share, other) }
      }
      reports[index].repeats = best?.report
    }
  }

  private func words(_ report: Report) -> Set<String> {
    Set(
      report.content.flatMap { Folding.folded(text.string($0)).split(separator: " ") }
        .filter { $0.count >= Self.shortest }.map { String($0.prefix(Self.stem)) })
  }
}
