/// The forms of Russian and Ukrainian words: the other endings of the paradigms that a word's ending is one of.
///
/// A word may look like a form of several paradigms; what no text has counts for nothing, and a stem has at
/// least three letters, so that short words keep to themselves.
enum SlavicForms {
  /// Each line the endings of a paradigm, `-` for none. Russian (with е for ё, as texts are folded) and
  /// Ukrainian; those of surnames last.
  private static let paradigms: [[String]] = [
    "- а у ом е ы и ов ам ами ах ів ові ою і",
    "- а у ем ем е и ей ев ам ами ах",
    "а ы и у ой ою е і - ам ами ах",
    "я и і ю ей ею е ь ям ями ях",
    "ь я ю ем ем е и ей ям ями ях ів і",
    "ь и і ью ю ей ям ями ях",
    "й я ю ем е и ев ям ями ях єм ї їв",
    "о а у ом е - ам ами ах",
    "ие ия ию ием ии ий иям иями иях",
    "ия ии ию ией ий иям иями иях",
    "ія ії ію ією ій іям іями іях",
    "ня ню ням ні нь ням нями нях ння нню нням нні",
    "ость ости остью остей остям остями остях",
    "ість ості істю остей остям остями остях",
    "ец ца цу цом це цы цев цам цами цах",
    "ок ка ку ком ке ки ков кам ками ках",
    "ка ки ку кой ке ок кам ками ках",
    "ый ая ое ые ого ой ому ую ым ых ыми ом",
    "ий яя ее ие его ей ему юю им их ими ем ого ому ая ое ую ой",
    "ий а е і ого ої ому ій у им их ими",
    "ой ая ое ие ые ого ому ую им ым их ых ими ыми ом",
    "ть л ла ло ли ет ит ют ят ешь",
    "ти в ла ло ли є ють",
    "- а у ым е ой ы ых ыми им ою і",
    "ий ого ому им ом ая ой ую ие их ими",
  ].map { $0.split(separator: " ").map { $0 == "-" ? "" : String($0) } }

  private static let shortestStem = 3

  /// - Parameter word: folded, in lower case.
  static func of(_ word: String) -> [String] {
    guard word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) else { return [] }
    var forms: [String] = []
    for endings in paradigms {
      // The longest ending that it may have; none is one of them only where nothing else fits.
      let ending = endings.filter(word.hasSuffix).max { $0.utf8.count < $1.utf8.count }
      guard let ending, word.count - ending.count >= shortestStem else { continue }
      let stem = String(word.dropLast(ending.count))
      if ending.isEmpty, let last = stem.last, "аеиоуыэюяіїєйь".contains(last) { continue }
      for other in endings {
        let form = stem + other
        if form != word, !forms.contains(form) { forms.append(form) }
      }
    }
    return forms
  }
}
