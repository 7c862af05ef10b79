/// Recognises files that are not text by their first bytes.
enum FileSignature {
  /// What the bytes are, and how to get an article out of them.
  static func fault(of bytes: ArraySlice<UInt8>) -> Fault? { binary(bytes) ?? markup(bytes) }

  /// What the bytes are, if they are no text.
  static func binary(_ bytes: ArraySlice<UInt8>) -> Fault? {
    for signature in signatures where bytes.starts(with: signature.bytes) {
      return Fault(.binary, "\(signature.name); \(signature.advice)")
    }
    if bytes.count >= 12, bytes.dropFirst(4).starts(with: "ftyp".utf8) {
      return Fault(.binary, "a film or sound file; ingest its transcript instead")
    }
    return nil
  }

  /// Text formats that are not articles as they stand.
  private static func markup(_ bytes: ArraySlice<UInt8>) -> Fault? {
    var start = bytes
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let words = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
    for (beginning, name) in markups where words.hasPrefix(beginning) {
      return Fault(
        .unsupported, "\(name), which no reader takes; convert it to text first")
    }
    return nil
  }

  private static let markups = [
    ("<?xml", "an XML document of a kind"), ("{\\rtf", "a rich text file"),
    ("warc/1.", "a web archive"),
  ]

  private static let signatures: [(bytes: [UInt8], name: String, advice: String)] = [
    (Array("%PDF-".utf8), "a PDF document", "take its text out first (pdftotext FILE -)"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document", "unpack or export it as text"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive", "there is nothing in it"),
    ([0x1F, 0x8B], "gzip data", "unpack it first (gunzip FILE)"),
    (Array("BZh".utf8), "bzip2 data", "unpack it first (bunzip2 FILE)"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz data", "unpack it first (unxz FILE)"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd data", "unpack it first (unzstd FILE)"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", "unpack it first"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image", "recognise its text first (OCR)"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image", "recognise its text first (OCR)"),
    (Array("GIF8".utf8), "a GIF image", "recognise its text first (OCR)"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF image", "recognise its text first (OCR)"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image", "recognise its text first (OCR)"),
    (Array("RIFF".utf8), "a sound, film or image file", "ingest its transcript instead"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program", "it is no article"),
    ([0xCF, 0xFA, 0xED, 0xFE], "a program", "it is no article"),
    (Array("SQLite format 3\u{0}".utf8), "an SQLite database", "it is no article"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document", "export it as text"),
  ]
}
