/// A horizontal bar, in eighths of a terminal's column.
///
/// - Parameters:
///   - value: how much; the bar shows at least an eighth for anything above 0.
///   - max: what fills the bar.
///   - width: how many columns are full.
/// - Returns: at most `width` columns, without blanks behind.
public func bar(value: Double, max: Double, width: Int) -> String {
  guard value > 0, max > 0, width > 0, value.isFinite, max.isFinite else { return "" }
  let share = Swift.min(value / max, 1)
  let eighths = Swift.max(1, Int((share * Double(width) * 8).rounded()))
  let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  // Repeated as bytes: repeating a character looks at each.
  var bytes: [UInt8] = []
  bytes.reserveCapacity(3 * (eighths / 8 + 1))
  for _ in 0..<eighths / 8 { bytes += "█".utf8 }
  bytes += parts[eighths % 8].utf8
  return String(decoding: bytes, as: UTF8.self)
}
