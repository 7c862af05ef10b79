public import Reading
public import Tagging

/// Finds in an article who said what, in whose words, when and where.
///
/// A pure function of the article: no files, no database, no clock.
public struct Extractor: Sendable {
  public enum Engine: String, CaseIterable, Sendable {
    /// The learned model, with the rules as one of its witnesses.
    case learned
    /// The rules alone.
    case rules
  }

  private let engine: Engine
  private let model: Model

  /// - Parameter model: the weights to use; the ones that came with the program unless one is being trained.
  public init(engine: Engine = .learned, model: Model = .shipped) {
    self.engine = engine
    self.model = model
  }

  /// Names the engine in an archive, so that one can tell what an older version found.
  public var name: String {
    switch engine {
    case .learned: "learned-1"
    case .rules: "rules-2"
    }
  }

  public func extract(_ article: Article) -> Extract {
    switch LanguageRules.of(article) {
    case .all:
      var reading = ArticleReading(article, engine: engine, model: model)
      return reading.run()
    case .quotations(let cues):
      var reading = QuotationReading(article, cues)
      return reading.run()
    case .none:
      var nothing = Extract()
      nothing.rules = .none
      return nothing
    }
  }

  /// Something the model found, before it is known how far it is to be trusted.
  public struct Candidate: Sendable {
    /// Ranges of tokens.
    public let content: [Range<Int>]
    public let source: Range<Int>?
    /// `Confidence.features`
    public let evidence: [Float]
  }

  /// What a model finds in an article, for the fitting of its confidence.
  public static func candidates(_ article: Article, model: Model) -> [Candidate] {
    let found = ArticleReading(article, engine: .learned, model: model).attributions()
    return (found.body + found.headlines).filter { !$0.evidence.isEmpty }
      .map { Candidate(content: $0.content, source: $0.source, evidence: $0.evidence) }
  }

  /// What the learned model is shown of an article, for its training: the tokens as numbers, and the
  /// paragraphs that it labels.
  public static func view(_ article: Article) -> (traits: TokenTraits, paragraphs: [Range<Int>]) {
    ArticleReading(article, engine: .learned, model: nil).view()
  }
}
