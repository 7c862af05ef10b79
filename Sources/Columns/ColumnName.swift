/// What is known of statements in columns.
public enum ColumnName: UInt32, CaseIterable, Sendable {
  // Of the statement, as facets count it.
  case speaker, country, kind, form, act, channel, role, saidYear, saidQuarter, saidMonth
  case reportedMonth
  case post, topic, outlet, event, place
  // What else the fields of the query language ask for; of any of the statement's reports.
  case confidence, postClass, postBody, reportKind, reportAct, reportChannel, language
}

/// Numbers that are kept of each statement.
public enum NumberName: UInt32, CaseIterable, Sendable {
  /// Tokens in all columns of the full-text index.
  case length
  case reports, outlets
}

/// Days that are kept of each statement, counted as `CalendarDate.dayNumber`.
public enum DayName: UInt32, CaseIterable, Sendable {
  case saidFrom, saidTo, reportedFrom, reportedTo
}
