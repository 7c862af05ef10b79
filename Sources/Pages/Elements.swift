internal import Markup

/// What elements are to a reader of the page.
enum Elements {
  /// Never shown as text, or never part of an article's.
  static func isDropped(_ name: Name) -> Bool { kind(name) == .dropped }

  /// Begins and ends a line.
  static func isBlock(_ name: Name) -> Bool { kind(name) == .block }

  static func isHeading(_ name: Name) -> Bool {
    switch name {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether the page itself says that this is the text of its article.
  static func isStatedBody(_ node: Int, _ tree: MarkupTree) -> Bool {
    tree.value(.itemprop, of: node).map { $0.elementsEqual("articleBody".utf8) } ?? false
  }

  private enum Kind { case dropped, block, inline }

  private static func kind(_ name: Name) -> Kind {
    name.index < kinds.count ? kinds[name.index] : .inline
  }

  private static let kinds: [Kind] = {
    var kinds = Array(repeating: Kind.inline, count: Name.knownCount)
    let dropped: [Name] = [
      .head, .script, .style, .noscript, .template, .iframe, .svg, .canvas, .object, .embed, .audio,
      .video, .map, .input, .textarea, .select, .option, .button, .nav, .dialog, .menu, .figcaption,
      .rt, .rp, .legend, .datalist, .progress, .meter, .applet, .math,
    ]
    let block: [Name] = [
      .html, .body, .address, .article, .aside, .blockquote, .caption, .center, .dd, .details, .dir,
      .div, .dl, .dt, .fieldset, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
      .hgroup, .hr, .li, .main, .ol, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th,
      .thead, .tr, .ul, .document, .listing, .xmp,
    ]
    for name in dropped { kinds[name.index] = .dropped }
    for name in block { kinds[name.index] = .block }
    return kinds
  }()
}
