public import ArgumentParser
public import Extraction

/// What finds the statements.
struct EngineOptions: ParsableArguments {
  @Option(
    name: .customLong("extractor"),
    help: "learned (the model, with the rules as a witness) or rules (the rules alone).")
  var engine = Extractor.Engine.learned

  var extractor: Extractor { Extractor(engine: engine) }
}

extension Extractor.Engine: ExpressibleByArgument {}
