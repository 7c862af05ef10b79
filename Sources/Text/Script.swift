/// The script in which a name is written.
public enum Script {
  /// The ISO 15924 code of the first letter's script: "Latn", "Cyrl"; "Zyyy" without any letter that
  /// tells.
  public static func code(of text: String) -> String {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: return "Latn"
      case 0x370...0x3FF, 0x1F00...0x1FFF: return "Grek"
      case 0x400...0x52F: return "Cyrl"
      case 0x531...0x58F: return "Armn"
      case 0x591...0x5F4: return "Hebr"
      case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: return "Arab"
      case 0x900...0x97F: return "Deva"
      case 0x980...0x9FF: return "Beng"
      case 0xC80...0xCFF: return "Knda"
      case 0xE00...0xE7F: return "Thai"
      case 0x1000...0x109F: return "Mymr"
      case 0x10A0...0x10FF, 0x1C90...0x1CBF: return "Geor"
      case 0x1780...0x17FF: return "Khmr"
      case 0x3041...0x30FF: return "Jpan"
      case 0x3400...0x9FFF, 0x20000...0x3FFFF: return "Hani"
      case 0xAC00...0xD7AF, 0x1100...0x11FF: return "Hang"
      default: continue
      }
    }
    return "Zyyy"
  }
}
