internal import Markup

/// What the names that a page's makers gave an element hint at.
struct ClassHints: OptionSet {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Asks for consent, money or an address, and is never part of an article.
  static let notice = ClassHints(rawValue: 2048)

  /// What stands around articles: menus, bars, forms.
  static let unlikely = ClassHints(rawValue: 1)
  /// Words that outweigh `unlikely`.
  static let perhaps = ClassHints(rawValue: 2)
  /// Lowers the weight.
  static let negative = ClassHints(rawValue: 4)
  /// Raises the weight.
  static let positive = ClassHints(rawValue: 8)
  /// Inside articles, but no part of their text: captions, credits, bylines, tools, teasers.
  static let aside = ClassHints(rawValue: 16)
  /// What readers wrote.
  static let comments = ClassHints(rawValue: 32)
  /// The text of the article and nothing else.
  static let body = ClassHints(rawValue: 64)
  /// Out of sight.
  static let hidden = ClassHints(rawValue: 128)
  /// Pictures one after another, with a text to each.
  static let gallery = ClassHints(rawValue: 256)
  /// Words of the article set apart, mostly a second time.
  static let pullQuote = ClassHints(rawValue: 512)

  /// Called after the day of publication.
  private static let stamp = ClassHints(rawValue: 1024)

  /// Whether a `class` is called after the day of publication, and not of another article's.
  static func isStamp(_ value: ArraySlice<UInt8>) -> Bool { stamps.hints(in: value) == .stamp }

  private static let stamps = Needles([
    (
      .stamp,
      """
      timestamp pubdate pub-date pub_date publish article-date article_date article__date \
      articledate post-date post_date post__date entry-date datestamp story-date story__date \
      news-date news_date
      """
    ), (.aside, "teaser related"),
  ])

  /// The hints in the value of a `class` or `id`.
  init(_ value: ArraySlice<UInt8>) {
    self = Self.needles.hints(in: value)
  }

  /// Words and parts of words; those in brackets are whole words. The first four groups
  /// are those of mozilla/readability.
  private static let needles = Needles([
    (
      .unlikely,
      """
      -ad- ai2html banner breadcrumb combx comment community cover-wrap disqus extra footer gdpr \
      header legends menu related remark replies rss shoutbox sidebar skyscraper social sponsor \
      supplemental ad-break agegate pagination pager popup yom-remote
      """
    ),
    (.perhaps, "and article body column content main mathjax shadow"),
    (
      .negative,
      """
      -ad- hidden [hid] banner combx comment com- contact footer gdpr masthead media meta \
      outbrain promo related scroll share shoutbox sidebar skyscraper sponsor shopping tags \
      widget
      """
    ),
    (
      .positive,
      "article body content entry hentry h-entry main page pagination post text blog story"
    ),
    (
      .aside,
      """
      related recirc newsletter signup sign-up read-more readmore read_more more-on moreon \
      morefrom more-from more_from trending most-read mostread most-popular mostpopular \
      recommend outbrain taboola sharing share- -share [share] sharetools social followus \
      follow-us byline breadcrumb advert adslot ad-slot [ad] [ads] ad-container adcontainer \
      sponsor cookie consent promo caption credit timestamp dateline- [tags] taglist tag-list \
      article-tags [topics] toolbar disclaimer copyright [print] donat quiz \
       author-bio authorbio author-box author_box authorbox bio-card biobox author-info author_info about-author [author] bio-box \
      read-next readnext read-also up-next upnext next-article see-also seealso also-read \
      alsoread inline-link story-links wp-caption-text mw-editsection noprint navbox hatnote \
      screen-reader sr-only visually-hidden visuallyhidden skip-link push-notification \
      download-app app-promo infobox-ad in-article-link rich-link inset-link photo-info \
      image-info image-meta imgcaption video-info [subscribe] subscribe- subscription- vjs- \
      video-js videojs video-player media-player jw-player jwplayer player- -player \
      [correction-policy] feedback rating-box post-meta entry-meta article-meta article__meta \
      post__meta reading-time article-date publish-date published-date pubdate post-date \
      last-updated
      """
    ),
    (
      .comments,
      """
      [comments] comment-list commentlist comments-area comment-section comments-section disqus \
      [respond] usercomments comment-body fb-comments livefyre
      """
    ),
    (
      .body,
      """
      articlebody article-body article_body article__body articlecontent article-content \
      article_content article__content articletext article-text article_text article__text \
      storybody story-body story_body story__body storycontent story-content story_content \
      storytext story-text entry-content entry_content entrycontent postcontent post-content \
      post_content post__content postbody post-body post_body post__body body-text bodytext \
      body-content bodycontent content-body content__body news-text newstext news-content \
      news_content news-body newsbody maincontent-text text-content [instapaper_body] wysiwyg \
      rich-text richtext article-section__content available-content caas-body field-name-body \
      field--name-body single-content
      """
    ),
    (
      .notice,
      """
      onetrust didomi cookiebot usercentrics truste- qc-cmp sp_message fc-consent fc-dialog cmp- \
      cookie-banner cookie_banner cookiebanner cookie-consent cookieconsent cookie-notice \
      consent-banner consent-modal gdpr paywall regwall piano- tp-modal tp-container subscribe-wall \
      subscription-wall subscribewall meter-wall offer-box newsletter mc_embed signup-form \
      sign-up-form modal-dialog modal-content modal-body [modal]
      """
    ),
    (.pullQuote, "pullquote pull-quote pull_quote"),
    (.gallery, "gallery slideshow slide-show carousel photo-list lightbox image-list"),
    (.hidden, "[hidden] [hide] [is-hidden] [d-none] [invisible]"),
  ])
}

/// Finds words in names, whatever their case, in one pass.
private struct Needles: Sendable {
  private struct Needle: Sendable {
    let bytes: [UInt8]
    let hint: ClassHints
    /// Stands alone between blanks.
    let isWord: Bool
  }

  /// By their first byte.
  private var buckets: [[Needle]] = Array(repeating: [], count: 128)

  init(_ groups: [(ClassHints, String)]) {
    for (hint, words) in groups {
      for word in words.split(separator: " ") {
        let isWord = word.hasPrefix("[")
        let bytes = Array(word.utf8.filter { $0 != 0x5B && $0 != 0x5D })
        guard let first = bytes.first else { continue }
        buckets[Int(first)].append(Needle(bytes: bytes, hint: hint, isWord: isWord))
      }
    }
  }

  func hints(in value: ArraySlice<UInt8>) -> ClassHints {
    var found: ClassHints = []
    let name = value.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    name.withUnsafeBufferPointer { name in
      for index in name.indices where name[index] < 128 {
        for needle in buckets[Int(name[index])] where !found.contains(needle.hint) {
          let end = index + needle.bytes.count
          guard end <= name.count, Self.matches(needle.bytes, name, index) else { continue }
          if needle.isWord {
            guard index == 0 || name[index - 1] <= 0x20, end == name.count || name[end] <= 0x20
            else { continue }
          }
          found.insert(needle.hint)
        }
      }
    }
    return found
  }

  private static func matches(
    _ needle: [UInt8], _ name: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    for offset in needle.indices where name[index + offset] != needle[offset] { return false }
    return true
  }
}

extension ClassHints: Sendable {}
