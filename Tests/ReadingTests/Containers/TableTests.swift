import Dates
import Reading
import Testing
import Text

@Suite struct TableTests {
  func opened(_ text: String, map: String? = nil) throws -> Opened {
    try Opened(Array(text.utf8), options: try options(map))
  }

  func options(_ map: String?) throws -> ReadingOptions {
    var options = ReadingOptions()
    if let map { options.fields = try FieldMap(map) }
    return options
  }

  @Test(arguments: [",", ";", "\t"])
  func rows(separator: String) throws {
    let text = """
      title,date,text,url,n
      Talks,2022-01-12,"They met, and ""spoke"".
      They left.",https://example.org/1,1

      ,,They dined.,,
      """
    let opened = try opened(
      text.replacing("\"They met, and", with: "\"They met and")
        .replacing(",", with: separator))
    let articles = try opened.articles()
    #expect(articles.map(\.reader.name) == ["table", "table"])
    #expect(articles[0].text.source.string == "Talks\n\nThey met and \"spoke\".\nThey left.")
    #expect(articles[0].published?.edtf.description == "2022-01-12")
    #expect(articles[0].location == "https://example.org/1")
    #expect(articles[1].location.hasSuffix("/file#L5"))
  }

  @Test func columnsOfOtherNames() throws {
    let text = "Titre;Corps;Jour\nTalks;They met.;2022-01-12\n"
    #expect(try opened(text).articles().map(\.reader.name) == ["text"])
    let map = "headline=Titre, text=Corps, published=Jour"
    let article = try #require(try opened(text, map: map).articles(options: options(map)).first)
    #expect(article.text.source.string == "Talks\n\nThey met.")
    #expect(article.published?.edtf.description == "2022-01-12")
  }

  @Test func theMapOverrulesNames() throws {
    let map = "text=full,headline=a.b"
    let line = #"{"text": "Short.", "full": "They met.", "a": {"b": "Talks"}}"#
    let article = try #require(try opened(line, map: map).articles(options: options(map)).first)
    #expect(article.text.source.string == "Talks\n\nThey met.")
  }

  @Test(arguments: ["headline", "nothing=x", "text=a,title=a", "=x", ""])
  func noMap(text: String) {
    #expect(throws: FieldMap.Failure.self) { try FieldMap(text) }
  }

  @Test func damagedRows() throws {
    let opened = try opened(
      "title,text\nb,They met.\nc,They,left.\nd,\"They\"spoke.\ne,They dined.\nf,\"no end\ng,They met."
    )
    let reasons = opened.documents.map { document in
      do throws(Rejection) {
        _ = try document.articles(options: ReadingOptions())
        return "article"
      } catch {
        return error.reason.rawValue
      }
    }
    #expect(reasons == ["article", "malformed", "malformed", "article", "article"])
    #expect(opened.faults.count == 1)
    #expect(
      opened.faults.first?.hasPrefix("file#L6: malformed: a quoted field does not end") == true)
  }

  @Test func textWithCommasIsText() throws {
    let opened = try opened("Text, body and soul, they said\n\nThey met.\n")
    #expect(try opened.articles().map(\.reader.name) == ["text"])
  }

  @Test func arrays() throws {
    let opened = try opened(
      #" [ {"text": "They } \" met."}, {"title": "x", "text": "They left.", "n": {"a": [{}]}} , {"#
        + #""text": "They spoke.", "url": "https://example.org/3"}]"#)
    let articles = try opened.articles()
    #expect(articles.map(\.reader.name) == ["json", "json", "json"])
    #expect(articles[0].location.hasSuffix("/file#/0"))
    #expect(articles[2].location == "https://example.org/3")
    #expect(opened.faults == [])
  }

  @Test(arguments: [
    #"[{"text": "They met."}"#, #"[{"text": "They met."}, 7]"#, #"[{"text": "They met."}, {"x"#,
    #"[{"text": "They met."}] x"#,
  ])
  func whatComesBeforeAFaultIsRead(text: String) throws {
    let opened = try opened(text)
    #expect(opened.documents.count == 1)
    #expect(opened.rejections.map(\.reason) == [.malformed])
  }
}
