/// What months are called in the languages of pages, full and short, in lower case, in the forms that stand in
/// dates.
///
/// Source: Unicode CLDR 47, `dates/calendars/gregorian/months`, wide and abbreviated; beside these, spellings
/// that pages have, such as those without accents. What two languages give to different months is left out: "lip",
/// "lis" and "listopada" are July and November in Polish, June and October in Croatian.
enum MonthNames {
  static let numbers: [String: Int] = {
    var numbers = DateWords.months.merging(DateWords.shortMonths) { full, _ in full }
    for language in languages {
      for (index, names) in language.split(separator: " ").enumerated() {
        for name in names.split(separator: "/") { numbers[String(name)] = index + 1 }
      }
    }
    return numbers
  }()

  /// A line for a language: twelve months, the names of one divided by strokes; a hyphen for none.
  private static let languages = [
    // German, with Austria's first month
    "januar/jänner/jän februar/feb/feber märz/mär/mrz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez",
    // French
    "janvier/janv février/fevrier/févr/fév mars avril/avr mai juin juillet/juil août/aout septembre octobre novembre décembre/decembre/déc",
    // Spanish
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic",
    // Portuguese
    "janeiro fevereiro/fev março/marco abril maio/mai junho julho agosto setembro/set outubro/out novembro dezembro/dez",
    // Italian
    "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett ottobre/ott novembre dicembre/dic",
    // Dutch
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    // Swedish, Danish and Norwegian
    "januari/januar februari/februar mars/marts april maj/mai juni juli augusti/august september oktober november december/desember/des",
    // Polish
    "stycznia/sty lutego/lut marca kwietnia/kwi maja czerwca/cze lipca sierpnia/sie września/wrz października/paź - grudnia/gru",
    // Turkish
    "ocak/oca şubat/şub mart nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara",
    // Russian
    "января/янв февраля/фев/февр марта/мар апреля/апр мая/май июня/июн июля/июл августа/авг сентября/сен/сент октября/окт ноября/ноя/нояб декабря/дек",
    // Ukrainian
    "січня/січ лютого/лют березня/бер квітня/кві/квіт травня/тра/трав червня/чер/черв липня/лип серпня/сер/серп вересня/вер жовтня/жов/жовт листопада/лис грудня/гру",
    // Arabic, as in Egypt, in the Levant, and in the Maghreb
    "يناير/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/ابريل/إبريل/نيسان/أفريل مايو/أيار/ماي يونيو/يونيه/حزيران/جوان يوليو/يوليه/تموز/جويلية أغسطس/اغسطس/آب/أوت سبتمبر/أيلول أكتوبر/اكتوبر نوفمبر ديسمبر",
    // Persian
    "ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر",
  ]
}
