internal import Dates
internal import Text

/// Reads a mail: its subject and its text are an article.
public struct MailReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "mail", version: 1)
  /// What is said of it.
  public let format = FormatDescription(
    name: "Mail",
    recognisedBy: """
      fields of a header at its beginning, `From` and one of `Message-ID`, `MIME-Version`, \
      `Received`, `Return-Path` among them
      """,
    takes: [
      ("text", "the subject, a blank line, and the plain text; else the text of the page in it"),
      ("headline", "`Subject`"),
      ("published", "`Date`, with the basis \"the message's Date field\""),
      (
        "outlet",
        "the outlet of the name or of the address in `From`; else the name of `List-Id`, or the "
          + "address's host where it is not one that gives addresses to anybody"
      ),
      ("address", "`Archived-At`"), ("language", "`Content-Language`"),
      ("encoding", "the part's `charset`; header fields by RFC 2047 and RFC 2231"),
      ("attachments", "files of their own, `name.eml!/attachment.pdf`, read by their own readers"),
    ])

  /// The reader of mails.
  public init() {}

  /// Takes nothing by itself: `MailContainer` hands the message over, and then what is attached.
  public func accepts(_ beginning: Beginning) -> Bool { false }

  /// The one article of the message.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    do throws(Fault) {
      let mail = MailPart(document.bytes)
      let text = try MailText(mail, document, options)
      let subject = YAMLScalar.trimmed(
        EncodedWords.text(mail.fields.bytes("subject") ?? []).replacing("\0", with: ""))
      let whole = (subject.isEmpty ? [] : Array((subject + "\n\n").utf8)) + text.utf8
      guard !whole.contains(0) else {
        throw Fault(.malformed, "the text has a NUL character in it")
      }
      let assembly = ArticleAssembly(
        document: document, text: whole, encoding: text.encoding, reader: id,
        metadata: Self.metadata(mail.fields),
        title: subject.isEmpty ? nil : 0..<subject.utf8.count)
      return [try assembly.article(options: options)]
    } catch {
      throw document.rejection(error)
    }
  }

  private static func metadata(_ fields: HeaderFields) -> Metadata {
    var metadata = Metadata(kind: "mail")
    if let date = fields.string("date") {
      if let edtf = DateParsing.date(date) {
        metadata.date = ResolvedDate(edtf: edtf, basis: "the message's Date field \"\(date)\"")
      } else {
        metadata.warnings.append("mail: \"Date: \(date)\" is no date that can be read")
      }
    }
    metadata.outlet = outlet(fields)
    metadata.language = fields.string("content-language").map { tag in
      String(tag.prefix { $0 != "," })
    }
    metadata.url = fields.string("archived-at").map { $0.filter { $0 != "<" && $0 != ">" } }
    return metadata
  }

  /// Who sent the mail, if that is an outlet rather than a person.
  private static func outlet(_ fields: HeaderFields) -> String? {
    let from = fields.bytes("from").map(EncodedWords.text) ?? ""
    let name = YAMLScalar.trimmed(
      from.prefix { $0 != "<" }.filter { $0 != "\"" && $0 != "'" }.description)
    if let outlet = Known.outlet(named: name) { return outlet }
    let host = from.split(separator: "@").dropFirst().last.map { part in
      part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    }.map { $0.lowercased() }
    if let host, let outlet = Known.outlet(host: host) { return outlet }
    let list = EncodedWords.text(fields.bytes("list-id") ?? []).prefix { $0 != "<" }
    let listName = YAMLScalar.trimmed(list.filter { $0 != "\"" })
    if !listName.isEmpty { return listName }
    guard let host, host.contains("."), !openHosts.contains(host) else { return nil }
    return host
  }

  /// Hosts at which anybody can have an address.
  private static let openHosts: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com",
    "yahoo.co.uk", "yahoo.fr", "yahoo.de", "icloud.com", "me.com", "aol.com", "gmx.de", "gmx.net",
    "gmx.com", "web.de", "mail.ru", "bk.ru", "inbox.ru", "list.ru", "yandex.ru", "yandex.com",
    "ya.ru", "rambler.ru", "ukr.net", "protonmail.com", "proton.me", "163.com", "126.com", "qq.com",
    "orange.fr", "free.fr", "laposte.net", "example.com", "localhost",
  ]
}

/// The text of a mail, as UTF-8 with newlines of one byte.
struct MailText {
  let utf8: [UInt8]
  let encoding: TextEncoding

  init(_ mail: MailPart, _ document: Document, _ options: ReadingOptions) throws(Fault) {
    var text: [UInt8] = []
    var encoding: TextEncoding?
    for part in mail.textParts {
      let piece: (utf8: [UInt8], encoding: TextEncoding)
      if part.type.name == "text/plain" {
        let decoding = try TextDecoding(part.content, stated: part.type.charset)
        piece = (Self.unfolded(decoding.text, part.type), decoding.encoding)
      } else {
        piece = try Self.page(part, document, options)
      }
      if !text.isEmpty { text += [0x0A, 0x0A] }
      text += piece.utf8
      encoding = encoding ?? piece.encoding
    }
    guard let encoding else {
      throw Fault(.empty, "a mail without a text of its own")
    }
    self.utf8 = text
    self.encoding = encoding
  }

  /// The text of a page in a mail, by the reader of pages.
  private static func page(_ part: MailPart, _ document: Document, _ options: ReadingOptions)
    throws(Fault) -> (utf8: [UInt8], encoding: TextEncoding)
  {
    let page = Document(
      bytes: part.content, location: document.location, reader: HTMLReader(),
      origin: Origin(charset: part.type.charset))
    do throws(Rejection) {
      guard let article = try page.articles(options: options).first else {
        throw page.rejection(Fault(.empty, "nothing in it"))
      }
      return (Array(article.text.source.string.utf8), article.encoding)
    } catch {
      throw Fault(error.reason, "the page in the mail: \(error.detail)")
    }
  }

  /// Newlines of one byte; lines that were only folded for the way (RFC 3676) whole again.
  private static func unfolded(_ text: [UInt8], _ type: MediaType) -> [UInt8] {
    let isFlowed = type.parameters["format"]?.lowercased() == "flowed"
    let dropsSpace = type.parameters["delsp"]?.lowercased() == "yes"
    var unfolded: [UInt8] = []
    unfolded.reserveCapacity(text.count)
    for var line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.last == 0x0D { line = line.dropLast() }
      guard isFlowed else {
        unfolded += line + [0x0A]
        continue
      }
      if line.first == 0x20 { line = line.dropFirst() }
      let isSignatureMark = line.elementsEqual("-- ".utf8)
      if line.last == 0x20, line.first != UInt8(ascii: ">"), !isSignatureMark {
        unfolded += dropsSpace ? line.dropLast() : line
      } else {
        unfolded += line + [0x0A]
      }
    }
    while unfolded.last == 0x0A { unfolded.removeLast() }
    return unfolded
  }
}
