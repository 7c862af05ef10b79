import Foundation
import Reading
import Testing
import Text

@testable import Extraction

/// The hard cases of `Fixtures/adversarial.txt`: a text, and the one reading that a careful person has.
@Suite struct AdversarialTests {
  static let cases = AdversarialCase.all

  @Test func thereAreEnough() { #expect(Self.cases.count >= 150) }

  @Test(arguments: cases)
  func reads(_ example: AdversarialCase) throws {
    // A transcript is one from its first line to its last.
    let isTranscript = example.text.contains("\n") && example.text.contains(": ")
    let article = try article(example.text + (isTranscript ? "" : "\n\nNothing more was known."))
    let extract = Extractor().extract(article)
    let attitudes = Set(example.readings.map(\.attitude) + ["statement"])
    let found = extract.reports.filter { attitudes.contains($0.attitude.rawValue) }
      .map { Finding($0, in: extract, article) }
    if example.isMissed {
      withKnownIssue("a known miss") { #expect(example.differences(from: found) == []) }
    } else {
      #expect(example.differences(from: found) == [])
    }
  }
}

/// What was found, as text.
struct Finding {
  let report: Report
  let source: String
  let content: String
  let addressees: [String]
  /// The number of the report that this one stands in.
  let within: Int?

  init(_ report: Report, in extract: Extract, _ article: Article) {
    self.report = report
    source = report.source.map(article.text.source.string) ?? "-"
    content = report.content.map(article.text.source.string).joined(separator: " … ")
    addressees = report.addressees.map { extract.actors[$0].name }
    within = report.within
  }
}

struct AdversarialCase: Sendable, CustomTestStringConvertible {
  struct Reading: Sendable {
    let kind: String
    let source: String
    let content: String
    let act: String
    var attitude = "statement"
    var isNegated = false
    var within: Int?
  }

  let text: String
  let readings: [Reading]
  /// The program is known to read it differently; the line before the text says "!".
  let isMissed: Bool
  var testDescription: String { text }

  /// What differs, in words; empty if nothing does.
  func differences(from found: [Finding]) -> [String] {
    guard found.count == readings.count else {
      return ["\(readings.count) statements, found \(found.count): \(found.map(\.content))"]
    }
    return zip(readings, found).flatMap { reading, finding -> [String] in
      var different: [String] = []
      func same(_ name: String, _ wanted: String, _ got: String) {
        if wanted != got { different.append("\(name) \(wanted), found \(got)") }
      }
      same("kind", reading.kind, finding.report.kind.rawValue)
      if !Self.isSameContent(reading.content, finding.content) {
        different.append("content \(reading.content), found \(finding.content)")
      }
      if !Self.isSameSource(reading.source, finding.source) {
        different.append("source \(reading.source), found \(finding.source)")
      }
      same("act", reading.act, finding.report.act?.rawValue ?? "none")
      same("attitude", reading.attitude, finding.report.attitude.rawValue)
      same("negated", "\(reading.isNegated)", "\(finding.report.isNegated)")
      same("within", "\(reading.within ?? 0)", "\((finding.within ?? -1) + 1)")
      return different
    }
  }

  /// The same words; up to two in front may be counted to the cue or to the content: "concern over".
  private static func isSameContent(_ a: String, _ b: String) -> Bool {
    let (one, other) = (words(a), words(b))
    guard one != other else { return true }
    let (longer, shorter) = one.count > other.count ? (one, other) : (other, one)
    guard longer.hasSuffix(" " + shorter) else { return false }
    return longer.dropLast(shorter.count).split(separator: " ").count <= 2
  }

  /// Words alone: marks and the commas and stops at the edges are matters of taste.
  private static func words(_ text: String) -> String {
    text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ").lowercased()
  }

  /// The same words, or the one with an article, a title or an apposition more.
  private static func isSameSource(_ a: String, _ b: String) -> Bool {
    let (one, other) = (words(a), words(b))
    guard !one.isEmpty, !other.isEmpty else { return one == other }
    return one == other || one.contains(other) || other.contains(one)
  }

  // MARK: Reading the file

  static let all: [AdversarialCase] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/adversarial.txt")
    let lines =
      (try? String(contentsOf: file, encoding: .utf8))?
      .split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return lines.split(separator: "").compactMap { block in
      let lines = block.filter { !$0.hasPrefix("# ") }
      guard !lines.isEmpty else { return nil }
      let text = lines.filter { !$0.hasPrefix("> ") && $0 != "!" }.map { $0 == "¶" ? "" : $0 }
      return AdversarialCase(
        text: text.joined(separator: "\n"),
        readings: lines.filter { $0.hasPrefix("> ") && $0 != "> none" }.map(reading),
        isMissed: lines.contains("!"))
    }
  }()

  private static func reading(_ line: Substring) -> Reading {
    let fields = line.dropFirst(2).split(separator: " | ", omittingEmptySubsequences: false)
      .map(String.init)
    var reading = Reading(
      kind: fields[0], source: fields[1], content: fields[2], act: fields[3])
    for tag in fields.count > 4 ? fields[4].split(separator: " ") : [] {
      switch tag {
      case "negated": reading.isNegated = true
      case "belief", "intention": reading.attitude = String(tag)
      default:
        if tag.hasPrefix("within=") { reading.within = Int(tag.dropFirst(7)) }
      }
    }
    return reading
  }
}
