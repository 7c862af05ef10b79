import ArgumentParser
import Extraction
import Foundation
import Tagging

@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train the model that finds statements, and write it to a file.",
    discussion: "MODEL.md says what the data are and where they come from.")

  @Option(help: "The folder of PolNeAR: train/text and train/attributions.") var polnear: String
  @Option(help: "A treebank as Tools/parse writes it; may be given several times.")
  var treebank: [String]
  @Option(help: "A folder for what takes long, to start from there the next time.")
  var work: String
  @Option(help: "Where the model goes.") var output: String
  @Option(help: "Numbers are drawn from here.") var seed: UInt64 = 20_16
  @Flag(help: "Leave out every fifth article of the training split, for tuning.")
  var tuning = false

  func run() throws {
    try FileManager.default.createDirectory(
      atPath: work, withIntermediateDirectories: true)
    let clock = ContinuousClock()
    let start = clock.now
    func report(_ words: String) {
      let seconds = (clock.now - start).components.seconds
      FileHandle.standardError.write(Data("\(seconds) s: \(words)\n".utf8))
    }
    let corpus = try Corpus(split: URL(fileURLWithPath: polnear).appending(path: "train"))
    report("\(corpus.documents.count) articles")
    let syntax = try SyntaxModels(
      treebank: treebank, corpus: corpus, work: URL(fileURLWithPath: work), seed: seed)
    report("syntax")
    let articles = corpus.documents.enumerated().map { index, document in
      LabelTraining.Article(
        document: document,
        syntax: SyntaxParser(syntax.halves[index % 2]).parse(
          document.traits, paragraphs: document.paragraphs))
    }
    let seen = articles.indices.filter { !isHeldOut($0) }.map { articles[$0] }
    let unseen = articles.indices.filter(isHeldOut).map { articles[$0] }
    let trial = LabelTraining(seen, seed: seed)
    trial.train()
    report("labels and links on four fifths")
    let trialModel = try model(syntax, trial, confidence: nil)
    let examples = examples(unseen, trialModel)
    let confidence = Calibration.fit(examples)
    let right = examples.count(where: \.isRight)
    report("confidence on one fifth: \(right) of \(examples.count) statements are right")
    let last: LabelTraining
    if tuning {
      last = trial
    } else {
      last = LabelTraining(articles, seed: seed)
      last.train()
      report("labels and links on all")
    }
    let file = writer(syntax, last, confidence: confidence).file()
    try Data(file).write(to: URL(fileURLWithPath: output))
    report("\(file.count) bytes in \(output)")
  }

  private func isHeldOut(_ index: Int) -> Bool { index % 5 == 4 }

  private func writer(
    _ syntax: SyntaxModels, _ labels: LabelTraining, confidence: [Float]?
  ) -> ModelWriter {
    var writer = ModelWriter()
    syntax.add(to: &writer)
    writer.add(first: labels.first, second: labels.second)
    writer.add(.contentLinks, labels.contentLinks.weights, bits: LinkTraining.bits)
    writer.add(.sourceLinks, labels.sourceLinks.weights, bits: LinkTraining.bits)
    if let confidence { writer.add(.confidence, floats: confidence) }
    return writer
  }

  private func model(
    _ syntax: SyntaxModels, _ labels: LabelTraining, confidence: [Float]?
  ) throws -> Model {
    guard let model = Model.kept(writer(syntax, labels, confidence: confidence).file()) else {
      throw ValidationError("the model that was written cannot be read")
    }
    return model
  }

  private func examples(_ articles: [LabelTraining.Article], _ model: Model)
    -> [(features: [Float], isRight: Bool)]
  {
    articles.flatMap { article in
      Extractor.candidates(article.document.article, model: model).map {
        ($0.evidence, Calibration.isRight($0, article.document))
      }
    }
  }
}
