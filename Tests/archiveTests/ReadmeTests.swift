import FoundationEssentials
import Testing

/// The sessions in the documentation are what the program prints.
@Suite struct ReadmeTests {
  /// Each page's sessions run one after the other in one folder with `seeds` in it.
  @Test(arguments: ["README.md", "docs/tasks.md"])
  func theSessionsAreTrue(_ page: String) throws {
    let text = try String(contentsOf: URL(filePath: "\(Program.root)/\(page)"), encoding: .utf8)
    let sessions = text.components(separatedBy: "```console\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    try #require(!sessions.isEmpty)
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("seeds"), withDestinationPath: Program.root + "/seeds")
    for session in sessions {
      for step in ("\n" + session).components(separatedBy: "\n$ ").dropFirst() {
        let lines = step.split(separator: "\n", omittingEmptySubsequences: false)
        let expected = lines.dropFirst().joined(separator: "\n")
        let result = try Program.shell(String(lines[0]), in: scratch.folder)
        // A slow machine shows progress, which is no part of the session.
        let messages = result.messages.split(separator: "\n").filter { !$0.contains(" files, ") }
        let found = (messages + [Substring(result.output)]).joined(separator: "\n")
        #expect(trimmed(found) == trimmed(expected), "\(lines[0])")
      }
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == "\n" { text.removeLast() }
    while text.first == "\n" { text.removeFirst() }
    return String(text)
  }
}
