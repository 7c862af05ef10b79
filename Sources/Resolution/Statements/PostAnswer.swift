internal import ArchiveStore
internal import Authority
internal import Dates
internal import SQLite

/// A post that the speaker of a statement held when it was made: in the article's words first, then as
/// the authority has it for the day.
struct PostAnswer {
  enum Basis: String {
    case stated, authority
  }

  let post: String
  let postClass: String
  let title: String
  let country: String?
  let body: String?
  let qualifier: String?
  let basis: Basis
  /// False where the tables leave open whether it was held on the day.
  let isCertain: Bool
  let source: String?

  /// - Parameter reported: the days on which the statement may have been published, for those that
  ///   do not tell when they were made.
  static func all(
    of report: LeadingReport, reported: ClosedRange<CalendarDate>?, _ people: KnownPeople
  ) throws(SQLiteError) -> [PostAnswer] {
    let stated = report.role.flatMap { StatedPost($0) }
    let person = try report.speakerKey.flatMap { SpeakerKey.Parts($0).personID }
      .flatMap { id throws(SQLiteError) in try people.person(id) }
    let said = report.said.edtf.flatMap { EDTF($0) }
    let days =
      said.flatMap { date in
        date.first.flatMap { first in date.last.map { first...$0 } }
      } ?? reported
    let held =
      days.map { days in
        (person?.tenures ?? []).map { (tenure: $0, answer: $0.isHeld(days)) }
          .filter { $0.answer != .no }
      } ?? []
    var answers: [PostAnswer] = []
    if let stated, let title = report.role {
      answers.append(
        PostAnswer(
          post: stated.post.id, postClass: stated.post.postClass.rawValue, title: title,
          country: stated.country?.code ?? report.countryOfPost, body: stated.body?.id,
          qualifier: stated.qualifier?.rawValue, basis: .stated, isCertain: true,
          source: held.first { stated.fits($0.tenure) }?.tenure.source))
    }
    for (tenure, answer) in held where !(stated.map { $0.fits(tenure) } ?? false) {
      answers.append(
        PostAnswer(
          post: tenure.post.id, postClass: tenure.post.postClass.rawValue, title: tenure.title,
          country: tenure.country, body: tenure.body, qualifier: nil, basis: .authority,
          isCertain: answer == .yes, source: tenure.source))
    }
    return answers
  }

  static let insertion = RowInsertion(
    into: "statement_post",
    [
      "statement_id", "ordinal", "post", "post_class", "title", "country", "body", "qualifier",
      "basis", "is_certain", "source",
    ])

  func add(_ ordinal: Int, of statement: Int64, to batch: inout RowBatch) {
    batch.add(statement)
    batch.add(ordinal)
    batch.add(post)
    batch.add(postClass)
    batch.add(title)
    batch.add(country)
    batch.add(body)
    batch.add(qualifier)
    batch.add(basis.rawValue)
    batch.add(isCertain)
    batch.add(source)
  }
}
