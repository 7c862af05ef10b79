import Reading
import Testing
import Text

private func document(_ body: String, styles: String = "", core: String = "") -> [UInt8] {
  let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  return ZIPDraft.bytes([
    ZIPDraft.Entry("[Content_Types].xml", "<Types/>"),
    ZIPDraft.Entry(
      "word/document.xml", "<w:document \(word)><w:body>\(body)</w:body></w:document>"),
    ZIPDraft.Entry("word/styles.xml", "<w:styles \(word)>\(styles)</w:styles>"),
    ZIPDraft.Entry(
      "docProps/core.xml",
      "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(core)</p>"),
  ])
}

private func paragraph(_ text: String, style: String = "") -> String {
  "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
}

@Suite struct DOCXReaderTests {
  @Test func titleHeadingsAndParagraphs() throws {
    let styles =
      "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
      + "<w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
    let body =
      paragraph("Joint statement", style: "Titel")
      + paragraph("The ministers met in the capital on Tuesday, and they agreed on a plan.")
      + paragraph("Next steps", style: "berschrift1")
      + "<w:p><w:r><w:t>They </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
      + "<w:ins><w:r><w:t>met</w:t><w:br/><w:t>again.</w:t></w:r></w:ins></w:p>"
    let article = try #require(
      try articles(document(body, styles: styles, core: "<dc:language>en-GB</dc:language>")).first)
    #expect(article.reader == ReaderID(name: "docx", version: 1))
    #expect(
      article.text.source.string
        == "Joint statement\n\nThe ministers met in the capital on Tuesday, and they agreed on a plan."
        + "\n\nNext steps\n\nThey met\nagain.")
    #expect(article.parts.prefix(2) == [.headline, .body])
    #expect(article.language == "en-GB")
    #expect(article.published == nil)
  }

  @Test func aStatedTitleCountsWhereTheTextHasIt() throws {
    let body = paragraph("Remarks") + paragraph("The minister thanked the hosts, and left.")
    let stated = try articles(document(body, core: "<dc:title>Remarks</dc:title>")).first
    #expect(stated?.headline == TextSpan(0, 7))
    let other = try articles(document(body, core: "<dc:title>Microsoft Word - x</dc:title>")).first
    #expect(other?.text.source.string.contains("Microsoft") == false)
  }

  @Test func rejected() {
    let nothing = ZIPDraft.bytes([ZIPDraft.Entry("[Content_Types].xml", "<Types/>")])
    #expect(rejection(nothing)?.reason == .unsupported)
    #expect(rejection(document("</w:nonsense>"))?.reason == .malformed)
    #expect(rejection(Array(document(paragraph("Words.")).prefix(300))) != nil)
  }
}
