import Formats
import Search

/// Counts of months or quarters, a row for each year.
struct Histogram {
  struct Year {
    let name: String
    /// 12 months or 4 quarters.
    var parts: [Int]
    var total: Int { parts.reduce(0, +) }
  }

  private(set) var years: [Year] = []
  let undated: Int

  /// Nil for other facets, and where a line for each value fits as well.
  init?(_ counts: FacetCounts) {
    let partCount: Int
    switch counts.facet {
    case .month, .reported: partCount = 12
    case .quarter: partCount = 4
    default: return nil
    }
    guard counts.counts.count > HitPage.mostValues else { return nil }
    undated = counts.counts.first { $0.value == nil }?.count ?? 0
    for count in counts.counts {
      // "2022-01" or "2022-Q1"
      guard let value = count.value, let dash = value.lastIndex(of: "-"),
        let part = Int(value[dash...].drop { !$0.isNumber }), 1...partCount ~= part
      else { continue }
      let name = String(value[..<dash])
      if years.last?.name != name {
        years.append(Year(name: name, parts: Array(repeating: 0, count: partCount)))
      }
      years[years.count - 1].parts[part - 1] += count.count
    }
  }
}

extension HitPage {
  /// A line a year: its months or quarters as upright bars of one scale, and its sum.
  func text(of histogram: Histogram, _ facet: Facet) -> String {
    let years = histogram.years
    let partCount = years.first?.parts.count ?? 0
    let thickness = partCount == 4 ? 3 : 1
    let bars =
      strip(years.flatMap(\.parts), height: 1, thickness: thickness)
      .first.map(Array.init) ?? []
    let digits = "\(max(years.map(\.total).max() ?? 0, histogram.undated))".count
    let nameWidth = max(years.map(\.name.count).max() ?? 0, facet.nameOfNone.count)
    let width = partCount * thickness
    let head = partCount == 4 ? "Q1 Q2 Q3 Q4 " : "JFMAMJJASOND"
    func line(_ name: String, _ middle: String, _ number: Int) -> String {
      "    " + DisplayWidth.pad(name, to: nameWidth, alignment: .left) + "  " + middle + "  "
        + DisplayWidth.pad("\(number)", to: digits, alignment: .right) + "\n"
    }
    var text = style.bold(facet.rawValue.padded(to: nameWidth + 4)) + "  " + style.dim(head) + "\n"
    for (index, year) in years.enumerated() {
      let slice = bars.dropFirst(index * width).prefix(width)
      text += line(year.name, style.colour(.cyan, String(slice)), year.total)
    }
    if histogram.undated > 0 {
      text += style.dim(
        line(facet.nameOfNone, String(repeating: " ", count: width), histogram.undated))
    }
    return text + "\n"
  }
}
