import Reading
import Testing
import Text

@Suite struct PDFTests {
  /// A document of pages with one line each.
  static func document(_ pages: [String]) -> [UInt8] {
    var objects = ["<</Type/Catalog/Pages 2 0 R>>"]
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>")
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for (index, page) in pages.enumerated() {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>"
          + "/Contents \(5 + 2 * index) 0 R>>")
      let stream = "BT /F 12 Tf 50 700 Td (\(page)) Tj ET"
      objects.append("<</Length \(stream.utf8.count)>>stream\n\(stream)\nendstream")
    }
    var text = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  @Test func pages() throws {
    let opened = try Opened(Self.document(["The ministers met.", "They left on 12 January 2022."]))
    let article: Article
    do {
      article = try #require(try opened.articles().first)
    } catch let rejection as Rejection {
      // Where there is no pdftotext, that is what must be said.
      #expect(rejection.detail.contains("install pdftotext"))
      return
    }
    #expect(article.reader.name == "pdf")
    let text = article.text.source.string
    #expect(text.hasPrefix("The ministers met.") && text.hasSuffix("They left on 12 January 2022."))
    let place = text.unicodeScalars.count - 5
    #expect(article.text.source.page(atCodePoint: 3) == 1)
    #expect(article.text.source.page(atCodePoint: place) == 2)
  }

  @Test func whatIsDamaged() throws {
    for bytes in [Array("%PDF-1.7\n".utf8), Self.document(["x"]).prefix(300) + [0]] {
      let rejection = rejection(Array(bytes))
      #expect([.malformed, .unsupported].contains(rejection?.reason))
    }
  }

  @Test func pagesWithoutText() throws {
    #expect([.empty, .unsupported].contains(rejection(Self.document([""]))?.reason))
  }
}
