/// Words that are printed with names and do not tell persons apart. All are folded.
enum NameWords {
  /// Before a name: dropped while a name remains.
  static let titles = words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable excellency
    president vice deputy acting former prime foreign minister premier chancellor secretary general
    ambassador envoy senator governor judge colonel major captain lieutenant admiral marshal king
    queen prince princess emperor pope cardinal comrade spokesman spokeswoman spokesperson
    of for the state affairs defence defense interior finance
    monsieur madame mme mlle herr frau senor senora senorita signor signora
    presidente presidenta presiden presidenten prasident praesident prasidentin predsjednik
    predsednik prezident prezydent presedintele presidentti pirmininkas prezidents cumhurbaskani
    ministre ministro ministra minister kanzler bundeskanzler bundeskanzlerin ministr premijer
    президент президентът президентка председник министр министър міністр премьер посол канцлер
    господин госпожа товарищ προεδρος κυριος الرئيس السيد وزير رئيس דוקטור מר
    राष्ट्रपति श्री
    """)

  /// Behind a name, where languages put them: dropped while a name remains.
  static let titlesBehind = words(
    "dr elnok miniszterelnok miniszter ur 대통령 총리 大統領 首相 总统 總統 主席 先生 さん san sama")

  /// Titles that are also names: told apart only while two other parts of the name remain.
  static let honorifics = words(
    """
    sheikh shaikh shaykh cheikh sheik hajj haji hajji sayyid sayyed seyyed sayed syed mullah mulla
    maulana mawlawi ayatollah bey pasha begum imam شيخ الشيخ حاجي
    """)

  /// Small words inside names.
  static let particles = words(
    """
    al el ul bin ben ibn bint binti binte abu umm ould wuld von van der den ter ten zu zur de da do
    dos das del della dello di du la le las los y e af av st san santa и бин ибн ал аль фон ван де
    ben bar بن ابن بنت أبو ابو آل ال בן בר
    """)

  /// Particles between a person's name and the father's.
  static let sons = words("bin ben ibn bint binti binte bar ould wuld بن ابن بنت בן בר бин ибн")

  /// Forms of the Arabic article before letters that assimilate it; particles before a hyphen only.
  static let articles = words(
    "al el ul ol ar er as es ash esh at et an en ad ed az ez аль эль ар ас аш ан ад ат")

  static let suffixes = words("jr sr junior senior ii iii iv phd md esq cbe kbe obe gcb")

  /// Suffixes that number rulers of one name.
  static let numerals = words("ii iii iv")

  /// Countries (ISO 3166) whose press puts the family name first, in Latin letters too.
  static let familyFirst = words("cn kr kp vn kh sg hk mo")

  /// Countries whose names come in both orders abroad.
  static let eitherOrder = words("hu tw jp")

  /// Family names so common in China, Korea and Vietnam that they tell the order when they come
  /// first and no other word says so.
  static let eastAsianFamilies = words(
    """
    wang zhang liu chen yang zhao huang zhou wu xu sun zhu gao guo luo xi mao deng qin wen jiang
    zeng hu xie tang feng yu dong xiao cheng cao yuan deng xu fu shen peng lu ding ren yao tan liao
    chang cheng tsai hsieh hsu hsiao lin chiang chou chao chu chiu kuo tseng yeh liang wong chan
    cheung leung lam kim lee park pak choe choi jung jeong chung cho ri ro roh kang yoon yun jang lim han shin seo
    kwon hwang ahn song ryu hong ko moon ban paek bae no nam hyon pae yi
    cai cui cao bai shi yan qiao qian
    nguyen tran le pham phan vu vo dang bui do ngo duong ly truong trinh dinh
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
