import Extraction
import Foundation
import Reading
import Tagging
import Text

/// An annotated article: its tokens as the program sees them, and what annotators found.
struct Document {
  /// Ranges of tokens.
  struct Attribution {
    let content: [Range<Int>]
    let source: [Range<Int>]
    let cue: [Range<Int>]
  }

  let name: String
  let article: Article
  let traits: TokenTraits
  let paragraphs: [Range<Int>]
  let attributions: [Attribution]
  /// The annotators' labels, as raw values, one a token.
  let labels: [UInt8]
}

/// A split of PolNeAR: `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` in brat's standoff
/// format. Of several annotators the first by name counts, as in the scorer.
struct Corpus {
  let documents: [Document]

  init(split: URL) throws {
    let folder = split.appending(path: "attributions")
    var annotation: [String: URL] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where file.hasSuffix(".ann") {
      guard let cut = file.lastIndex(of: "_") else { continue }
      let name = String(file[..<cut])
      if annotation[name] == nil { annotation[name] = folder.appending(path: file) }
    }
    documents = try annotation.sorted { $0.key < $1.key }.compactMap { name, file in
      let text = split.appending(path: "text").appending(path: "\(name).txt")
      guard let article = try Self.article(text.path) else { return nil }
      return Self.document(name, article, try String(contentsOf: file, encoding: .utf8))
    }
  }

  private static func article(_ path: String) throws -> Article? {
    for entry in try ArticleFiles([path]).entries {
      guard case .input(let input) = entry else { continue }
      var stream = DocumentStream(input, options: ReadingOptions())
      while let next = stream.next() {
        return try next.get().articles(options: ReadingOptions()).first
      }
    }
    return nil
  }

  private static func document(_ name: String, _ article: Article, _ annotation: String)
    -> Document
  {
    let (traits, paragraphs) = Extractor.view(article)
    let attributions = Standoff(annotation).attributions.map { found in
      Document.Attribution(
        content: found.content.map { tokens($0, in: article.text) },
        source: found.source.map { tokens($0, in: article.text) },
        cue: found.cue.map { tokens($0, in: article.text) })
    }
    var labels = [UInt8](repeating: 0, count: traits.form.count)
    func mark(_ ranges: [Range<Int>], _ role: Label.Role) {
      for range in ranges {
        for token in range {
          labels[token] =
            (token == range.lowerBound ? Label.first(role) : Label.next(role)).rawValue
        }
      }
    }
    for attribution in attributions {
      mark(attribution.content, .content)
      mark(attribution.source, .source)
      mark(attribution.cue, .cue)
    }
    for paragraph in paragraphs { repair(&labels, in: paragraph) }
    return Document(
      name: name, article: article, traits: traits, paragraphs: paragraphs,
      attributions: attributions,
      labels: labels)
  }

  /// Lets no span start with an inside label: where paragraphs part it, or another overlaps it.
  private static func repair(_ labels: inout [UInt8], in paragraph: Range<Int>) {
    var previous: Label?
    for token in paragraph {
      guard let label = Label(rawValue: labels[token]) else { continue }
      if !Label.mayFollow(previous, label), let role = label.role {
        labels[token] = Label.first(role).rawValue
      }
      previous = Label(rawValue: labels[token])
    }
  }

  /// The tokens that share a character with a span.
  private static func tokens(_ span: TextSpan, in text: TokenizedText) -> Range<Int> {
    let bytes = text.source.bytes(of: span)
    let low = text.tokens.partitioningIndex { Int($0.end) > bytes.lowerBound }
    var end = low
    while end < text.tokens.count, Int(text.tokens[end].start) < bytes.upperBound { end += 1 }
    return low..<end
  }
}

/// An annotation file of brat: `T3<tab>Content 115 290;300 310<tab>...` and
/// `E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1`.
private struct Standoff {
  struct Found {
    var content: [TextSpan] = []
    var source: [TextSpan] = []
    var cue: [TextSpan] = []
  }

  var attributions: [Found] = []

  init(_ text: String) {
    var spans: [Substring: [TextSpan]] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("T") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 1, let space = fields[1].firstIndex(of: " ") else { continue }
      spans[fields[0]] = fields[1][space...].split(separator: ";").compactMap { piece in
        let ends = piece.split(separator: " ").compactMap { Int($0) }
        return ends.count == 2 && ends[0] < ends[1] ? TextSpan(ends[0], ends[1]) : nil
      }
    }
    for line in text.split(separator: "\n") where line.hasPrefix("E") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 1 else { continue }
      var found = Found()
      for argument in fields[1].split(separator: " ") {
        let pair = argument.split(separator: ":")
        guard pair.count == 2, let span = spans[pair[1]] else { continue }
        if pair[0].hasPrefix("Content") {
          found.content += span
        } else if pair[0].hasPrefix("Source") {
          found.source += span
        } else if pair[0].hasPrefix("Cue") {
          found.cue += span
        }
      }
      if !found.content.isEmpty, !found.cue.isEmpty { attributions.append(found) }
    }
  }
}
