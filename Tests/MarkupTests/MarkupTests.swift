import Markup
import Testing

@Suite struct MarkupTests {
  private func outline(_ tree: MarkupTree) -> [String] {
    (1..<tree.count).map {
      tree.name($0) == .text
        ? "'" + String(decoding: tree.text($0), as: UTF8.self) + "'" : tree.spelling($0)
    }
  }

  @Test func namesHaveTheirSpelling() throws {
    let tree = try MarkupTree(xml: Array("<w:p><content:encoded/><h1/><zeta/></w:p>".utf8))
    #expect(tree.name(1) == .wP)
    #expect(tree.name(2) == .contentEncoded)
    #expect(tree.name(3) == .h1)
    #expect(outline(tree) == ["w:p", "content:encoded", "h1", "zeta"])
  }

  @Test func whatIsNotClosedIsClosed() throws {
    let tree = try MarkupTree(html: Array("<p>One<p>Two <b>three".utf8))
    #expect(outline(tree) == ["html", "body", "p", "'One'", "p", "'Two '", "b", "'three'"])
    #expect(tree.end(3) == 5)
    #expect(tree.parent(5) == 2)
  }

  @Test func theEncodingThatAPageStatesIsPassedOver() throws {
    let page = "<meta charset=koi8-r><p>Переговоры"
    let tree = try MarkupTree(html: Array(page.utf8))
    #expect(tree.allText(in: 0) == "Переговоры")
  }

  @Test func namespacesGetTheirPrefix() throws {
    let xml = #"<a xmlns:x="http://purl.org/dc/elements/1.1/"><x:title>T</x:title></a>"#
    let tree = try MarkupTree(
      xml: Array(xml.utf8), prefixes: ["http://purl.org/dc/elements/1.1/": "dc"])
    #expect(tree.first(.dcTitle) == 2)
  }

  @Test func damageIsToldAndTheRestRead() throws {
    let tree = try MarkupTree(xml: Array("<a><b>One &amp; two</c></b><d>three</d>".utf8))
    #expect(tree.damage != nil)
    #expect(tree.allText(in: 0).contains("One & two"))
  }

  @Test func noEntityIsExpanded() throws {
    var xml = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">"
    for level in 1..<10 {
      let inner = String(repeating: "&lol\(level == 1 ? "" : String(level - 1));", count: 10)
      xml += "<!ENTITY lol\(level) \"\(inner)\">"
    }
    xml += "]><lolz>&lol9;</lolz>"
    let tree = try MarkupTree(xml: Array(xml.utf8))
    #expect(tree.allText(in: 0) == "&lol9;")
  }

  @Test func nothingOutsideIsRead() throws {
    let xml = """
      <!DOCTYPE a SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///etc/passwd">
      <!ENTITY % y SYSTEM "http://localhost/y"> %y;]><a>&x;</a>
      """
    let tree = try MarkupTree(xml: Array(xml.utf8))
    #expect(tree.allText(in: 0) == "&x;")
  }

  @Test func charactersThatHTMLNamesAreRead() throws {
    let tree = try MarkupTree(xml: Array("<a b='&eacute;'>&nbsp;&mdash;&amp;AT&T</a>".utf8))
    #expect(tree.allText(in: 0) == "\u{A0}—&AT&T")
    #expect(tree.damage == nil)
  }

  @Test(arguments: ["<div>", "<b>", "<ul><li>", "<table><tr><td>"])
  func deepNestingIsRefused(tag: String) {
    let page = Array(String(repeating: tag, count: 100_000).utf8)
    #expect(throws: MarkupError.self) { _ = try MarkupTree(html: page) }
    #expect(throws: MarkupError.self) { _ = try MarkupTree(xml: page) }
  }

  @Test(arguments: ["", "<", "&", "<a", "<a b='", "<!--", "<![CDATA[", "<!DOCTYPE", "\u{0}", "<?"])
  func fragmentsOfMarkupEndWell(_ text: String) throws {
    _ = try MarkupTree(html: Array(text.utf8))
    _ = try MarkupTree(xml: Array(text.utf8))
  }

  @Test func absurdLengths() throws {
    let name = String(repeating: "x", count: 1_000_000)
    for page in ["<\(name)>a", "<a \(name)=1>a", "<a x='\(name)'>a", "<p>\(name)"] {
      _ = try MarkupTree(html: Array(page.utf8))
      _ = try MarkupTree(xml: Array(page.utf8))
    }
  }
}
