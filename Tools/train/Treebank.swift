import Foundation
import Tagging
import Text

/// Sentences with parts of speech, heads and relations, on the tokens of the project.
///
/// The file holds a JSON object a line: `name`, `text`, and `tokens`: start and end in code points,
/// tag of the Penn Treebank, ClearNLP relation, index of the head (its own for a root). A token of the
/// project may be several of the treebank's: it takes what the one with a head outside has.
struct Treebank {
  struct Tree {
    let segment: Range<Int>
    let tags: [UInt8]
    /// Relative to the segment; its length for the root.
    let heads: [Int32]
    let relations: [UInt8]
  }

  struct Document {
    let name: String
    let traits: TokenTraits
    let trees: [Tree]
  }

  private struct Line: Decodable {
    let name: String
    let text: String
    let tokens: [Token]
  }

  private struct Token: Decodable {
    let start: Int
    let end: Int
    let tag: PartOfSpeech
    let relation: Relation
    let head: Int

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      start = try fields.decode(Int.self)
      end = try fields.decode(Int.self)
      tag = PartOfSpeech(penn: try fields.decode(String.self))
      relation = Relation(clear: try fields.decode(String.self))
      head = try fields.decode(Int.self)
    }
  }

  static func documents(at path: String) throws -> [Document] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).map {
      document(try decoder.decode(Line.self, from: $0))
    }
  }

  private static func document(_ line: Line) -> Document {
    let text = TokenizedText(SourceText(line.text))
    let traits = TokenTraits(
      text, cues: [UInt32](repeating: 0, count: text.tokens.count),
      hints: [Label](repeating: .outside, count: text.tokens.count))
    let owner = owners(of: line.tokens, in: text)
    func leaves(_ index: Int) -> Bool {
      line.tokens[index].head == index || owner[line.tokens[index].head] != owner[index]
    }
    var chosen = [Int?](repeating: nil, count: text.tokens.count)
    for index in line.tokens.indices {
      guard let own = owner[index] else { continue }
      if let known = chosen[own], leaves(known) || !leaves(index) { continue }
      chosen[own] = index
    }
    let trees = text.paragraphs.flatMap { Segments.ranges(in: $0, traits) }.map { segment in
      tree(segment, line.tokens, owner, chosen)
    }
    return Document(name: line.name, traits: traits, trees: trees)
  }

  /// Of each token of the treebank: the token of the project that it is part of.
  private static func owners(of tokens: [Token], in text: TokenizedText) -> [Int?] {
    var next = 0
    return tokens.map { token in
      let bytes =
        text.source.byte(atCodePoint: token.start)..<text.source.byte(atCodePoint: token.end)
      while next < text.tokens.count, Int(text.tokens[next].end) <= bytes.lowerBound { next += 1 }
      guard next < text.tokens.count, Int(text.tokens[next].start) < bytes.upperBound else {
        return nil
      }
      return next
    }
  }

  private static func tree(
    _ segment: Range<Int>, _ tokens: [Token], _ owner: [Int?], _ chosen: [Int?]
  ) -> Tree {
    var tags: [UInt8] = []
    var heads: [Int32] = []
    var relations: [UInt8] = []
    for token in segment {
      guard let index = chosen[token] else {
        tags.append(PartOfSpeech.mark.rawValue)
        heads.append(Int32(segment.count))
        relations.append(Relation.mark.rawValue)
        continue
      }
      let head = tokens[index].head == index ? nil : owner[tokens[index].head]
      tags.append(tokens[index].tag.rawValue)
      if let head, head != token, segment.contains(head) {
        heads.append(Int32(head - segment.lowerBound))
        relations.append(tokens[index].relation.rawValue)
      } else {
        heads.append(Int32(segment.count))
        relations.append(Relation.root.rawValue)
      }
    }
    return Tree(segment: segment, tags: tags, heads: heads, relations: relations)
  }
}
