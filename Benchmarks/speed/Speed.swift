internal import ArgumentParser
internal import Authority
internal import Extraction
import Foundation
internal import Reading
internal import Tagging
internal import Text

/// Measures how many words a second each part of the extraction takes in, once everything is warm.
@main struct Speed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure words a second, one line a part.")

  @Argument(help: "Plain texts, or web pages.") var files: [String]
  @Flag(help: "Measure the reading of web pages instead, in megabytes a second.") var pages = false
  @Option(help: "How often each part runs; the fastest run counts.") var runs = 5

  func run() throws {
    if pages { return try measurePages() }
    print(
      "tables of the authority, first use" + String(format: "%10.2f ms, of 5 ms", Self.loading()))
    let documents = try files.map { path in
      Document(
        bytes: Array(try Data(contentsOf: URL(filePath: path))), location: path,
        reader: PlainTextReader())
    }
    let words = documents.reduce(0) { $0 + Self.words($1.bytes) }
    let articles = try documents.map(Self.article)
    let views = articles.map { Extractor.view($0) }
    let model = Model.shipped
    let parser = SyntaxParser(model)
    let tagger = Tagger(model)
    let linker = Linker(model)
    let syntax = views.map { parser.parse($0.traits, paragraphs: $0.paragraphs) }
    let labels = zip(views, syntax).map {
      tagger.label($0.traits, $1, paragraphs: $0.paragraphs)
    }
    let learned = Extractor()
    let rules = Extractor(engine: .rules)
    print("words \(words), files \(files.count), fastest of \(runs)")
    var whole = 0.0
    func line(_ part: String, _ work: () throws -> Void) rethrows {
      let seconds = try fastest(work)
      let rate = Double(words) / seconds
      if part == "whole, one core" { whole = rate }
      let ratio =
        part.hasSuffix("cores") ? String(format: "  %.2f times one core", rate / whole) : ""
      print(
        part.padding(toLength: 34, withPad: " ", startingAt: 0)
          + String(format: "%10.0f words/s", rate) + ratio)
    }
    try line("tokens and parts of the article") {
      for document in documents { _ = try Self.article(document) }
    }
    line("rules alone, from articles") { for article in articles { _ = rules.extract(article) } }
    line("parts of speech and parsing") {
      for view in views { _ = parser.parse(view.traits, paragraphs: view.paragraphs) }
    }
    line("tagging, both passes") {
      for (view, syntax) in zip(views, syntax) {
        _ = tagger.label(view.traits, syntax, paragraphs: view.paragraphs)
      }
    }
    line("linking") {
      for index in views.indices {
        var announced: Linker.Announcement?
        for paragraph in labels[index] {
          _ = linker.link(paragraph, views[index].traits, syntax[index], announced: &announced)
        }
      }
    }
    try line("whole, one core") {
      for document in documents { _ = learned.extract(try Self.article(document)) }
    }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    line("whole, \(cores) cores") {
      DispatchQueue.concurrentPerform(iterations: documents.count) { index in
        if let article = try? Self.article(documents[index]) { _ = learned.extract(article) }
      }
    }
  }

  private func measurePages() throws {
    let documents = try files.map { path in
      Document(
        bytes: Array(try Data(contentsOf: URL(filePath: path))), location: path,
        reader: HTMLReader())
    }
    let size = documents.reduce(0) { $0 + $1.bytes.count }
    let seconds = fastest {
      for document in documents { _ = try? document.articles(options: ReadingOptions()) }
    }
    print(
      "pages to articles, one core".padding(toLength: 34, withPad: " ", startingAt: 0)
        + String(format: "%10.1f MB/s", Double(size) / seconds / 1_000_000))
  }

  /// Milliseconds from nothing to the first country, name and person that were looked up.
  private static func loading() -> Double {
    ContinuousClock().measure {
      _ = Gazetteer.shipped.country(code: "RU")
      _ = Gazetteer.shipped.entries(named: "the Kremlin")
      _ = People.shipped.named("Sergey Lavrov").map { People.shipped.tenures(of: $0).count }
    } / .milliseconds(1)
  }

  private static func article(_ document: Document) throws -> Article {
    try document.articles(options: ReadingOptions())[0]
  }

  private func fastest(_ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<(runs + 1) {
      let clock = ContinuousClock()
      let time = try clock.measure(work)
      best = min(best, time / .seconds(1))
    }
    return best
  }

  /// Runs of bytes that are not blank.
  private static func words(_ bytes: [UInt8]) -> Int {
    var count = 0
    var isInside = false
    for byte in bytes {
      let isBlank = byte <= 0x20
      if !isBlank && !isInside { count += 1 }
      isInside = !isBlank
    }
    return count
  }
}
