import ArchiveStore
import Drafts
import Testing

@Suite struct TimelineCommandTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try TalksInOslo.write(into: Archive(scratch.path("archive.db"), .writing(create: true)))
  }

  /// What the command prints, with the rest of each key left out.
  private func printed(_ command: String) throws -> String {
    let result = try Program.shell(
      "\(command) | sed -E 's/[0-9a-f]{32}/KEY/; s/\\[[0-9a-f]{8}\\]/[KEY]/; s/:[0-9a-f]{16}/:KEY/'",
      in: scratch.folder)
    #expect(result.messages.isEmpty, "\(result.messages)")
    return result.output
  }

  @Test func aTimelineIsAPlotAndAList() throws {
    #expect(
      try printed("TERM=xterm archive timeline talks oslo") == """
        """)
  }
}
