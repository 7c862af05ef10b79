import ArgumentParser
import Foundation
import Tagging

/// Three models of syntax: one of all the treebanks, for the program, and two that have each seen one
/// half of the annotated articles. The labels are trained on what the half that has not seen an
/// article makes of it, since the program will not have seen its articles either.
struct SyntaxModels {
  let whole: Model
  let halves: [Model]

  /// - Parameter work: a folder; models that are found there are not trained again.
  init(treebank paths: [String], corpus: Corpus, work: URL, seed: UInt64) throws {
    let files = (0..<3).map { work.appending(path: "syntax-\($0).model") }
    if !files.allSatisfy({ FileManager.default.fileExists(atPath: $0.path) }) {
      let trees = try paths.flatMap(Treebank.documents)
      let half = Dictionary(
        corpus.documents.enumerated().map { ($0.element.name, $0.offset % 2) }
      ) { first, _ in first }
      let trainings = (0..<3).map { SyntaxTraining(seed: seed &+ UInt64($0)) }
      DispatchQueue.concurrentPerform(iterations: 3) { number in
        trainings[number].train(trees.filter { number == 2 || half[$0.name] != number })
      }
      for (training, file) in zip(trainings, files) {
        var writer = ModelWriter()
        writer.add(.tags, training.tags, lanes: 32, classes: PartOfSpeech.allCases.count)
        writer.add(.moves, training.moves, lanes: 4, classes: 3)
        writer.add(.relations, training.relations, lanes: 32, classes: Relation.allCases.count)
        try Data(writer.file()).write(to: file)
      }
    }
    let models = try files.map { file in
      guard let model = Model.kept([UInt8](try Data(contentsOf: file))) else {
        throw ValidationError("\(file.path) is no model: remove it and train again")
      }
      return model
    }
    whole = models[2]
    halves = Array(models[0..<2])
  }

  func add(to writer: inout ModelWriter) {
    writer.copy(.tags, from: whole, lanes: 32)
    writer.copy(.moves, from: whole, lanes: 4)
    writer.copy(.relations, from: whole, lanes: 32)
  }
}
