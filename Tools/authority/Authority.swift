import ArgumentParser

/// The developers' program that compiles the tables of people and tenures.
@main
struct Authority: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority",
    abstract: "Compile and check the tables of people and tenures.",
    subcommands: [Compile.self, Check.self, Pack.self])
}
