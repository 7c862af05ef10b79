import Foundation
import Tagging

/// Trains the labels and links on annotated articles whose syntax is known.
struct LabelTraining {
  struct Article {
    let document: Document
    let syntax: Syntax
  }

  private static let folds = 8
  private static let orders = 4
  private let articles: [Article]
  private let seed: UInt64
  let first = chainTraining()
  let second = chainTraining()
  let contentLinks = LinkTraining()
  let sourceLinks = LinkTraining()

  init(_ articles: [Article], seed: UInt64) {
    self.articles = articles
    self.seed = seed
  }

  /// The second pass learns from labels that the first gives to articles it has not seen.
  ///
  /// The order of the articles matters by chance, and so does which of them the first pass had not
  /// seen: both passes are the mean of several trainings that differ in the two.
  func train() {
    let chains = articles.map { article in
      article.document.paragraphs.indices.map { Self.first(article, $0) }
    }
    let firsts = [first] + (1..<Self.orders).map { _ in Self.chainTraining() }
    let seconds = [second] + (1..<Self.orders).map { _ in Self.chainTraining() }
    let whole = chains.joined().map { $0 }
    DispatchQueue.concurrentPerform(iterations: Self.orders) { order in
      firsts[order].train(whole, seed: seed &+ UInt64(order))
    }
    first.average(with: Array(firsts.dropFirst()))
    var linked: Guesses?
    for order in 0..<Self.orders {
      let guesses = guesses(chains, order: order)
      let both = articles.indices.flatMap { index in
        articles[index].document.paragraphs.indices.map { paragraph in
          Self.second(
            articles[index], paragraph, chains[index][paragraph], guesses[index][paragraph])
        }
      }
      seconds[order].train(both, seed: seed &+ 99 &+ UInt64(order))
      linked = linked ?? guesses
    }
    second.average(with: Array(seconds.dropFirst()))
    if let linked { trainLinks(linked) }
  }

  private static func chainTraining() -> ChainTraining { ChainTraining(rate: 0.02, epochs: 8) }

  /// What the first pass makes of each article when it has not seen it.
  private func guesses(_ chains: [[Chain]], order: Int) -> Guesses {
    let guesses = Guesses(count: articles.count)
    var part = articles.indices.map { $0 % Self.folds }
    var random = Random(seed: seed &+ 1000 &+ UInt64(order))
    random.shuffle(&part)
    DispatchQueue.concurrentPerform(iterations: Self.folds) { [part] fold in
      let training = Self.chainTraining()
      training.train(
        articles.indices.filter { part[$0] != fold }.flatMap { chains[$0] },
        seed: seed &+ UInt64(order * Self.folds + fold) &+ 1)
      let lattice = Lattice(transitions: training.transitions)
      for index in articles.indices where part[index] == fold {
        guesses.set(
          index,
          chains[index].map { chain in
            let scores = training.scores(chain)
            let labels = lattice.best(scores)
            return (labels, Tagger.doubts(labels, lattice.marginals(scores)))
          })
      }
    }
    return guesses
  }

  /// - Parameter paragraph: its number.
  private static func view(_ article: Article, _ paragraph: Int) -> ParagraphView {
    let ranges = article.document.paragraphs
    let traits = article.document.traits
    let before =
      paragraph == 0
      ? 0 : ParagraphView(traits, ranges[paragraph - 1], before: 0).after
    return ParagraphView(traits, ranges[paragraph], before: before)
  }

  private static func first(_ article: Article, _ paragraph: Int) -> Chain {
    let range = article.document.paragraphs[paragraph]
    let view = view(article, paragraph)
    let hash = FeatureHash(bits: ChainTraining.bits)
    var rows = [UInt32](repeating: 0, count: range.count * LabelFeatures.count)
    rows.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for index in 0..<range.count {
        LabelFeatures.rows(
          index, view, in: range, article.document.traits, article.syntax, hash,
          base + index * LabelFeatures.count)
      }
    }
    return Chain(
      rows: rows, rowsPerToken: LabelFeatures.count, labels: Array(article.document.labels[range]))
  }

  private static func second(
    _ article: Article, _ paragraph: Int, _ chain: Chain,
    _ guess: (labels: [UInt8], doubts: [UInt8])
  ) -> Chain {
    let view = view(article, paragraph)
    let seen = FirstLabels(guess.labels, doubts: guess.doubts, view)
    let hash = FeatureHash(bits: ChainTraining.ownBits)
    let width = LabelFeatures.count + FirstLabels.count
    let count = chain.labels.count
    var rows = [UInt32](repeating: 0, count: count * width)
    rows.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for index in 0..<count {
        for feature in 0..<LabelFeatures.count {
          base[index * width + feature] = chain.rows[index * LabelFeatures.count + feature]
        }
        let own = base + index * width + LabelFeatures.count
        seen.features(index, view, hash, own)
        for feature in 0..<FirstLabels.count { own[feature] += 1 << UInt32(ChainTraining.bits) }
      }
    }
    return Chain(rows: rows, rowsPerToken: width, labels: chain.labels)
  }

  // MARK: Links

  /// Links are learned twice: on the annotators' spans and on guessed ones.
  private func trainLinks(_ guesses: Guesses) {
    var contents: [Choice] = []
    var sources: [Choice] = []
    for (index, article) in articles.enumerated() {
      for (number, paragraph) in article.document.paragraphs.enumerated() {
        let before = number == 0 ? 0 : Self.view(article, number - 1).after
        for labels in [Array(article.document.labels[paragraph]), guesses[index][number].labels] {
          let features = LinkFeatures(
            LabelledSpans(labels, in: paragraph), in: paragraph, article.document.traits,
            article.syntax, before: before)
          contents += Self.contentChoices(features, article.document)
          sources += Self.sourceChoices(features, article.document)
        }
      }
    }
    contentLinks.train(contents, seed: seed)
    sourceLinks.train(sources, seed: seed)
  }

  private static func contentChoices(_ features: LinkFeatures, _ document: Document) -> [Choice] {
    features.spans.contents.compactMap { content in
      guard let gold = document.closest(to: content, by: \.content) else { return nil }
      return choice(
        features.cues(for: content, FeatureHash(bits: LinkTraining.bits)), gold.cue)
    }
  }

  private static func sourceChoices(_ features: LinkFeatures, _ document: Document) -> [Choice] {
    features.spans.cues.compactMap { cue in
      guard let gold = document.closest(to: cue, by: \.cue) else { return nil }
      return choice(
        features.sources(for: cue, FeatureHash(bits: LinkTraining.bits)), gold.source)
    }
  }

  /// The right candidate is the one that shares a token with the annotators'; else none.
  private static func choice(_ candidates: [LinkFeatures.Candidate], _ gold: [Range<Int>])
    -> Choice
  {
    let right = candidates.firstIndex { candidate in
      candidate.span.map { span in gold.contains { $0.overlaps(span) } } ?? true
    }
    return Choice(candidates: candidates.map(\.rows), answer: right ?? candidates.count - 1)
  }
}

extension Document {
  /// The attribution that shares most tokens with a span.
  func closest(to span: Range<Int>, by part: KeyPath<Attribution, [Range<Int>]>) -> Attribution? {
    var best: Attribution?
    var most = 0
    for attribution in attributions {
      let shared = attribution[keyPath: part].reduce(0) { $0 + $1.clamped(to: span).count }
      if shared > most {
        most = shared
        best = attribution
      }
    }
    return best
  }
}

/// What the first pass guessed of each article, written by several threads.
///
/// `@unchecked Sendable`: each place is written once, by one thread, under a lock.
private final class Guesses: @unchecked Sendable {
  typealias Paragraphs = [(labels: [UInt8], doubts: [UInt8])]
  private var values: [Paragraphs]
  private let lock = NSLock()

  init(count: Int) { values = [Paragraphs](repeating: [], count: count) }

  func set(_ index: Int, _ paragraphs: Paragraphs) { lock.withLock { values[index] = paragraphs } }

  subscript(index: Int) -> Paragraphs { lock.withLock { values[index] } }
}
