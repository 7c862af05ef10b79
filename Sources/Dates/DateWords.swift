/// The words of dates.
enum DateWords {
  static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
  ]

  static let shortMonths: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
  ]

  static let weekdays: [String: Weekday] = [
    "monday": .monday, "tuesday": .tuesday, "wednesday": .wednesday, "thursday": .thursday,
    "friday": .friday, "saturday": .saturday, "sunday": .sunday,
  ]

  static let shortWeekdays: [String: Weekday] = [
    "mon": .monday, "tue": .tuesday, "tues": .tuesday, "wed": .wednesday, "thu": .thursday,
    "thur": .thursday, "thurs": .thursday, "fri": .friday, "sat": .saturday, "sun": .sunday,
  ]

  static let numbers: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
  ]

  static let vagueNumbers: Set<String> = ["few", "several", "many", "some", "couple"]

  /// The words that an expression may begin with.
  static let openers: Set<String> = Set(numbers.keys).union(vagueNumbers).union([
    "today", "tonight", "yesterday", "tomorrow", "day", "last", "this", "next", "past", "coming",
    "early", "late", "mid", "earlier", "later", "beginning", "start", "middle", "end", "recently",
    "recent", "first", "second", "third", "fourth", "quarter", "weekend", "year-earlier",
    "year-ago",
    "year-end", "fiscal", "latest", "current", "full", "year", "nineteen", "thanksgiving",
    "christmas", "first-quarter", "second-quarter", "third-quarter", "fourth-quarter",
  ]).union(quarters.keys).union(seasons.keys).union(spokenDecades.keys).union(joinedMonths.keys)
    .union([
      "that", "same", "following", "previous", "week", "month", "now", "currently", "previously",
      "soon",
      "future", "corresponding", "comparable",
    ])

  static let seasons: [String: TemporalExpression.Season] = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
  ]

  /// As transcripts have them: "the nineties".
  static let spokenDecades: [String: Int] = [
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
  ]

  /// "mid-1990s", "post-1959".
  static let prefixes: Set<String> = ["early", "mid", "late", "post", "pre"]

  /// The first months of a year, as accounts have them.
  static let joinedMonths: [String: Int] = ["six-month": 6, "nine-month": 9]

  /// Numbers below a hundred as they are spoken, tens and units with a hyphen or apart.
  static func spokenNumber(_ word: String) -> Int? {
    let tens = [
      "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
      "eighty": 80, "ninety": 90,
    ]
    let teens = ["sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19]
    let parts = word.split(separator: "-").map(String.init)
    if parts.count == 2, let ten = tens[parts[0]], let unit = numbers[parts[1]], unit < 10 {
      return ten + unit
    }
    guard parts.count == 1, word != "a", word != "an" else { return nil }
    return tens[word] ?? teens[word] ?? numbers[word]
  }

  static let quarters: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fiscal-first": 1, "fiscal-second": 2,
    "fiscal-third": 3, "fiscal-fourth": 4,
  ]

  static let joinedQuarters: [String: Int] = [
    "first-quarter": 1, "second-quarter": 2, "third-quarter": 3, "fourth-quarter": 4,
  ]

  /// Nouns that are counted: "the 2000 people".
  static let counted: Set<String> = [
    "people", "troops", "soldiers", "villages", "dollars", "euros", "pounds", "square", "miles",
    "kilometres", "kilometers", "metres", "meters", "tons", "tonnes", "seats", "members", "workers",
    "shares", "percent", "million", "billion", "years", "days", "hours", "refugees",
    "demonstrators",
    "protesters", "observers", "delegates", "strong", "words", "copies", "cases", "deaths",
  ]

  static let units: [String: TemporalExpression.Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year,
  ]

  static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night"]

  static let approximators: Set<String> = [
    "about", "around", "nearly", "almost", "roughly", "approximately", "some", "over", "than",
  ]

  /// Words that may follow a year; after "in 2000", any other small word makes it a count.
  static let afterYears: Set<String> = [
    "a", "about", "according", "after", "against", "ahead", "all", "along", "already", "also",
    "although", "amid", "an", "and", "are", "as", "at", "because", "before", "began", "between",
    "but", "by", "did", "due", "during", "for", "from", "had", "has", "have", "he", "her", "his",
    "i", "if", "in", "into", "is", "it", "its", "more", "most", "no", "not", "of", "on", "only",
    "or", "our", "over", "said", "she", "since", "so", "some", "such", "than", "that", "the",
    "their", "then", "there", "they", "this", "through", "to", "under", "until", "up", "was", "we",
    "were", "when", "where", "which", "while", "who", "whose", "will", "with", "without", "would",
    "you", "alone", "onwards", "onward", "following", "despite", "both", "many", "several", "just",
    "even", "should", "could", "can", "may", "might", "must", "shall", "never", "still", "later",
  ]

  /// After a number of four digits: a time of day.
  static let clockZones: Set<String> = [
    "gmt", "utc", "est", "edt", "cet", "cest", "msk", "bst", "ist", "hours", "hrs", "local",
  ]

  static let beforeYears: Set<String> = [
    "in", "since", "of", "by", "during", "until", "till", "from", "before", "after", "through",
    "throughout", "year",
  ]

  static let beforeMonths: Set<String> = [
    "in", "since", "by", "during", "until", "till", "from", "before", "after", "through",
    "throughout",
  ]

  /// Before "May", which is also a name, only these.
  static let beforeMay: Set<String> = ["in", "since", "by", "during", "until", "till", "through"]

  /// "Good Friday", "every Monday": no one day, or none to be reckoned from the writing.
  static let beforeNamedDays: Set<String> = [
    "good", "black", "bloody", "easter", "palm", "ash", "super", "every", "each", "any", "one",
    "another", "some", "casual", "cyber", "giving", "holy", "whit", "shrove", "maundy", "the",
    "following", "previous", "first", "second", "third", "fourth", "that", "spy", "per",
  ]

  /// "Sunday Times", "Friday prayers".
  static let afterNamedDays: Set<String> = [
    "times", "herald", "telegraph", "express", "mail", "mirror", "post", "tribune", "people",
    "world", "business", "independent", "prayers", "school", "mornings", "afternoons", "evenings",
    "nights",
  ]
}
