import FoundationEssentials
import Testing

/// The session in the README is what the program prints.
@Suite struct ReadmeTests {
  @Test func theSessionIsTrue() throws {
    let readme = try String(contentsOf: URL(filePath: Program.root + "/README.md"), encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "```console\n").dropFirst().first)
    let session = block.components(separatedBy: "```")[0]
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("seeds"), withDestinationPath: Program.root + "/seeds")
    for step in session.components(separatedBy: "$ ").dropFirst() {
      let lines = step.split(separator: "\n", omittingEmptySubsequences: false)
      let expected = lines.dropFirst().joined(separator: "\n")
      let result = try Program.shell(String(lines[0]), in: scratch.folder)
      // A slow machine shows progress, which is no part of the session.
      let messages = result.messages.split(separator: "\n").filter { !$0.contains(" files, ") }
      #expect(
        trimmed(messages.joined(separator: "\n") + result.output) == trimmed(expected),
        "\(lines[0])")
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
