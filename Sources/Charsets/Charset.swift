internal import CCharsets

/// An encoding of text, and how its bytes become UTF-8.
///
/// The names and labels are those of the WHATWG's Encoding Standard, which says what browsers do.
public struct Charset: Hashable, Sendable {
  /// "UTF-8", "Windows-1251", "Big5"
  public let name: String
  let scheme: Scheme

  /// How bytes stand for characters.
  enum Scheme: Hashable, Sendable {
    case utf8
    case utf16(isLittleEndian: Bool)
    case utf32(isLittleEndian: Bool)
    /// One of the tables of single bytes.
    case single(Int)
    case gb18030, big5, eucKR, shiftJIS, eucJP
  }

  /// UTF-8.
  public static let utf8 = Charset(name: "UTF-8", scheme: .utf8)
  /// UTF-16, low byte first.
  public static let utf16LittleEndian = Charset(
    name: "UTF-16LE", scheme: .utf16(isLittleEndian: true))
  /// UTF-16, high byte first.
  public static let utf16BigEndian = Charset(
    name: "UTF-16BE", scheme: .utf16(isLittleEndian: false))
  /// UTF-32, low byte first.
  public static let utf32LittleEndian = Charset(
    name: "UTF-32LE", scheme: .utf32(isLittleEndian: true))
  /// UTF-32, high byte first.
  public static let utf32BigEndian = Charset(
    name: "UTF-32BE", scheme: .utf32(isLittleEndian: false))
  /// The code page of Western Windows, which browsers also take "latin-1" and "ascii" for.
  public static let windows1252 = Charset(name: "Windows-1252", scheme: .single(2))

  /// The encoding that a byte order mark announces, and how long the mark is.
  public static func marked(_ bytes: some Collection<UInt8>) -> (charset: Charset, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The encoding that a document or a header calls so: "ISO-8859-1", " utf8 ", "x-sjis".
  public init?(label: some StringProtocol) {
    let key = label.lowercased().filter { $0 != " " && $0 != "\t" && $0 != "\n" && $0 != "\r" }
    guard let name = Self.names[key] ?? Self.names[key.filter { $0 != "_" && $0 != "-" }],
      let charset = Self.all[name]
    else { return nil }
    self = charset
  }

  private init(name: String, scheme: Scheme) {
    self.name = name
    self.scheme = scheme
  }

  // MARK: Names

  /// In the order of the tables of single bytes.
  private static let singles = [
    "Windows-1250", "Windows-1251", "Windows-1252", "Windows-1253", "Windows-1254",
    "Windows-1255", "Windows-1256", "Windows-1257", "Windows-1258", "Windows-874", "ISO-8859-2",
    "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8",
    "ISO-8859-10", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", "KOI8-R", "KOI8-U",
    "IBM866", "macintosh", "x-mac-cyrillic",
  ]

  private static let all: [String: Charset] = {
    var all = [
      "UTF-8": utf8, "UTF-16LE": utf16LittleEndian, "UTF-16BE": utf16BigEndian,
      "UTF-32LE": utf32LittleEndian, "UTF-32BE": utf32BigEndian,
      "gb18030": Charset(name: "gb18030", scheme: .gb18030),
      "Big5": Charset(name: "Big5", scheme: .big5),
      "EUC-KR": Charset(name: "EUC-KR", scheme: .eucKR),
      "Shift_JIS": Charset(name: "Shift_JIS", scheme: .shiftJIS),
      "EUC-JP": Charset(name: "EUC-JP", scheme: .eucJP),
    ]
    for (index, name) in singles.enumerated() {
      all[name] = Charset(name: name, scheme: .single(index))
    }
    return all
  }()

  /// The name of an encoding by each of its labels, in lower case.
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for name in all.keys {
      names[name.lowercased()] = name
      names[name.lowercased().filter { $0 != "_" && $0 != "-" }] = name
    }
    let others = [
      "UTF-8": "unicode11utf8 unicode20utf8 xunicode20utf8 cputf8",
      "UTF-16LE": "utf16 unicode ucs2 iso10646ucs2 unicodefeff csunicode",
      "UTF-16BE": "unicodefffe", "UTF-32LE": "utf32 ucs4 iso10646ucs4",
      "Windows-1250": "cp1250 xcp1250 win1250",
      "Windows-1251": "cp1251 xcp1251 win1251",
      "Windows-1252":
        "ascii usascii ansix341968 cp1252 xcp1252 win1252 latin1 l1 iso88591 iso885911987 isoir100 cp819 ibm819",
      "Windows-1253": "cp1253 xcp1253 win1253",
      "Windows-1254": "cp1254 xcp1254 win1254 iso88599 latin5 l5 isoir148 iso885991989",
      "Windows-1255": "cp1255 xcp1255 win1255",
      "Windows-1256": "cp1256 xcp1256 win1256",
      "Windows-1257": "cp1257 xcp1257 win1257",
      "Windows-1258": "cp1258 xcp1258 win1258",
      "Windows-874": "cp874 dos874 tis620 iso885911",
      "ISO-8859-2": "latin2 l2 isoir101 iso885921987",
      "ISO-8859-3": "latin3 l3 isoir109", "ISO-8859-4": "latin4 l4 isoir110",
      "ISO-8859-5": "cyrillic isoir144", "ISO-8859-6": "arabic isoir127 ecma114 asmo708 iso88596e",
      "ISO-8859-7": "greek greek8 isoir126 ecma118 elot928",
      "ISO-8859-8": "hebrew isoir138 iso88598e iso88598i logical visual",
      "ISO-8859-10": "latin6 l6 isoir157", "ISO-8859-15": "latin9 l9",
      "KOI8-R": "koi koi8 cskoi8r", "KOI8-U": "koi8ru", "IBM866": "866 cp866 csibm866",
      "macintosh": "mac xmacroman csmacintosh macroman", "x-mac-cyrillic": "xmacukrainian",
      "gb18030": "gbk gb2312 gb231280 chinese csgb2312 cp936 xgbk windows936 isoir58 euccn",
      "Big5": "big5hkscs cnbig5 csbig5 xxbig5 cp950",
      "EUC-KR": "cseuckr ksc56011987 ksc56011989 ksc5601 korean windows949 cp949 isoir149 uhc",
      "Shift_JIS": "csshiftjis ms932 mskanji sjis windows31j xsjis cp932",
      "EUC-JP": "cseucpkdfmtjapanese xeucjp",
    ]
    for (name, labels) in others {
      for label in labels.split(separator: " ") { names[String(label)] = name }
    }
    return names
  }()
}
