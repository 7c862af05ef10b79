// Names that the program speaks of; numbers are places in `spellings`.
extension Name {
  static let spellings: [String] = [
    "#document", "#text", "#other",
    "html", "head", "title", "body", "meta", "link", "base", "script", "style", "noscript",
    "template", "a", "address", "article", "aside", "b", "blockquote", "br", "button", "canvas",
    "caption", "center", "code", "dd", "details", "dialog", "dir", "div", "dl", "dt", "embed",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "iframe", "img", "input", "label", "legend", "li", "main", "map",
    "mark", "math", "menu", "nav", "object", "ol", "option", "p", "picture", "pre", "q", "section",
    "select", "small", "span", "strong", "summary", "svg", "table", "tbody", "td", "textarea",
    "tfoot", "th", "thead", "time", "tr", "u", "ul", "video", "audio", "rp", "rt", "id", "class",
    "name", "content", "property", "itemprop", "rel", "href", "lang", "type", "role", "datetime",
    "hidden", "aria-hidden", "charset", "http-equiv", "value", "pubdate", "channel", "item",
    "rdf:about", "entry", "description", "content:encoded", "pubDate", "updated", "published",
    "modified", "issued", "dc:title", "dc:date", "dc:language", "dc:description",
    "dcterms:created", "dcterms:modified", "dcterms:issued", "author", "uri", "guid",
    "isPermaLink", "language", "source", "url", "media:description", "xml:lang", "mode",
    "itunes:summary", "TEI", "teiHeader", "titleStmt", "publicationStmt", "sourceDesc", "group",
    "sp", "speaker", "seg", "note", "stage", "who", "xml:id", "date", "when", "from", "to",
    "publisher", "person", "persName", "surname", "forename", "lg", "l", "ab", "lb", "fw", "gap",
    "vocal", "kinesic", "incident", "setting", "ident", "creation", "desc", "opener", "closer",
    "salute", "signed", "dateline", "byline", "quote", "said", "trailer", "cell", "row", "join",
    "place", "w:p", "datalist", "progress", "meter", "applet", "listing", "xmp", "media:title",
    "created", "list", "w:r", "w:t", "w:tab", "w:br", "w:cr", "w:pStyle", "w:val", "w:del",
    "w:moveFrom", "w:instrText", "w:noBreakHyphen", "w:style", "w:styleId", "w:name",
    "mc:Fallback", "dc:creator",
  ]

  static let numbers: [String: Int] = Dictionary(
    uniqueKeysWithValues: spellings.enumerated().map { ($1, $0) })

  /// The document itself.
  public static let document = Name(number: 0)
  /// A stretch of text.
  public static let text = Name(number: 1)
  /// Any name past the most that are told apart.
  public static let other = Name(number: 2)

  /// `html`
  public static let html = Name(number: 3)
  /// `head`
  public static let head = Name(number: 4)
  /// `title`
  public static let title = Name(number: 5)
  /// `body`
  public static let body = Name(number: 6)
  /// `meta`
  public static let meta = Name(number: 7)
  /// `link`
  public static let link = Name(number: 8)
  /// `base`
  public static let base = Name(number: 9)
  /// `script`
  public static let script = Name(number: 10)
  /// `style`
  public static let style = Name(number: 11)
  /// `noscript`
  public static let noscript = Name(number: 12)
  /// `template`
  public static let template = Name(number: 13)
  /// `a`
  public static let a = Name(number: 14)
  /// `address`
  public static let address = Name(number: 15)
  /// `article`
  public static let article = Name(number: 16)
  /// `aside`
  public static let aside = Name(number: 17)
  /// `b`
  public static let b = Name(number: 18)
  /// `blockquote`
  public static let blockquote = Name(number: 19)
  /// `br`
  public static let br = Name(number: 20)
  /// `button`
  public static let button = Name(number: 21)
  /// `canvas`
  public static let canvas = Name(number: 22)
  /// `caption`
  public static let caption = Name(number: 23)
  /// `center`
  public static let center = Name(number: 24)
  /// `code`
  public static let code = Name(number: 25)
  /// `dd`
  public static let dd = Name(number: 26)
  /// `details`
  public static let details = Name(number: 27)
  /// `dialog`
  public static let dialog = Name(number: 28)
  /// `dir`
  public static let dir = Name(number: 29)
  /// `div`
  public static let div = Name(number: 30)
  /// `dl`
  public static let dl = Name(number: 31)
  /// `dt`
  public static let dt = Name(number: 32)
  /// `embed`
  public static let embed = Name(number: 33)
  /// `fieldset`
  public static let fieldset = Name(number: 34)
  /// `figcaption`
  public static let figcaption = Name(number: 35)
  /// `figure`
  public static let figure = Name(number: 36)
  /// `footer`
  public static let footer = Name(number: 37)
  /// `form`
  public static let form = Name(number: 38)
  /// `h1`
  public static let h1 = Name(number: 39)
  /// `h2`
  public static let h2 = Name(number: 40)
  /// `h3`
  public static let h3 = Name(number: 41)
  /// `h4`
  public static let h4 = Name(number: 42)
  /// `h5`
  public static let h5 = Name(number: 43)
  /// `h6`
  public static let h6 = Name(number: 44)
  /// `header`
  public static let header = Name(number: 45)
  /// `hgroup`
  public static let hgroup = Name(number: 46)
  /// `hr`
  public static let hr = Name(number: 47)
  /// `iframe`
  public static let iframe = Name(number: 48)
  /// `img`
  public static let img = Name(number: 49)
  /// `input`
  public static let input = Name(number: 50)
  /// `label`
  public static let label = Name(number: 51)
  /// `legend`
  public static let legend = Name(number: 52)
  /// `li`
  public static let li = Name(number: 53)
  /// `main`
  public static let main = Name(number: 54)
  /// `map`
  public static let map = Name(number: 55)
  /// `mark`
  public static let mark = Name(number: 56)
  /// `math`
  public static let math = Name(number: 57)
  /// `menu`
  public static let menu = Name(number: 58)
  /// `nav`
  public static let nav = Name(number: 59)
  /// `object`
  public static let object = Name(number: 60)
  /// `ol`
  public static let ol = Name(number: 61)
  /// `option`
  public static let option = Name(number: 62)
  /// `p`
  public static let p = Name(number: 63)
  /// `picture`
  public static let picture = Name(number: 64)
  /// `pre`
  public static let pre = Name(number: 65)
  /// `q`
  public static let q = Name(number: 66)
  /// `section`
  public static let section = Name(number: 67)
  /// `select`
  public static let select = Name(number: 68)
  /// `small`
  public static let small = Name(number: 69)
  /// `span`
  public static let span = Name(number: 70)
  /// `strong`
  public static let strong = Name(number: 71)
  /// `summary`
  public static let summary = Name(number: 72)
  /// `svg`
  public static let svg = Name(number: 73)
  /// `table`
  public static let table = Name(number: 74)
  /// `tbody`
  public static let tbody = Name(number: 75)
  /// `td`
  public static let td = Name(number: 76)
  /// `textarea`
  public static let textarea = Name(number: 77)
  /// `tfoot`
  public static let tfoot = Name(number: 78)
  /// `th`
  public static let th = Name(number: 79)
  /// `thead`
  public static let thead = Name(number: 80)
  /// `time`
  public static let time = Name(number: 81)
  /// `tr`
  public static let tr = Name(number: 82)
  /// `u`
  public static let u = Name(number: 83)
  /// `ul`
  public static let ul = Name(number: 84)
  /// `video`
  public static let video = Name(number: 85)
  /// `audio`
  public static let audio = Name(number: 86)
  /// `rp`
  public static let rp = Name(number: 87)
  /// `rt`
  public static let rt = Name(number: 88)
  /// `id`
  public static let id = Name(number: 89)
  /// `class`
  public static let `class` = Name(number: 90)
  /// `name`
  public static let name = Name(number: 91)
  /// `content`
  public static let content = Name(number: 92)
  /// `property`
  public static let property = Name(number: 93)
  /// `itemprop`
  public static let itemprop = Name(number: 94)
  /// `rel`
  public static let rel = Name(number: 95)
  /// `href`
  public static let href = Name(number: 96)
  /// `lang`
  public static let lang = Name(number: 97)
  /// `type`
  public static let type = Name(number: 98)
  /// `role`
  public static let role = Name(number: 99)
  /// `datetime`
  public static let datetime = Name(number: 100)
  /// `hidden`
  public static let hidden = Name(number: 101)
  /// `aria-hidden`
  public static let ariaHidden = Name(number: 102)
  /// `charset`
  public static let charset = Name(number: 103)
  /// `http-equiv`
  public static let httpEquiv = Name(number: 104)
  /// `value`
  public static let value = Name(number: 105)
  /// `pubdate`
  public static let pubdate = Name(number: 106)
  /// `channel`
  public static let channel = Name(number: 107)
  /// `item`
  public static let item = Name(number: 108)
  /// `rdf:about`
  public static let rdfAbout = Name(number: 109)
  /// `entry`
  public static let entry = Name(number: 110)
  /// `description`
  public static let description = Name(number: 111)
  /// `content:encoded`
  public static let contentEncoded = Name(number: 112)
  /// `pubDate`
  public static let pubDate = Name(number: 113)
  /// `updated`
  public static let updated = Name(number: 114)
  /// `published`
  public static let published = Name(number: 115)
  /// `modified`
  public static let modified = Name(number: 116)
  /// `issued`
  public static let issued = Name(number: 117)
  /// `dc:title`
  public static let dcTitle = Name(number: 118)
  /// `dc:date`
  public static let dcDate = Name(number: 119)
  /// `dc:language`
  public static let dcLanguage = Name(number: 120)
  /// `dc:description`
  public static let dcDescription = Name(number: 121)
  /// `dcterms:created`
  public static let dctermsCreated = Name(number: 122)
  /// `dcterms:modified`
  public static let dctermsModified = Name(number: 123)
  /// `dcterms:issued`
  public static let dctermsIssued = Name(number: 124)
  /// `author`
  public static let author = Name(number: 125)
  /// `uri`
  public static let uri = Name(number: 126)
  /// `guid`
  public static let guid = Name(number: 127)
  /// `isPermaLink`
  public static let isPermaLink = Name(number: 128)
  /// `language`
  public static let language = Name(number: 129)
  /// `source`
  public static let source = Name(number: 130)
  /// `url`
  public static let url = Name(number: 131)
  /// `media:description`
  public static let mediaDescription = Name(number: 132)
  /// `xml:lang`
  public static let xmlLang = Name(number: 133)
  /// `mode`
  public static let mode = Name(number: 134)
  /// `itunes:summary`
  public static let itunesSummary = Name(number: 135)
  /// `TEI`
  public static let tei = Name(number: 136)
  /// `teiHeader`
  public static let teiHeader = Name(number: 137)
  /// `titleStmt`
  public static let titleStmt = Name(number: 138)
  /// `publicationStmt`
  public static let publicationStmt = Name(number: 139)
  /// `sourceDesc`
  public static let sourceDesc = Name(number: 140)
  /// `group`
  public static let group = Name(number: 141)
  /// `sp`
  public static let sp = Name(number: 142)
  /// `speaker`
  public static let speaker = Name(number: 143)
  /// `seg`
  public static let seg = Name(number: 144)
  /// `note`
  public static let note = Name(number: 145)
  /// `stage`
  public static let stage = Name(number: 146)
  /// `who`
  public static let who = Name(number: 147)
  /// `xml:id`
  public static let xmlId = Name(number: 148)
  /// `date`
  public static let date = Name(number: 149)
  /// `when`
  public static let when = Name(number: 150)
  /// `from`
  public static let from = Name(number: 151)
  /// `to`
  public static let to = Name(number: 152)
  /// `publisher`
  public static let publisher = Name(number: 153)
  /// `person`
  public static let person = Name(number: 154)
  /// `persName`
  public static let persName = Name(number: 155)
  /// `surname`
  public static let surname = Name(number: 156)
  /// `forename`
  public static let forename = Name(number: 157)
  /// `lg`
  public static let lg = Name(number: 158)
  /// `l`
  public static let l = Name(number: 159)
  /// `ab`
  public static let ab = Name(number: 160)
  /// `lb`
  public static let lb = Name(number: 161)
  /// `fw`
  public static let fw = Name(number: 162)
  /// `gap`
  public static let gap = Name(number: 163)
  /// `vocal`
  public static let vocal = Name(number: 164)
  /// `kinesic`
  public static let kinesic = Name(number: 165)
  /// `incident`
  public static let incident = Name(number: 166)
  /// `setting`
  public static let setting = Name(number: 167)
  /// `ident`
  public static let ident = Name(number: 168)
  /// `creation`
  public static let creation = Name(number: 169)
  /// `desc`
  public static let desc = Name(number: 170)
  /// `opener`
  public static let opener = Name(number: 171)
  /// `closer`
  public static let closer = Name(number: 172)
  /// `salute`
  public static let salute = Name(number: 173)
  /// `signed`
  public static let signed = Name(number: 174)
  /// `dateline`
  public static let dateline = Name(number: 175)
  /// `byline`
  public static let byline = Name(number: 176)
  /// `quote`
  public static let quote = Name(number: 177)
  /// `said`
  public static let said = Name(number: 178)
  /// `trailer`
  public static let trailer = Name(number: 179)
  /// `cell`
  public static let cell = Name(number: 180)
  /// `row`
  public static let row = Name(number: 181)
  /// `join`
  public static let join = Name(number: 182)
  /// `place`
  public static let place = Name(number: 183)
  /// `w:p`
  public static let wP = Name(number: 184)
  /// `datalist`
  public static let datalist = Name(number: 185)
  /// `progress`
  public static let progress = Name(number: 186)
  /// `meter`
  public static let meter = Name(number: 187)
  /// `applet`
  public static let applet = Name(number: 188)
  /// `listing`
  public static let listing = Name(number: 189)
  /// `xmp`
  public static let xmp = Name(number: 190)
  /// `media:title`
  public static let mediaTitle = Name(number: 191)
  /// `created`
  public static let created = Name(number: 192)
  /// `list`
  public static let list = Name(number: 193)
  /// `w:r`
  public static let wR = Name(number: 194)
  /// `w:t`
  public static let wT = Name(number: 195)
  /// `w:tab`
  public static let wTab = Name(number: 196)
  /// `w:br`
  public static let wBr = Name(number: 197)
  /// `w:cr`
  public static let wCr = Name(number: 198)
  /// `w:pStyle`
  public static let wPStyle = Name(number: 199)
  /// `w:val`
  public static let wVal = Name(number: 200)
  /// `w:del`
  public static let wDel = Name(number: 201)
  /// `w:moveFrom`
  public static let wMoveFrom = Name(number: 202)
  /// `w:instrText`
  public static let wInstrText = Name(number: 203)
  /// `w:noBreakHyphen`
  public static let wNoBreakHyphen = Name(number: 204)
  /// `w:style`
  public static let wStyle = Name(number: 205)
  /// `w:styleId`
  public static let wStyleId = Name(number: 206)
  /// `w:name`
  public static let wName = Name(number: 207)
  /// `mc:Fallback`
  public static let mcFallback = Name(number: 208)
  /// `dc:creator`
  public static let dcCreator = Name(number: 209)
}
