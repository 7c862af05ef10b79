// Names that the program speaks of; numbers are places in `spellings`.
extension Name {
  static let spellings: [String] = [
    "#document", "#text", "#other",
    "html", "head", "title", "body", "meta", "link", "base", "script", "style", "noscript",
    "template", "a", "abbr", "address", "article", "aside", "b", "blockquote", "br", "button",
    "canvas", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details",
    "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "iframe",
    "img", "input", "ins", "kbd", "label", "legend", "li", "main", "map", "mark", "math", "menu",
    "nav", "object", "ol", "option", "p", "picture", "pre", "q", "s", "samp", "section", "select",
    "small", "span", "strike", "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "video", "audio",
    "wbr", "rp", "rt", "ruby", "data", "dfn", "amp-img", "id", "class", "name", "content",
    "property", "itemprop", "itemtype", "itemscope", "rel", "href", "lang", "type", "role",
    "datetime", "hidden", "aria-hidden", "charset", "http-equiv", "alt", "value", "pubdate",
    "data-testid", "aria-label", "data-component", "data-module", "rss", "channel", "item",
    "rdf:RDF", "rdf:li", "rdf:about", "feed", "entry", "description", "content:encoded", "pubDate",
    "updated", "published", "modified", "issued", "dc:title", "dc:date", "dc:creator",
    "dc:publisher", "dc:language", "dc:description", "dcterms:created", "dcterms:modified",
    "dcterms:issued", "author", "email", "uri", "creator", "guid", "isPermaLink", "language",
    "source", "generator", "subtitle", "tagline", "managingEditor", "rights", "url", "category",
    "media:content", "media:description", "xml:lang", "xml:base", "mode", "src", "lastBuildDate",
    "itunes:summary", "itunes:author", "TEI", "teiCorpus", "teiHeader", "fileDesc", "titleStmt",
    "publicationStmt", "sourceDesc", "profileDesc", "langUsage", "text", "front", "back", "group",
    "sp", "speaker", "seg", "note", "stage", "who", "xml:id", "date", "when", "from", "to",
    "publisher", "pubPlace", "bibl", "biblStruct", "analytic", "monogr", "imprint", "idno",
    "person", "persName", "surname", "forename", "roleName", "particDesc", "listPerson", "lg", "l",
    "ab", "lb", "pb", "fw", "gap", "vocal", "kinesic", "incident", "w", "pc", "castList",
    "listBibl", "setting", "settingDesc", "ident", "creation", "desc", "opener", "closer",
    "salute", "signed", "dateline", "byline", "quote", "said", "trailer", "titlePage", "docTitle",
    "titlePart", "docDate", "docAuthor", "cell", "row", "join", "rend", "place", "w:document",
    "w:body", "w:p", "w:r", "w:t", "w:tab", "w:br", "w:cr", "w:pPr", "w:pStyle", "w:val", "w:tbl",
    "w:tr", "w:tc", "w:del", "w:ins", "w:moveFrom", "w:moveTo", "w:instrText", "w:fldSimple",
    "w:hyperlink", "w:noBreakHyphen", "w:softHyphen", "w:sym", "w:footnoteReference", "w:numPr",
    "w:outlineLvl", "w:txbxContent", "w:sdt", "w:style", "w:styleId", "w:basedOn", "w:name",
    "w:footnotes", "w:footnote", "w:id", "w:char", "mc:Fallback", "mc:AlternateContent",
    "mc:Choice", "cp:coreProperties", "cp:lastModifiedBy",
    "datalist", "progress", "meter", "applet", "listing", "xmp", "slot", "media:title",
    "created", "list",
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
  /// `abbr`
  public static let abbr = Name(number: 15)
  /// `address`
  public static let address = Name(number: 16)
  /// `article`
  public static let article = Name(number: 17)
  /// `aside`
  public static let aside = Name(number: 18)
  /// `b`
  public static let b = Name(number: 19)
  /// `blockquote`
  public static let blockquote = Name(number: 20)
  /// `br`
  public static let br = Name(number: 21)
  /// `button`
  public static let button = Name(number: 22)
  /// `canvas`
  public static let canvas = Name(number: 23)
  /// `caption`
  public static let caption = Name(number: 24)
  /// `center`
  public static let center = Name(number: 25)
  /// `cite`
  public static let cite = Name(number: 26)
  /// `code`
  public static let code = Name(number: 27)
  /// `col`
  public static let col = Name(number: 28)
  /// `colgroup`
  public static let colgroup = Name(number: 29)
  /// `dd`
  public static let dd = Name(number: 30)
  /// `del`
  public static let del = Name(number: 31)
  /// `details`
  public static let details = Name(number: 32)
  /// `dialog`
  public static let dialog = Name(number: 33)
  /// `dir`
  public static let dir = Name(number: 34)
  /// `div`
  public static let div = Name(number: 35)
  /// `dl`
  public static let dl = Name(number: 36)
  /// `dt`
  public static let dt = Name(number: 37)
  /// `em`
  public static let em = Name(number: 38)
  /// `embed`
  public static let embed = Name(number: 39)
  /// `fieldset`
  public static let fieldset = Name(number: 40)
  /// `figcaption`
  public static let figcaption = Name(number: 41)
  /// `figure`
  public static let figure = Name(number: 42)
  /// `font`
  public static let font = Name(number: 43)
  /// `footer`
  public static let footer = Name(number: 44)
  /// `form`
  public static let form = Name(number: 45)
  /// `h1`
  public static let h1 = Name(number: 46)
  /// `h2`
  public static let h2 = Name(number: 47)
  /// `h3`
  public static let h3 = Name(number: 48)
  /// `h4`
  public static let h4 = Name(number: 49)
  /// `h5`
  public static let h5 = Name(number: 50)
  /// `h6`
  public static let h6 = Name(number: 51)
  /// `header`
  public static let header = Name(number: 52)
  /// `hgroup`
  public static let hgroup = Name(number: 53)
  /// `hr`
  public static let hr = Name(number: 54)
  /// `i`
  public static let i = Name(number: 55)
  /// `iframe`
  public static let iframe = Name(number: 56)
  /// `img`
  public static let img = Name(number: 57)
  /// `input`
  public static let input = Name(number: 58)
  /// `ins`
  public static let ins = Name(number: 59)
  /// `kbd`
  public static let kbd = Name(number: 60)
  /// `label`
  public static let label = Name(number: 61)
  /// `legend`
  public static let legend = Name(number: 62)
  /// `li`
  public static let li = Name(number: 63)
  /// `main`
  public static let main = Name(number: 64)
  /// `map`
  public static let map = Name(number: 65)
  /// `mark`
  public static let mark = Name(number: 66)
  /// `math`
  public static let math = Name(number: 67)
  /// `menu`
  public static let menu = Name(number: 68)
  /// `nav`
  public static let nav = Name(number: 69)
  /// `object`
  public static let object = Name(number: 70)
  /// `ol`
  public static let ol = Name(number: 71)
  /// `option`
  public static let option = Name(number: 72)
  /// `p`
  public static let p = Name(number: 73)
  /// `picture`
  public static let picture = Name(number: 74)
  /// `pre`
  public static let pre = Name(number: 75)
  /// `q`
  public static let q = Name(number: 76)
  /// `s`
  public static let s = Name(number: 77)
  /// `samp`
  public static let samp = Name(number: 78)
  /// `section`
  public static let section = Name(number: 79)
  /// `select`
  public static let select = Name(number: 80)
  /// `small`
  public static let small = Name(number: 81)
  /// `span`
  public static let span = Name(number: 82)
  /// `strike`
  public static let strike = Name(number: 83)
  /// `strong`
  public static let strong = Name(number: 84)
  /// `sub`
  public static let sub = Name(number: 85)
  /// `summary`
  public static let summary = Name(number: 86)
  /// `sup`
  public static let sup = Name(number: 87)
  /// `svg`
  public static let svg = Name(number: 88)
  /// `table`
  public static let table = Name(number: 89)
  /// `tbody`
  public static let tbody = Name(number: 90)
  /// `td`
  public static let td = Name(number: 91)
  /// `textarea`
  public static let textarea = Name(number: 92)
  /// `tfoot`
  public static let tfoot = Name(number: 93)
  /// `th`
  public static let th = Name(number: 94)
  /// `thead`
  public static let thead = Name(number: 95)
  /// `time`
  public static let time = Name(number: 96)
  /// `tr`
  public static let tr = Name(number: 97)
  /// `tt`
  public static let tt = Name(number: 98)
  /// `u`
  public static let u = Name(number: 99)
  /// `ul`
  public static let ul = Name(number: 100)
  /// `var`
  public static let `var` = Name(number: 101)
  /// `video`
  public static let video = Name(number: 102)
  /// `audio`
  public static let audio = Name(number: 103)
  /// `wbr`
  public static let wbr = Name(number: 104)
  /// `rp`
  public static let rp = Name(number: 105)
  /// `rt`
  public static let rt = Name(number: 106)
  /// `ruby`
  public static let ruby = Name(number: 107)
  /// `data`
  public static let data = Name(number: 108)
  /// `dfn`
  public static let dfn = Name(number: 109)
  /// `amp-img`
  public static let ampImg = Name(number: 110)
  /// `id`
  public static let id = Name(number: 111)
  /// `class`
  public static let `class` = Name(number: 112)
  /// `name`
  public static let name = Name(number: 113)
  /// `content`
  public static let content = Name(number: 114)
  /// `property`
  public static let property = Name(number: 115)
  /// `itemprop`
  public static let itemprop = Name(number: 116)
  /// `itemtype`
  public static let itemtype = Name(number: 117)
  /// `itemscope`
  public static let itemscope = Name(number: 118)
  /// `rel`
  public static let rel = Name(number: 119)
  /// `href`
  public static let href = Name(number: 120)
  /// `lang`
  public static let lang = Name(number: 121)
  /// `type`
  public static let type = Name(number: 122)
  /// `role`
  public static let role = Name(number: 123)
  /// `datetime`
  public static let datetime = Name(number: 124)
  /// `hidden`
  public static let hidden = Name(number: 125)
  /// `aria-hidden`
  public static let ariaHidden = Name(number: 126)
  /// `charset`
  public static let charset = Name(number: 127)
  /// `http-equiv`
  public static let httpEquiv = Name(number: 128)
  /// `alt`
  public static let alt = Name(number: 129)
  /// `value`
  public static let value = Name(number: 130)
  /// `pubdate`
  public static let pubdate = Name(number: 131)
  /// `data-testid`
  public static let dataTestid = Name(number: 132)
  /// `aria-label`
  public static let ariaLabel = Name(number: 133)
  /// `data-component`
  public static let dataComponent = Name(number: 134)
  /// `data-module`
  public static let dataModule = Name(number: 135)
  /// `rss`
  public static let rss = Name(number: 136)
  /// `channel`
  public static let channel = Name(number: 137)
  /// `item`
  public static let item = Name(number: 138)
  /// `rdf:RDF`
  public static let rdf = Name(number: 139)
  /// `rdf:li`
  public static let rdfLi = Name(number: 140)
  /// `rdf:about`
  public static let rdfAbout = Name(number: 141)
  /// `feed`
  public static let feed = Name(number: 142)
  /// `entry`
  public static let entry = Name(number: 143)
  /// `description`
  public static let description = Name(number: 144)
  /// `content:encoded`
  public static let contentEncoded = Name(number: 145)
  /// `pubDate`
  public static let pubDate = Name(number: 146)
  /// `updated`
  public static let updated = Name(number: 147)
  /// `published`
  public static let published = Name(number: 148)
  /// `modified`
  public static let modified = Name(number: 149)
  /// `issued`
  public static let issued = Name(number: 150)
  /// `dc:title`
  public static let dcTitle = Name(number: 151)
  /// `dc:date`
  public static let dcDate = Name(number: 152)
  /// `dc:creator`
  public static let dcCreator = Name(number: 153)
  /// `dc:publisher`
  public static let dcPublisher = Name(number: 154)
  /// `dc:language`
  public static let dcLanguage = Name(number: 155)
  /// `dc:description`
  public static let dcDescription = Name(number: 156)
  /// `dcterms:created`
  public static let dctermsCreated = Name(number: 157)
  /// `dcterms:modified`
  public static let dctermsModified = Name(number: 158)
  /// `dcterms:issued`
  public static let dctermsIssued = Name(number: 159)
  /// `author`
  public static let author = Name(number: 160)
  /// `email`
  public static let email = Name(number: 161)
  /// `uri`
  public static let uri = Name(number: 162)
  /// `creator`
  public static let creator = Name(number: 163)
  /// `guid`
  public static let guid = Name(number: 164)
  /// `isPermaLink`
  public static let isPermaLink = Name(number: 165)
  /// `language`
  public static let language = Name(number: 166)
  /// `source`
  public static let source = Name(number: 167)
  /// `generator`
  public static let generator = Name(number: 168)
  /// `subtitle`
  public static let subtitle = Name(number: 169)
  /// `tagline`
  public static let tagline = Name(number: 170)
  /// `managingEditor`
  public static let managingEditor = Name(number: 171)
  /// `rights`
  public static let rights = Name(number: 172)
  /// `url`
  public static let url = Name(number: 173)
  /// `category`
  public static let category = Name(number: 174)
  /// `media:content`
  public static let mediaContent = Name(number: 175)
  /// `media:description`
  public static let mediaDescription = Name(number: 176)
  /// `xml:lang`
  public static let xmlLang = Name(number: 177)
  /// `xml:base`
  public static let xmlBase = Name(number: 178)
  /// `mode`
  public static let mode = Name(number: 179)
  /// `src`
  public static let src = Name(number: 180)
  /// `lastBuildDate`
  public static let lastBuildDate = Name(number: 181)
  /// `itunes:summary`
  public static let itunesSummary = Name(number: 182)
  /// `itunes:author`
  public static let itunesAuthor = Name(number: 183)
  /// `TEI`
  public static let tei = Name(number: 184)
  /// `teiCorpus`
  public static let teiCorpus = Name(number: 185)
  /// `teiHeader`
  public static let teiHeader = Name(number: 186)
  /// `fileDesc`
  public static let fileDesc = Name(number: 187)
  /// `titleStmt`
  public static let titleStmt = Name(number: 188)
  /// `publicationStmt`
  public static let publicationStmt = Name(number: 189)
  /// `sourceDesc`
  public static let sourceDesc = Name(number: 190)
  /// `profileDesc`
  public static let profileDesc = Name(number: 191)
  /// `langUsage`
  public static let langUsage = Name(number: 192)
  /// `text`
  public static let textElement = Name(number: 193)
  /// `front`
  public static let front = Name(number: 194)
  /// `back`
  public static let back = Name(number: 195)
  /// `group`
  public static let group = Name(number: 196)
  /// `sp`
  public static let sp = Name(number: 197)
  /// `speaker`
  public static let speaker = Name(number: 198)
  /// `seg`
  public static let seg = Name(number: 199)
  /// `note`
  public static let note = Name(number: 200)
  /// `stage`
  public static let stage = Name(number: 201)
  /// `who`
  public static let who = Name(number: 202)
  /// `xml:id`
  public static let xmlId = Name(number: 203)
  /// `date`
  public static let date = Name(number: 204)
  /// `when`
  public static let when = Name(number: 205)
  /// `from`
  public static let from = Name(number: 206)
  /// `to`
  public static let to = Name(number: 207)
  /// `publisher`
  public static let publisher = Name(number: 208)
  /// `pubPlace`
  public static let pubPlace = Name(number: 209)
  /// `bibl`
  public static let bibl = Name(number: 210)
  /// `biblStruct`
  public static let biblStruct = Name(number: 211)
  /// `analytic`
  public static let analytic = Name(number: 212)
  /// `monogr`
  public static let monogr = Name(number: 213)
  /// `imprint`
  public static let imprint = Name(number: 214)
  /// `idno`
  public static let idno = Name(number: 215)
  /// `person`
  public static let person = Name(number: 216)
  /// `persName`
  public static let persName = Name(number: 217)
  /// `surname`
  public static let surname = Name(number: 218)
  /// `forename`
  public static let forename = Name(number: 219)
  /// `roleName`
  public static let roleName = Name(number: 220)
  /// `particDesc`
  public static let particDesc = Name(number: 221)
  /// `listPerson`
  public static let listPerson = Name(number: 222)
  /// `lg`
  public static let lg = Name(number: 223)
  /// `l`
  public static let l = Name(number: 224)
  /// `ab`
  public static let ab = Name(number: 225)
  /// `lb`
  public static let lb = Name(number: 226)
  /// `pb`
  public static let pb = Name(number: 227)
  /// `fw`
  public static let fw = Name(number: 228)
  /// `gap`
  public static let gap = Name(number: 229)
  /// `vocal`
  public static let vocal = Name(number: 230)
  /// `kinesic`
  public static let kinesic = Name(number: 231)
  /// `incident`
  public static let incident = Name(number: 232)
  /// `w`
  public static let w = Name(number: 233)
  /// `pc`
  public static let pc = Name(number: 234)
  /// `castList`
  public static let castList = Name(number: 235)
  /// `listBibl`
  public static let listBibl = Name(number: 236)
  /// `setting`
  public static let setting = Name(number: 237)
  /// `settingDesc`
  public static let settingDesc = Name(number: 238)
  /// `ident`
  public static let ident = Name(number: 239)
  /// `creation`
  public static let creation = Name(number: 240)
  /// `desc`
  public static let desc = Name(number: 241)
  /// `opener`
  public static let opener = Name(number: 242)
  /// `closer`
  public static let closer = Name(number: 243)
  /// `salute`
  public static let salute = Name(number: 244)
  /// `signed`
  public static let signed = Name(number: 245)
  /// `dateline`
  public static let dateline = Name(number: 246)
  /// `byline`
  public static let byline = Name(number: 247)
  /// `quote`
  public static let quote = Name(number: 248)
  /// `said`
  public static let said = Name(number: 249)
  /// `trailer`
  public static let trailer = Name(number: 250)
  /// `titlePage`
  public static let titlePage = Name(number: 251)
  /// `docTitle`
  public static let docTitle = Name(number: 252)
  /// `titlePart`
  public static let titlePart = Name(number: 253)
  /// `docDate`
  public static let docDate = Name(number: 254)
  /// `docAuthor`
  public static let docAuthor = Name(number: 255)
  /// `cell`
  public static let cell = Name(number: 256)
  /// `row`
  public static let row = Name(number: 257)
  /// `join`
  public static let join = Name(number: 258)
  /// `rend`
  public static let rend = Name(number: 259)
  /// `place`
  public static let place = Name(number: 260)
  /// `w:document`
  public static let wDocument = Name(number: 261)
  /// `w:body`
  public static let wBody = Name(number: 262)
  /// `w:p`
  public static let wP = Name(number: 263)
  /// `w:r`
  public static let wR = Name(number: 264)
  /// `w:t`
  public static let wT = Name(number: 265)
  /// `w:tab`
  public static let wTab = Name(number: 266)
  /// `w:br`
  public static let wBr = Name(number: 267)
  /// `w:cr`
  public static let wCr = Name(number: 268)
  /// `w:pPr`
  public static let wPPr = Name(number: 269)
  /// `w:pStyle`
  public static let wPStyle = Name(number: 270)
  /// `w:val`
  public static let wVal = Name(number: 271)
  /// `w:tbl`
  public static let wTbl = Name(number: 272)
  /// `w:tr`
  public static let wTr = Name(number: 273)
  /// `w:tc`
  public static let wTc = Name(number: 274)
  /// `w:del`
  public static let wDel = Name(number: 275)
  /// `w:ins`
  public static let wIns = Name(number: 276)
  /// `w:moveFrom`
  public static let wMoveFrom = Name(number: 277)
  /// `w:moveTo`
  public static let wMoveTo = Name(number: 278)
  /// `w:instrText`
  public static let wInstrText = Name(number: 279)
  /// `w:fldSimple`
  public static let wFldSimple = Name(number: 280)
  /// `w:hyperlink`
  public static let wHyperlink = Name(number: 281)
  /// `w:noBreakHyphen`
  public static let wNoBreakHyphen = Name(number: 282)
  /// `w:softHyphen`
  public static let wSoftHyphen = Name(number: 283)
  /// `w:sym`
  public static let wSym = Name(number: 284)
  /// `w:footnoteReference`
  public static let wFootnoteReference = Name(number: 285)
  /// `w:numPr`
  public static let wNumPr = Name(number: 286)
  /// `w:outlineLvl`
  public static let wOutlineLvl = Name(number: 287)
  /// `w:txbxContent`
  public static let wTxbxContent = Name(number: 288)
  /// `w:sdt`
  public static let wSdt = Name(number: 289)
  /// `w:style`
  public static let wStyle = Name(number: 290)
  /// `w:styleId`
  public static let wStyleId = Name(number: 291)
  /// `w:basedOn`
  public static let wBasedOn = Name(number: 292)
  /// `w:name`
  public static let wName = Name(number: 293)
  /// `w:footnotes`
  public static let wFootnotes = Name(number: 294)
  /// `w:footnote`
  public static let wFootnote = Name(number: 295)
  /// `w:id`
  public static let wId = Name(number: 296)
  /// `w:char`
  public static let wChar = Name(number: 297)
  /// `mc:Fallback`
  public static let mcFallback = Name(number: 298)
  /// `mc:AlternateContent`
  public static let mcAlternateContent = Name(number: 299)
  /// `mc:Choice`
  public static let mcChoice = Name(number: 300)
  /// `cp:coreProperties`
  public static let cpCoreProperties = Name(number: 301)
  /// `cp:lastModifiedBy`
  public static let cpLastModifiedBy = Name(number: 302)
  /// `datalist`
  public static let datalist = Name(number: 303)
  /// `progress`
  public static let progress = Name(number: 304)
  /// `meter`
  public static let meter = Name(number: 305)
  /// `applet`
  public static let applet = Name(number: 306)
  /// `listing`
  public static let listing = Name(number: 307)
  /// `xmp`
  public static let xmp = Name(number: 308)
  /// `slot`
  public static let slot = Name(number: 309)
  /// `media:title`
  public static let mediaTitle = Name(number: 310)
  /// `created`
  public static let created = Name(number: 311)
  /// `list`
  public static let list = Name(number: 312)
}
