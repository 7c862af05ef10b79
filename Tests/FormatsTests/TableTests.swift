import Formats
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🙂", 2), ("a\u{0}\u{7F}", 1),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("“…”", 3), ("🇨🇭", 2), ("ｆ", 2), ("ﾊ", 1),
    ("\u{200B}", 0), ("Лавров", 6), ("\u{A0}", 1),
  ])
  func `counts columns`(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abc def", 5, "abc…"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("abc", 1, "…"), ("abc", 0, ""), ("", 0, ""),
    ("ae\u{301}bc", 3, "ae\u{301}…"),
  ])
  func `cuts to columns`(_ text: String, _ width: Int, _ cut: String) {
    #expect(DisplayWidth.truncate(text, to: width) == cut)
    #expect(DisplayWidth.of(cut) <= width)
  }
}

@Suite struct TextTableTests {
  let table = TextTable(
    columns: ["name", "count"],
    rows: [["Ann", 7], ["日本\n語", 1234], [nil, nil], ["a\u{1B}[31m"]])

  @Test func `aligns words left and numbers right`() {
    #expect(
      table.text() == """
        name     count
        Ann          7
        日本 語   1234

        a [31m

        """)
  }

  @Test func `sets the header off`() {
    let style = Style(isEnabled: true)
    #expect(table.text(style: style).hasPrefix("\u{1B}[1mname     count\u{1B}[22m\n"))
  }

  @Test(arguments: 16...60) func `fits`(_ width: Int) {
    let table = TextTable(
      columns: ["long words", "id", "more"],
      rows: [["several words in a cell", 7, "x"], ["日本語日本語", 123, "other words, as many"]])
    for line in table.text(width: width).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width)
    }
  }

  @Test func `control characters do not reach the terminal`() {
    #expect(singleLine("a\r\nb\u{1B}[0m\u{9B}c\u{2028}d") == "a b [0m c d")
  }
}

@Suite struct MarkdownTableTests {
  @Test func `escapes what would leave the cell`() {
    let table = MarkdownTable(columns: ["a|b", "n"], rows: [["x\ny", 1], ["*z*", nil]])
    #expect(
      table.text == """
        | a\\|b   |   n |
        | ------ | --: |
        | x<br>y |   1 |
        | \\*z\\*  |     |

        """)
  }
}
