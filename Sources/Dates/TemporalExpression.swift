/// A temporal expression found in a text: "on Wednesday", "10 January", "last month".
public struct TemporalExpression: Hashable, Sendable {
  /// What the words mean, before anything is known of the day on which they were written.
  public enum Meaning: Hashable, Sendable {
    /// "Monday", "last Monday", "Monday of last week".
    case weekday(Weekday, Reference)
    /// "12 January 2022"; "2022-01-12".
    case day(CalendarDate)
    /// "12 January", with the weekday if the text joins one to it.
    case dayOfMonth(month: Int, day: Int, weekday: Weekday?, Reference)
    /// "January 2022".
    case monthOfYear(month: Int, year: Int)
    /// "in January", "last January", "January last year".
    case month(Int, Reference)
    /// "in 2014".
    case year(Int)
    /// "yesterday" is one day back, "last week" one week, "two months ago" two months.
    case relative(Unit, Int)
    /// "earlier this week": the week, with the past for a direction.
    case earlierThis(Unit)
    /// "later this week": the week, with the future for a direction.
    case laterThis(Unit)
    /// "10-12 January", "April 29 to May 5", "from 2014 to 2016".
    case range(PartialDate, PartialDate)
    /// "the third quarter", "the third quarter of 1984"; without a number the quarter that the text speaks
    /// of, or else the last whole one. So many years before, for "the year-earlier quarter".
    case quarter(Int?, year: Int?, yearsBefore: Int)
    /// The fourth Thursday of November.
    case thanksgiving
    /// "over the weekend".
    case weekend
    /// "last summer", "the winter of 1994".
    case season(Season, year: Int?, Reference)
    /// "the first half of 1990", "the first nine months": months of a year, of that of the writing if
    /// none is stated.
    case months(ClosedRange<Int>, year: Int?)
    /// "the 1990s"; "the '80s" without a century.
    case decade(century: Int?, tens: Int)
    /// "the 20th century": 1901 to 2000.
    case century(Int)
    /// "that year", "the next day": so many units from a date that the text does not give.
    case beside(Unit, Int)
    /// The same, from a date given before.
    indirect case from(TemporalExpression, Unit, Int)
    /// "recently", "in the coming days"; "now" without a direction: never resolved.
    case vague(Direction?)
  }

  /// Which of the days or months that bear a name.
  public enum Reference: Hashable, Sendable {
    /// "Monday", "in January"
    case bare
    /// "this Monday"
    case this
    /// "last Monday"
    case last
    /// "next Monday"
    case next
    /// "this coming Friday"
    case coming
    /// "of last week" beside a weekday, "last year" beside a month: -1.
    case offset(Int)
  }

  /// A stretch of the calendar, from the shortest on.
  public enum Unit: Comparable, Hashable, Sendable {
    case day, week, month, quarter, year
  }

  /// Before or after the time of writing.
  public enum Direction: Hashable, Sendable {
    case past, future
  }

  /// A year, month and day, as far as the text gives them.
  public struct PartialDate: Hashable, Sendable {
    /// The year, if stated.
    public var year: Int?
    /// The month, if stated.
    public var month: Int?
    /// The day of the month, if stated.
    public var day: Int?

    /// What the text states.
    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// The tokens of the expression, without a preposition before it.
  public let tokens: Range<Int>
  /// Its characters, white space made single.
  public let string: String
  /// What it means.
  public let meaning: Meaning
  /// "early January", "about two years ago".
  public let isApproximate: Bool
  /// Tells of the time of something, and dates no statement: "third-quarter", "the 1996 campaign".
  public let isModifier: Bool
  /// What the verbs of the clause say about it, if they say anything.
  public let direction: Direction?

  /// The words point to a time after the writing.
  public var isFuture: Bool { direction == .future }

  /// The words point to a time before the writing.
  public var isPast: Bool { direction == .past }
}
