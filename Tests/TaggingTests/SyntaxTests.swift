import Extraction
import Testing
import Text

@testable import Tagging

/// What every parse must be, whatever the text.
@Suite struct SyntaxTests {
  static func parsed(_ text: String) -> (TokenizedText, Syntax) {
    let text = TokenizedText(SourceText(text))
    let none = [UInt32](repeating: 0, count: text.tokens.count)
    let hints = [Label](repeating: .outside, count: text.tokens.count)
    let traits = TokenTraits(text, cues: none, hints: hints)
    return (text, SyntaxParser(Model.shipped).parse(traits, paragraphs: text.paragraphs))
  }

  static let texts = [
    "The foreign minister said on Monday that the talks in Geneva had failed.",
    "“We will not leave,” she told reporters, “until the last prisoner is home.”",
    "said said said said , , , that that \u{22} ( he",
    "😀 Лавров сказал: «Нет».",
    String(repeating: "the envoy of the ", count: 400) + "king said no.",
  ]

  @Test(arguments: texts)
  func headsFormTrees(_ text: String) {
    let (text, syntax) = Self.parsed(text)
    #expect(syntax.head.count == text.tokens.count)
    for token in text.tokens.indices {
      var above = token
      var steps = 0
      while syntax.head[above] >= 0, steps <= text.tokens.count {
        above = Int(syntax.head[above])
        steps += 1
      }
      #expect(steps <= text.tokens.count, "a circle above \(token)")
    }
  }

  @Test func theParserKnowsEnglish() throws {
    let (text, syntax) = Self.parsed("The minister said that the talks had failed.")
    let said = try #require(text.lower.firstIndex(of: "said"))
    #expect(syntax.partOfSpeech(said).isVerb)
    #expect(syntax.head[1] == Int32(said))
    #expect(syntax.relation(of: 1) == .subject)
    #expect(syntax.head[7] == Int32(said))
  }

  @Test func movesAreAllowedOnlyWhereTheyCanBeMade() {
    var state = ParserState(count: 2)
    #expect(state.allows(.shift) && !state.allows(.left) && !state.allows(.right))
    state.apply(.shift)
    #expect(state.allows(.left) && !state.allows(.right))
    state.apply(.shift)
    #expect(!state.allows(.shift) && state.allows(.right))
    state.apply(.right)
    state.apply(.left)
    #expect(state.isFinished)
    #expect(state.head[1] == 0 && state.head[0] == 2)
  }
}
