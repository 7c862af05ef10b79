import Reading
import Testing
import Text

@Suite struct DocumentStreamTests {
  func documents(_ text: String, options: ReadingOptions = ReadingOptions()) throws
    -> [Result<Document, Rejection>]
  {
    let folder = try Folder()
    try folder.write("input", text)
    var results: [Result<Document, Rejection>] = []
    for case .input(let input) in try ArticleFiles([folder.path + "/input"]).entries {
      var stream = DocumentStream(input, options: options)
      while let next = stream.next() { results.append(next) }
    }
    return results
  }

  func places(_ results: [Result<Document, Rejection>]) -> [String] {
    results.map { result in
      switch result {
      case .success(let document): String(document.location.split(separator: "/").last ?? "")
      case .failure(let rejection):
        "\(rejection.reason.rawValue) \(rejection.location.split(separator: "/").last ?? "")"
      }
    }
  }

  @Test func aFileIsOneDocument() throws {
    let results = try documents(String(repeating: "They met at the lake.\n", count: 20_000))
    #expect(places(results) == ["input"])
    #expect(try results[0].get().bytes.count == 440_000)
  }

  @Test func anEmptyFileIsRejectedWhenRead() throws {
    let results = try documents("")
    #expect(places(results) == ["input"])
    #expect(throws: Rejection.self) { try results[0].get().articles(options: ReadingOptions()) }
  }

  @Test func eachLineIsOne() throws {
    let long = String(repeating: "word ", count: 40_000)
    let results = try documents(
      "{\"text\": \"One.\"}\n\n{\"text\": \"\(long)\"}\r\nbroken\n{\"text\": \"Four.\"}")
    #expect(places(results) == ["input#L1", "input#L3", "input#L4", "input#L5"])
    #expect(try results[0].get().bytes == Array(#"{"text": "One."}"#.utf8))
    #expect(try results[1].get().bytes.last == UInt8(ascii: "}"))
  }

  @Test func whatIsTooLongIsPassedOver() throws {
    let long = String(repeating: "word ", count: 40_000)
    let options = ReadingOptions(maximumBytes: 1_000)
    let lines = try documents(
      "{\"text\": \"One.\"}\n{\"text\": \"\(long)\"}\n{\"text\": \"Three.\"}\n", options: options)
    let small = lines.filter { (try? $0.get())?.bytes.count ?? 0 < 1_000 }
    #expect(places(small).contains("input#L1"))
    #expect(places(small).contains("input#L3"))
    let file = try documents(long, options: options)
    #expect(places(file) == ["too_long input"])
  }
}
