import ArgumentParser
import AuthorityTables
import Foundation

/// Compiles the plain tables into the one that is built into the program.
struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compile all plain tables into the one that is built into the program.")

  @Option(help: "The folder of the project's tables.")
  var tables: String

  @Option(help: "The file to write.")
  var into: String

  func run() throws {
    var sources: [String: [UInt8]] = [:]
    for name in TableCompiler.tableNames {
      sources[name] = Array(try Data(contentsOf: URL(filePath: "\(tables)/\(name).tsv")))
    }
    let compiled = try TableCompiler.compile(sources)
    let faults = CompiledTableCheck.faults(in: compiled)
    guard faults.isEmpty else { throw Failure(description: faults.joined(separator: "\n")) }
    try Data(compiled).write(to: URL(filePath: into))
    print("\(compiled.count) bytes")
  }
}
