/// Reads PDF documents through `pdftotext` of poppler, where it is installed.
public struct PDFReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "pdf", version: 1)
  /// What is said of it.
  public let format = FormatDescription(
    name: "PDF",
    recognisedBy: "`%PDF-` near its beginning",
    takes: [
      ("text", "what the program `pdftotext` writes, in the order of reading"),
      ("page", "the form feeds in the text: one ends each page"),
      ("what else there is", "the text, as in plain text"),
    ],
    remarks: """
      `pdftotext` comes with poppler (Debian: `poppler-utils`); without it PDF documents are
      rejected with that advice. It may take a minute and write 64 MB for a document. Dates of the
      file are not used: when a file was made is not when a text was published. Scanned pages have
      no text.
      """)

  /// The reader of PDF documents.
  public init() {}

  /// Takes what has the signature in its first kilobyte, as readers of PDF allow.
  public func accepts(_ beginning: Beginning) -> Bool {
    beginning.bytes.starts(with: Self.signature)
      || beginning.bytes.contains(0)
        && beginning.bytes.prefix(1024).firstRange(of: Self.signature) != nil
  }

  private static let signature = Array("%PDF-".utf8)

  /// The one article of the document.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    do throws(Fault) {
      let output = try Self.text(of: document.bytes)
      let decoding = try TextDecoding(Self.withPagesEnded(output))
      guard decoding.text.contains(where: { $0 > 0x20 }) else {
        throw Fault(
          .empty, "a PDF without text, as of scanned pages; recognise its text first (OCR)")
      }
      let assembly = ArticleAssembly(
        document: document, text: decoding.text, encoding: decoding.encoding, reader: id)
      return [try assembly.article(options: options)]
    } catch {
      throw document.rejection(error)
    }
  }

  private static func text(of bytes: [UInt8]) throws(Fault) -> [UInt8] {
    let outcome: Subprocess.Outcome
    do throws(Subprocess.Failure) {
      outcome = try Subprocess.run(
        ["pdftotext", "-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"], input: bytes,
        maximumSeconds: 60, maximumOutput: 64 << 20)
    } catch {
      throw fault(of: error)
    }
    switch outcome.status {
    case 0: return outcome.output
    case 3: throw Fault(.unreadable, "a PDF that may not be copied from; ask for another one")
    default:
      throw Fault(.malformed, "a PDF that pdftotext cannot read; fetch it again or print it anew")
    }
  }

  private static func fault(of failure: Subprocess.Failure) -> Fault {
    switch failure {
    case .notInstalled:
      Fault(
        .unsupported, "a PDF document; install pdftotext (apt install poppler-utils) to read it")
    case .tooLong(let limit): Fault(.tooLong, "pdftotext has found no end within \(limit)")
    case .failed(let message): Fault(.unreadable, "pdftotext could not be run: \(message)")
    }
  }

  /// The text with a form feed behind each page but the last; a sentence that goes on on the next
  /// page is not divided by an empty line.
  private static func withPagesEnded(_ output: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(output.count)
    let pages = output.split(separator: 0x0C, omittingEmptySubsequences: false)
    for (index, page) in pages.enumerated() {
      text += page
      while text.last == 0x0A { text.removeLast() }
      guard index + 1 < pages.count else { break }
      let endsSentence = text.last.map { ".!?:\"".utf8.contains($0) || $0 >= 0x80 } ?? true
      text += endsSentence ? [0x0A, 0x0A, 0x0C] : [0x0A, 0x0C]
    }
    while let last = text.last, last == 0x0A || last == 0x0C { text.removeLast() }
    return text
  }
}
