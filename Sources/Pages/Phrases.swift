/// Lines that pages put into articles: invitations, credits, notices.
enum Phrases {
  /// Whether a short line is one of them.
  static func isBoilerplate(_ line: String) -> Bool {
    let text = folded(line)
    if text.isEmpty { return true }
    if whole.contains(text) { return true }
    return beginnings.contains { text.hasPrefix($0) }
      || endings.contains { text.hasSuffix($0) }
  }

  /// Whether a paragraph asks its reader for consent to be watched, or for money: by a phrase that nothing
  /// else has, or by several words that such notices are made of.
  static func isNotice(_ text: [UInt8]) -> Bool {
    guard text.count < 2000 else { return false }
    return asking.count(in: text) > 0
      || offering.count(in: text) >= 2 && you.count(in: text) > 0
      || consent.count(in: text) >= 3 && your.count(in: text) > 0
  }

  private static let you = PhraseSet(["you"])
  private static let your = PhraseSet(["your "])

  private static let asking = PhraseSet([
    "limit of free articles", "free articles this month", "free articles remaining",
    "already a subscriber?", "subscribe to continue", "subscribe to read", "subscribe to unlock",
    "log in to continue reading", "register to continue reading", "by subscribing you agree",
    "newsletters may contain", "this article is for subscribers", "bereits abonnent",
    "jetzt abonnieren", "déjà abonné", "de cet article à lire", "article réservé aux abonnés",
    "ya eres suscriptor", "solo para suscriptores",
  ])

  private static let offering = PhraseSet([
    "subscribe", "subscription", "cancel at any time", "cancel anytime", "unlimited access",
    "free trial", "already have an account", "to continue reading", "by signing up", "log in",
    "sign up", "your inbox", "newsletter", "on any device",
  ])

  private static let consent = PhraseSet([
    "cookies", "our partners", "personal data", "personalised ad", "personalized ad", "consent",
    "privacy policy", "audience research", "legitimate interest", "your device",
    "information on a device", "unique identifiers", "manage your choices", "data processing",
    "targeted advertising", "content measurement",
  ])

  /// Whether a short line lets one answer what another reader wrote.
  static func isReply(_ text: [UInt8]) -> Bool {
    let words = String(decoding: text, as: UTF8.self).lowercased().split { !$0.isLetter }
    return words.count <= 8 && words.contains { replies.contains($0) }
  }

  private static let replies: Set<Substring> = [
    "reply", "replies", "antworten", "répondre", "responder", "rispondi", "ответить", "відповісти",
    "odpowiedz", "yanıtla", "reageren", "svara", "返信", "回复", "رد",
  ]

  /// Whether a short line says when the text was last touched: "Updated at 16.40 GMT".
  static func isStamp(_ line: String) -> Bool {
    line.utf8.count < 60 && isByline(line) && line.contains(where: \.isNumber)
      && !line.contains(",")
      && line.split(separator: " ").count <= 7
  }

  /// Whether a line names the author or the day and no more: "By Jane Doe", "Updated 3 May 2021".
  static func isByline(_ line: String) -> Bool {
    let text = folded(line)
    return bylines.contains { text.hasPrefix($0) }
  }

  /// Whether a line gives a day and no more: "Feb. 21, 2019", "22 Dec 2016 10:43".
  static func isDay(_ line: String) -> Bool {
    let words = line.split { !($0.isLetter || $0.isNumber) }
    guard words.count <= 9, line.utf8.count <= 60, words.contains(where: isYear) else {
      return false
    }
    let others = words.filter { !$0.allSatisfy(\.isNumber) }
    return others.count <= 5 && others.allSatisfy { $0.count <= 12 }
      && words.count(where: { $0.allSatisfy(\.isNumber) }) >= 2
  }

  /// Whether a short line may give a day: "Press release of 29th March 2019 | Berlin".
  static func mayGiveDay(_ line: String) -> Bool {
    let words = line.split { !($0.isLetter || $0.isNumber) }
    let numbers = words.count { $0.first?.isNumber == true }
    return line.utf8.count <= 80 && numbers >= 2 && words.count - numbers <= 5
      && words.contains(where: isYear)
  }

  /// Whether a line has a year in it.
  static func hasYear(_ line: String) -> Bool {
    line.split { !$0.isNumber }.contains(where: isYear)
  }

  private static func isYear(_ word: Substring) -> Bool {
    word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
  }

  /// Whether a paragraph at an article's end is about who wrote it.
  static func isAboutAuthor(_ line: String, authors: [String]) -> Bool {
    let text = line.lowercased()
    if ["reported from", "contributed", "reporting from"].contains(where: text.contains) {
      return false
    }
    if authors.contains(where: { $0.utf8.count > 5 && text.hasPrefix($0.lowercased()) }) {
      return true
    }
    if [
      "follow him", "follow her", "follow them", "follow me", "on twitter at", "on twitter @",
      "on twitter:",
    ]
    .contains(where: text.contains) {
      return true
    }
    guard line.utf8.count < 400 else { return false }
    return [" is a ", " is an ", " is the ", " covers ", " has covered ", " writes about "]
      .contains(where: text.contains)
      && [
        "reporter", "correspondent", "staff writer", "columnist", "journalist", "contributing",
        "freelance", "since joining", "previously covered", "joined the",
      ]
      .contains(where: text.contains)
      && !["\"", "“", "said"].contains(where: text.contains)
  }

  private static func folded(_ line: String) -> String {
    var text = line.lowercased()
    text.unicodeScalars.replace("\u{A0}".unicodeScalars, with: " ".unicodeScalars)
    let marks: Set<Character> = [
      " ", "\n", "\t", "*", "•", "-", "–", "—", ">", "»", "▶", "►", "→", "|", "[", "]", "(", ")",
      ":", "_", "·", "…", "+", "✕", "×",
    ]
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) || last == "." { text.removeLast() }
    return text
  }

  private static let whole: Set<String> = [
    "advertisement", "advertisements", "ad", "ads", "share", "share this", "tweet", "email",
    "print", "comments", "comment", "related", "related articles", "related stories",
    "related news", "related topics", "related content", "read more", "more", "see more",
    "most read", "most popular", "recommended", "trending", "sponsored", "subscribe", "sign up",
    "sign in", "log in", "follow", "follow us", "loading", "close", "back to top", "play video",
    "video", "watch", "listen", "live", "save", "copy link", "hide caption", "toggle caption",
    "show more", "show less", "load more", "view comments", "newsletter", "newsletters",
    "story continues below advertisement", "article continues below advertisement",
    "continue reading below", "continue reading", "story continues below", "skip advertisement",
    "skip ad", "this content is not available", "media caption", "image caption", "image copyright",
    "image source", "top stories", "you might also like", "you may also like", "more on this story",
    "more from", "topics", "tags", "latest news", "breaking news", "editor's picks",
    "what to read next",
    "read next", "reklama", "anzeige", "publicité", "publicidad", "publicidade", "реклама",
    "広告", "广告", "mehr zum thema", "lire aussi", "à lire aussi", "lea también", "leia também",
    "leia mais", "читайте также", "по теме", "weitere artikel", "teilen", "partager", "compartir",
    "compartilhar", "поделиться", "facebook", "twitter", "whatsapp", "linkedin", "pinterest",
    "reddit", "telegram", "instagram", "flipboard", "view gallery", "enlarge", "enlarge this image",
    "this story has been shared", "replay", "end of document", "ends", "sponsored content",
    "promoted", "skip to main content", "skip to content", "fb", "tw", "link copied",
    "click to copy",
    "click here to view", "read the full story", "read full article", "join the conversation",
    "advertising", "inline advertisement", "report this ad", "x", "image", "images", "photo",
    "photos", "credit",
    "author", "authors", "by", "published", "updated", "minute read", "min read",
    "advertiser content",
  ]

  private static let beginnings = [
    "read more:", "read more about", "read also", "also read", "read:", "read next", "see also:",
    "see also ",
    "related:", "related story", "related article", "related content", "related video", "more:",
    "more on:", "watch:", "watch now:", "video:", "listen:", "in pictures:", "photos:", "photo:",
    "photo by ", "photo credit", "photograph:", "picture:", "image:", "image source",
    "image credit", "image caption", "image copyright", "media caption",
    "credit:", "file photo", "getty images", "follow us on", "follow @", "follow bbc", "like us on",
    "subscribe to ", "subscribe now", "subscribe for", "sign up for", "sign up to ", "sign up here",
    "get our ", "get the latest", "download the app", "download our", "click here", "tap here",
    "join our ",
    "share this", "share on", "share via", "tweet this", "© ", "(c) 20", "copyright ©",
    "copyright 20",
    "all rights reserved", "this article was originally", "this article originally",
    "this story was originally",
    "this material may not be", "our standards:", "view comments", "comments (",
    "view all comments",
    "don't miss:", "don’t miss:", "must read:", "must-read:", "you might also", "you may also",
    "recommended for you",
    "more from ", "more stories", "tags:", "topics:", "filed under", "posted in", "categories:",
    "category:",
    "we use cookies", "this site uses cookies", "by continuing to use", "by continuing to browse",
    "accept cookies", "cookie settings", "cookie policy",
    "advertisement", "story continues", "article continues", "scroll down", "if you have a story",
    "got a story", "do you have a story", "have you been affected", "contact the author",
    "contact us",
    "send tips", "email us", "e-mail us", "follow the author", "follow him on", "follow her on",
    "follow them on",
    "first published", "last updated", "last modified", "originally published",
    "lire aussi", "à lire aussi", "lire :", "à lire :", "lea también", "lea además", "lee también",
    "mira también",
    "te puede interesar", "leia também", "leia mais", "veja também", "leggi anche", "lees ook",
    "lesen sie auch",
    "lesen sie mehr", "mehr zum thema", "mehr dazu", "auch interessant", "читайте также",
    "читайте также:",
    "смотрите также", "подписывайтесь", "подпишитесь", "czytaj też", "czytaj także", "zobacz też",
    "haberin devamı", "ayrıca okuyun", "اقرأ أيضا", "اقرأ أيضًا", "इसे भी पढ़ें",
    "ad feedback", "article bookmarked", "support our journalism", "become a member",
    "already a subscriber", "a version of this article appear", "order reprints",
    "this article appeared in", "to read the full", "to continue reading", "view this post on",
    "a post shared by", "play video", "current time",
    "this post contains affiliate",
  ]

  private static let endings = [
    "getty images", "/getty", "/ getty", "via getty images)", "/afp", "/reuters", "/ap",
    "shutterstock", "ap photo", "file photo", "istockphoto",
    "all rights reserved", "sign up here", "read more here", "continue reading", "read more",
    "subscribe here", "sign up now", "more here",
  ]

  private static let bylines = [
    "by ", "published", "updated", "posted", "last updated", "written by", "from ", "par ", "von ",
    "por ",
    "publié", "mis à jour", "veröffentlicht", "aktualisiert", "publicado", "actualizado",
    "atualizado",
    "опубликовано", "обновлено", "автор",
  ]
}
