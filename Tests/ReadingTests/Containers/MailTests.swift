import Dates
import Reading
import Testing
import Text

@Suite struct MailTests {
  static let head = """
    From: "The Baltic Courier" <news@courier.example.org>
    Date: Wed, 12 Jan 2022 10:00:00 +0100
    Message-ID: <1@example.org>
    MIME-Version: 1.0

    """

  func opened(_ fields: String, _ body: String) throws -> Opened {
    try Opened(Array((Self.head + fields + "\n\n" + body).replacing("\n", with: "\r\n").utf8))
  }

  func text(_ fields: String, _ body: String) throws -> String? {
    try opened(fields, body).articles().first?.text.source.string
  }

  @Test func theMessage() throws {
    let opened = try opened(
      "Subject: =?utf-8?B?0JzQmNCU?= =?UTF-8?Q?_statement?=\nContent-Language: en, fr",
      "The ministers met.\n\nThey spoke.\n")
    let article = try #require(try opened.articles().first)
    #expect(article.text.source.string == "МИД statement\n\nThe ministers met.\n\nThey spoke.")
    #expect(article.headline == TextSpan(0, 13))
    #expect(article.published?.edtf.description == "2022-01-12")
    #expect(article.published?.basis.hasPrefix("the message's Date field") == true)
    #expect(article.outlet?.name == "courier.example.org")
    #expect(article.outlet?.basis == "mail")
    #expect(article.language == "en")
    #expect(article.reader.name == "mail")
  }

  @Test func encodings() throws {
    let quoted = try text(
      "Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: quoted-printable",
      "=CE=ED=E8 =\nmet.=20")
    #expect(quoted == "Они met. ")
    let base64 = try text(
      "Content-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: base64",
      "VGhleSBt\nZXQu")
    #expect(base64 == "They met.")
    let flowed = try text(
      "Content-Type: text/plain; format=flowed", "The ministers \nmet.\n They spoke.\n-- \nDesk")
    #expect(flowed == "The ministers met.\nThey spoke.\n-- \nDesk")
  }

  @Test func ofAlternativesThePlainText() throws {
    let text = try text(
      "Content-Type: multipart/alternative; boundary=\"x y\"",
      "preamble\n--x y\nContent-Type: text/html\n\n<p>They met.</p>\n--x y\n\nThey met.\n--x y--\nend"
    )
    #expect(text == "They met.")
  }

  @Test func aPageWhereThereIsNoPlainText() throws {
    let sentence = "The ministers met at the lake and spoke for two hours about the border."
    let text = try text(
      "Subject: Talks\nContent-Type: text/html; charset=utf-8",
      "<div><p>\(sentence)</p><p>\(sentence)</p></div>")
    #expect(text?.hasPrefix("Talks\n\nThe ministers met") == true)
  }

  @Test func attachmentsAreFiles() throws {
    let body = """
      --b
      Content-Type: text/plain

      See the attached.
      --b
      Content-Type: text/plain; charset=koi8-r
      Content-Disposition: attachment; filename*0*=utf-8''%D0%9C; filename*1="x.txt"
      Content-Transfer-Encoding: base64

      787J
      --b
      Content-Type: text/plain; name="a.txt"

      One.
      --b
      Content-Type: text/plain; name="a.txt"

      Two.
      --b
      Content-Type: image/png; name="a.png"

      x
      --b
      Content-Type: message/rfc822

      From: a@b.org
      Message-ID: <2@example.org>
      Subject: Inner

      They left.
      --b--
      """
    let opened = try opened("Subject: Outer\nContent-Type: multipart/mixed; boundary=b", body)
    let articles = try opened.articles()
    #expect(
      articles.map { String($0.location.split(separator: "/").last ?? "") } == [
        "file", "Мx.txt", "a.txt", "a.txt (2)", "message-rfc822",
      ])
    #expect(
      articles.map(\.text.source.string) == [
        "Outer\n\nSee the attached.", "Они", "One.", "Two.", "Inner\n\nThey left.",
      ])
    #expect(opened.notes == ["file: passed over 1 images"])
  }

  @Test func mailboxes() throws {
    let box = """
      From a@b.org Wed Jan 12 10:00:00 2022
      From: a@b.org
      Message-ID: <1@b.org>

      They met.

      >From the beginning they spoke.
      From here it is 10:00 still text.

      From there on no header follows at 10:00.
      x

      From c@d.org Wed Jan 12 11:00:00 2022
      From: c@d.org
      MIME-Version: 1.0

      They left.
      """
    let opened = try Opened(Array(box.utf8))
    let articles = try opened.articles()
    #expect(articles.count == 2)
    #expect(articles[0].location.hasSuffix("/file#1@b.org"))
    #expect(articles[0].text.source.string.contains("\nFrom the beginning"))
    #expect(articles[1].text.source.string == "They left.")
    #expect(articles[1].location.contains("/file#"))
  }

  @Test(arguments: [
    "From: the Press Service\nDate: 12 January 2022\n\nThe ministers met.",
    "From: the Press Service\nSubject: Talks\n\nThe ministers met.",
    "From Moscow, at 10:00, the ministers left.\nThey met: yesterday.",
    "Note: this is text\n\nFrom: nobody",
  ])
  func textThatLooksLikeMailIsText(text: String) throws {
    let opened = try Opened(Array(text.utf8))
    #expect(try opened.articles().map(\.reader.name) == ["text"])
  }

  @Test func personsAreNoOutlets() throws {
    let mail = "From: Jane Doe <jane@gmail.com>\nMessage-ID: <1@gmail.com>\n\nThey met."
    #expect(try Opened(Array(mail.utf8)).articles().first?.outlet == nil)
  }

  @Test func whatIsDamaged() throws {
    #expect(try text("Content-Type: text/plain; charset=x-none", "They met.") == "They met.")
    #expect(
      try text("Content-Type: multipart/mixed; boundary=b", "--b\n\nThey met.") == "They met.")
    #expect(try text("Content-Transfer-Encoding: base64", "VGhleSBtZXQu=") == "They met.")
    #expect(try text("Subject: =?utf-8?B?broken", "They met.") == "=?utf-8?B?broken\n\nThey met.")
    let nul = try opened("Content-Transfer-Encoding: quoted-printable", "They=00met.")
    #expect(throws: Rejection.self) { try nul.articles() }
    let deep = (0..<200).map { "--b\($0)\nContent-Type: multipart/mixed; boundary=b\($0 + 1)\n\n" }
    let nested = try opened(
      "Content-Type: multipart/mixed; boundary=b0", deep.joined() + "They met.")
    #expect(nested.documents.count == 1)
  }
}
