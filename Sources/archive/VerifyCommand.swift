import ArchiveStore
import ArgumentParser
import Formats
import Resolution
import SQLite

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold the archive against itself.",
    discussion: """
      archive verify
      archive verify --json

      Hashes every article again, cuts every span again, checks keys and indexes, and compares what
      is resolved with what would be resolved anew. Exit status 1 on any difference.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let store = try archive.reading()
    let findings = try Verification(store).findings { copy in
      try DerivedCheck.findings(store, copy: copy)
    }
    let output = Output()
    if format.format == .text {
      for finding in findings { try output.writeLine("\(finding)") }
      let articles = try store.database.int("SELECT count(*) FROM article") ?? 0
      let reports = try store.database.int("SELECT count(*) FROM report") ?? 0
      try output.writeLine(
        findings.isEmpty
          ? "\(articles) articles and \(reports) reports: everything holds"
          : "\(findings.count) differences in \(articles) articles and \(reports) reports")
    } else {
      var writer = format.format.writer(columns: ["check", "object", "key", "detail"])
      var bytes: [UInt8] = []
      for finding in findings {
        writer.write(
          [
            .string(finding.check.rawValue), .string(finding.object), .string(finding.key),
            .string(finding.detail),
          ], into: &bytes)
      }
      writer.finish(into: &bytes)
      try output.write(bytes)
    }
    try output.flush()
    if !findings.isEmpty { throw ExitStatus.nothing }
  }
}
