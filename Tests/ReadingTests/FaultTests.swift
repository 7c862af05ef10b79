import FoundationEssentials
import Glibc
import Reading
import Testing
import Text

/// What is wrong with files, whatever their format: each has a message, and stops nothing else.
@Suite struct FaultTests {
  func outcomes(_ paths: [String]) throws -> [String] {
    try ArticleFiles(paths).entries.flatMap { entry -> [String] in
      switch entry {
      case .rejection(let rejection): return ["\(rejection.reason.rawValue): \(rejection.detail)"]
      case .input(let input):
        var stream = DocumentStream(input, options: ReadingOptions())
        var outcomes: [String] = []
        while let next = stream.next() {
          do throws(Rejection) {
            _ = try next.get().articles(options: ReadingOptions())
            outcomes.append("article")
          } catch {
            outcomes.append("\(error.reason.rawValue): \(error.detail)")
          }
        }
        return outcomes
      }
    }
  }

  @Test func pipesAndSocketsInAFolder() throws {
    let folder = try Folder()
    try folder.write("a.txt")
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let outcomes = try outcomes([folder.path])
    #expect(outcomes.count == 2)
    #expect(outcomes.contains("article"))
    #expect(outcomes.contains { $0.hasPrefix("unreadable: a pipe, socket or device") })
  }

  @Test func aDeviceWithoutEnd() throws {
    #expect(try outcomes(["/dev/zero"]).map { $0.prefix(8) } == ["too_long"])
    #expect(try outcomes(["/dev/null"]).map { $0.prefix(5) } == ["empty"])
  }

  @Test func linksInACircle() throws {
    let folder = try Folder()
    try folder.link("a", to: "b")
    try folder.link("b", to: "a")
    try folder.link("self", to: ".")
    try folder.write("c.txt")
    let outcomes = try outcomes([folder.path])
    #expect(outcomes.filter { $0 == "article" }.count == 1)
    #expect(outcomes.filter { $0.hasPrefix("unreadable: Too many levels") }.count == 2)
  }

  @Test func whatTheSystemRefuses() throws {
    // Reading its first page fails whoever asks.
    #expect(try outcomes(["/proc/self/mem"]) == ["unreadable: Input/output error"])
    let long = "/" + String(repeating: "a", count: 300)
    #expect(try outcomes([long]) == ["unreadable: File name too long"])
  }

  @Test func filesAndFoldersThatMayNotBeRead() throws {
    let folder = try Folder()
    try folder.write("secret.txt")
    try folder.write("closed/a.txt")
    try folder.write("open.txt")
    chmod(folder.path + "/secret.txt", 0)
    chmod(folder.path + "/closed", 0)
    defer { chmod(folder.path + "/closed", 0o700) }
    // For root everything is open.
    let isRoot = geteuid() == 0
    let outcomes = try outcomes([folder.path])
    #expect(outcomes.count == 3)
    #expect(outcomes.filter { $0 == "article" }.count == (isRoot ? 3 : 1))
    #expect(isRoot || outcomes.filter { $0 == "unreadable: Permission denied" }.count == 2)
  }

  @Test func namesThatAreNotUTF8() throws {
    let folder = try Folder()
    let path = Array(folder.path.utf8CString.dropLast()) + [0x2F, -1, 0x2E, 0x74, 0x78, 0x74, 0]
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    try folder.write("a.txt")
    let outcomes = try outcomes([folder.path])
    #expect(
      outcomes.sorted() == [
        "article", "unreadable: the file's name is not UTF-8; rename the file",
      ])
  }

  @Test func aFileIsReadWhateverElseIsWrong() throws {
    let folder = try Folder()
    try folder.write("a.jsonl", "{\"text\": \"\\ud800\"}\n{\"text\": \"They met.\"}\n")
    try folder.write("b.txt", "They\u{0} met.")
    try folder.write("c.txt", "They met.")
    #expect(
      try outcomes([folder.path]).map { String($0.prefix { $0 != ":" }) } == [
        "malformed", "article", "binary", "article",
      ])
  }

  @Test(
    arguments: [
      ("windows-1251", [0xCE, 0xED, 0xE8], "Они"), ("KOI8-R", [0xEF, 0xCE, 0xC9], "Они"),
      ("iso8859-7", [0xC1, 0xF5], "Αυ"), ("ISO_8859-1", [0x93, 0x61, 0x94], "“a”"),
      ("utf-8", [0x93, 0x61, 0x94], "“a”"), ("cp1256", [0xD3, 0xE1], "سل"),
      ("windows-1251", [0xD0, 0x9E, 0xD0, 0xBD], "Он"),
    ] as [(String, [UInt8], String)])
  func encodingsThatAreStated(charset: String, bytes: [UInt8], text: String) throws {
    let document = Document(
      bytes: bytes, location: "/a", reader: PlainTextReader(), origin: Origin(charset: charset))
    #expect(try document.articles(options: ReadingOptions()).first?.text.source.string == text)
  }

  @Test func bytesThatAreNotInTheStatedEncoding() throws {
    let document = Document(
      bytes: [0x61, 0xAE], location: "/a", reader: PlainTextReader(),
      origin: Origin(charset: "iso-8859-7"))
    let rejection = #expect(throws: Rejection.self) {
      try document.articles(options: ReadingOptions())
    }
    #expect(rejection?.reason == .badEncoding)
  }
}
