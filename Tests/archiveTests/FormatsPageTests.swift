import FoundationEssentials
import Testing

/// `docs/formats.md` is what the program says of its formats.
@Suite struct FormatsPageTests {
  @Test func thePageIsUpToDate() throws {
    let page = try Data(contentsOf: URL(filePath: Program.root + "/docs/formats.md"))
    let result = try Program.shell("archive formats")
    #expect(result.status == 0)
    #expect(
      String(decoding: page, as: UTF8.self) == result.output,
      "write it anew: archive formats > docs/formats.md")
  }
}
