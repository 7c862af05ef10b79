/// Names of files in archives.
enum InnerName {
  /// Whether a file is no article by its name alone, as in a folder: hidden files and what systems
  /// leave in archives.
  static func isPassedOver(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    return parts.first == "__MACOSX"
      || parts.contains { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
  }

  /// A name as text: UTF-8, or else as old systems wrote it; without control characters.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let name =
      String(validating: bytes, as: UTF8.self)
      ?? String(
        String.UnicodeScalarView(
          bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : codePage437[Int($0) - 0x80] }))
    if name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) { return name }
    return String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
  }

  private static let codePage437 = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧"
      + "╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
