/// Words that reports of one utterance put for one another, and words that say little.
///
/// The groups are the project's own: what reporters and translators write for the same word of an
/// official.
enum WordMeanings {
  /// The stem by which a word is compared, of one without endings; words of a group have one.
  static func stem(ofBare bare: Int) -> Int { groups[bare] ?? bare }

  /// The word without the endings of English that change with tense, number and part of speech.
  static func bare(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for ending in endings
    where word.count - ending.count >= 4 && word.suffix(ending.count).elementsEqual(ending) {
      return word.dropLast(ending.count)
    }
    return word
  }

  private static let endings = [
    "ations", "ation", "ions", "ion", "ings", "ing", "ies", "ied", "ed", "es", "s", "y", "e",
  ].map { Array($0.utf8) }

  /// From bare words to the first of their group.
  private static let groups: [Int: Int] = {
    var stems: [Int: Int] = [:]
    for group in synonyms {
      let words = FoldedWords(group)
      let bare = (0..<words.count).map { FoldedWords.hash(Self.bare(words[$0])) }
      for word in bare { stems[word] = bare[0] }
    }
    return stems
  }()

  private static let synonyms = [
    "attack attacks assault invade invades invaded invading invasion aggression strike strikes",
    "war conflict fighting hostilities", "troops soldiers", "weapon weapons arms arsenal stockpile",
    "missile missiles rocket rockets", "danger dangerous risk risks risky threat peril perilous",
    "agreement deal accord pact treaty", "talks negotiation negotiations negotiate dialogue",
    "end stop halt cease ceasing ended stopped", "ceasefire truce armistice",
    "help aid assistance assist", "film movie", "mistake error blunder wrong",
    "plan plans intend intends intended intention intentions aim aims",
    "need needs require requires required necessary", "chance opportunity occasion",
    "quiet silent silence", "answer reply respond response responded replied answered",
    "cut reduce reduction reduced lower", "increase raise raised rise growth grow grew increased",
    "begin start began started beginning", "big large huge great enormous",
    "small little tiny minor", "quick quickly fast rapid rapidly soon speedy",
    "border borders frontier frontiers", "neighbour neighbours neighbor neighbors",
    "prison jail imprisoned jailed", "kill killed killing dead death deaths died die",
    "ruler leader leaders", "prepared ready willing willingness readiness",
    "show shows showed shown demonstrate demonstrated demonstrates prove proved proves",
    "firm firmly strong strongly", "clear clearly plain plainly obvious",
    "money funds funding billion billions", "economy economic", "sanctions penalties sanction",
    "election elections vote votes ballot poll", "resign resigns resigned resignation quit",
    "demand demands demanded insist insists insisted", "foreign international",
    "accept accepted accepts acceptable", "reject rejects rejected refuse refused refuses",
    "hope hopes hopeful hoped",
    "fear fears worry worries concern concerns worried concerned anxiety",
    "change changes changed alter altered", "keep keeps kept maintain maintains maintained",
    "leave leaves left withdraw withdraws withdrew withdrawal pull pulled",
    "child children kids", "road path way",
    "guarantee guarantees guaranteed assurance assurances assured",
    "permit permits allow allows allowed permitted let",
    "forbid forbidden ban banned prohibit prohibited",
    "crime crimes criminal", "lie lies lied false falsehood fabrication fabricated",
    "friend friends friendly friendship", "enemy enemies foe foes hostile",
    "difficult hard tough", "meet meets met meeting encounter", "progress headway advance advanced",
    "step steps move moves measure measures",
    "promise promises promised pledge pledges pledged commitment committed",
    "protect protects protected defend defends defended defence defense",
    "damage damages damaged harm harms harmed hurt", "destroy destroys destroyed destruction",
    "extra additional further", "wish wishes want wants wanted desire",
    "expect expects expected expectation await",
    "solution settlement solve solved settle settled resolve resolved", "serious grave severe",
    "real genuine true", "urgent urgently immediate immediately",
    "member members membership join joined joins joining",
    "mission missions task tasks", "succeed succeeded success successful achieve achieved",
    "weak weaken weakened weakening", "underestimate underestimated downplay downplayed",
    "world global globe", "rights freedoms freedom", "law legal laws lawful",
    "vessel ship ships vessels boat boats", "plane aircraft planes airliner jet",
    "observe observer observers monitor monitors",
    "prisoner prisoners captive captives hostage hostages",
    "ammunition ammo", "disappoint disappointed disappointing disappointment regret regrets",
    "unacceptable intolerable inadmissible", "cooperate cooperation collaborate collaboration",
    "envoy ambassador", "chief head", "build built construct construction",
    "buy bought purchase purchased",
    "speech address remarks", "partner partners partnership ally allies",
    "imperative mandatory compulsory obligatory",
    "never ever", "brain brains mind",
    "mercy pity compassion", "basis foundation groundwork cornerstone", "nuclear atomic",
    "visit visits visited travel travels travelled trip journey tour",
    "arrest arrested detain detained detention custody",
    "kidnap kidnapped abduct abducted abduction", "massacre slaughter bloodshed carnage",
    "refugee refugees displaced migrants migrant", "civilians civilian innocent",
    "escalate escalation escalating intensify intensified", "calm restraint",
    "condemn condemned condemns denounce denounced deplore deplored",
    "welcome welcomed welcomes hail hailed praise praised",
    "blame blamed fault responsible responsibility",
    "account accountable accountability answerable",
    "justice trial tribunal prosecute prosecuted prosecution court",
    "doubt doubts doubtful sceptical skeptical scepticism", "trust confidence confident faith",
    "unity together solidarity unite", "divide divided division split",
    "isolate isolated isolation", "deadline ultimatum", "deny denied denies denial",
    "confirm confirmed confirms verify verified verification",
    "proposal propose proposed proposes suggestion suggest suggested offer offered",
    "impossible unthinkable inconceivable", "inevitable unavoidable",
    "victory win won triumph victor victors winner winners",
    "defeat defeated lose lost loser losers vanquished beaten",
    "stable stability stabilise stabilize", "terror terrorism terrorist terrorists",
    "rebel rebels insurgent insurgents militants militant fighters gunmen",
    "overthrow topple toppled oust ousted removed removal remove",
    "hungry hunger famine starvation starving starve", "food grain wheat cereals",
    "climate warming", "target targets goal goals objective objectives", "unprecedented precedent",
    "punish punished punishment unpunished", "historic history historical", "army armed",
    "bomb bombs bombing bombed bombardment bombard airstrikes airstrike raids raid",
    "occupy occupation occupied occupying", "annex annexation annexed",
    "seize seized seizure capture captured",
    "deploy deployed deployment send sending sent dispatch dispatched station stationed",
    "supply supplies supplied deliver delivered delivery deliveries provide provided",
    "test tests tested testing", "shoot shot downed shooting",
    "inspect inspection inspections inspectors inspector",
    "disarm disarmed disarmament disarming dismantle dismantlement dismantled abandon abandoned abandoning scrap",
    "comply compliance obey adhere adherence abide honour honor",
    "violate violated violation violations breach breached breaches", "veto vetoed block blocked",
    "oppose opposed opposes opposition resist resisted",
    "compromise concession concessions concede", "price cost costs", "trade commerce commercial",
    "tariff tariffs duties levy levies", "crisis emergency",
    "disaster catastrophe catastrophic disastrous tragedy tragic",
    "pain painful suffering suffer suffers", "anger angry furious outrage outraged angered",
    "shame shameful disgrace disgraceful", "happy glad pleased delighted satisfied satisfaction",
    "brave courage courageous", "absurd ridiculous nonsense ludicrous laughable",
    "trick tricks ploy manoeuvre maneuver", "provoke provoked provocation provocative provocations",
    "interfere interference meddle meddling intervene intervention",
    "territory territorial territories soil", "wall barrier fence",
    "key crucial vital essential decisive", "share shared sharing joint jointly",
    "unjust unfair injustice", "free freed release released liberate liberated liberation",
    "family families relatives", "citizen citizens nationals compatriots",
    "ignore ignored disregard overlook", "forget forgotten forgot",
    "final finally eventually ultimate ultimately", "delay delayed delays postpone postponed",
    "long lengthy prolonged", "deep profound deeply",
    "full complete completely fully total entirely entire whole", "enough sufficient adequate",
    "limit limited limits restrict restricted restriction restrictions",
    "expand expanded expansion enlarge enlargement widen extend extended extension",
    "exist exists existence", "create created creation establish established establishment",
    "improve improved improvement better",
    "worse worsen worsened deteriorate deterioration deteriorating",
    "restore restored restoration resume resumed resumption renew renewed",
    "order ordered orders directed instruct instructed command commanded",
    "authorise authorize authorised authorized authorisation authorization mandate mandated",
    "sign signed signing signature",
    "implement implemented implementation fulfil fulfilled fulfill",
    "cancel cancelled annul annulled revoke revoked",
    "suspend suspended suspension freeze frozen froze",
    "participate participated participation attend attended",
    "mediate mediation mediator broker brokered facilitate", "letter message messages note",
    "wealth wealthy rich prosperous prosperity", "reactor reactors plant plants",
    "corridor passage route routes", "virus pandemic covid coronavirus epidemic",
    "vaccine vaccines jab jabs vaccination", "spy spies espionage spying", "genocide extermination",
    "colonial colonialism imperial imperialism", "fascist nazi nazis fascism nazism",
    "protest protests protesters demonstrators demonstration demonstrations",
    "violence violent unrest riots riot turmoil", "coup putsch", "deter deterrence deterrent",
    "prevent prevented prevention avoid avoided avert averted",
    "proliferate proliferation spread spreading", "unilateral unilaterally one-sided onesided",
    "gradual gradually step-by-step stepwise", "dismiss dismissed rebuff rebuffed",
    "loyal loyalty faithful", "duty obligation obligations obliged",
    "explain explained explanation clarify clarified",
    "apology apologise apologize apologised regretted sorry",
    "insult insulted insulting offence offensive", "convince convinced persuade persuaded",
    "evacuate evacuated evacuation",
  ]

  /// Negations turn a sentence around; their hashes.
  static let negations = FoldedWords.set(
    """
    not no never nothing none neither nobody cannot without dont doesnt didnt wont wouldnt cant \
    couldnt isnt arent wasnt werent shouldnt hasnt havent hadnt mustnt unless nor hardly
    """)

  /// Words that carry no meaning of their own; their hashes.
  static let small = FoldedWords.set(
    """
    that this these those with from have been will would could should shall must they their them \
    there which what when where were being into than then also some such only very more most over \
    about after before other between both each does doing said says your ours while because under \
    upon just country the and for are was has had his her its our you she who but any all can may \
    might out off how why him too now own one did get got let put say see use way like thing things \
    itself himself themselves ever even much many well here thats
    """)
}
