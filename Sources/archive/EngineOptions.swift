public import ArgumentParser
public import Extraction
import Glibc
import Tagging

/// What finds the statements.
struct EngineOptions: ParsableArguments {
  @Option(
    name: .customLong("extractor"),
    help: "learned (the model, with the rules as a witness) or rules (the rules alone).")
  var engine = Extractor.Engine.learned

  @Option(help: ArgumentHelp("A model file, to try it.", visibility: .hidden)) var model: String?

  func extractor() throws -> Extractor {
    guard let model else { return Extractor(engine: engine) }
    guard let weights = MappedFile(model).flatMap({ Model($0.bytes) }) else {
      throw InputError("\(model) is no model file that can be read")
    }
    return Extractor(engine: engine, model: weights)
  }
}

extension Extractor.Engine: ExpressibleByArgument {}

/// A file in memory for as long as the program runs.
struct MappedFile {
  let bytes: UnsafeRawBufferPointer

  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0,
      let memory = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      memory != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: memory, count: Int(status.st_size))
  }
}
