/// The records of a web archive, one after another: what ARC and WARC have in common.
final class WebRecords {
  /// The archive.
  let file: OpenFile
  /// The record in hand, as far as it has not been read.
  private var section: Section?
  /// What was passed over because it holds no article, and how often.
  private(set) var passedOver: [String: Int] = [:]

  init(_ file: OpenFile) { self.file = file }

  /// The next page.
  ///
  /// - Parameters:
  ///   - begin: takes what stands in front of the next record's content; nothing at the end.
  ///   - page: the page in a record; nothing, and the reason noted by `passOver`, if it has none.
  func next<Header>(
    _ begin: () throws(Fault) -> Result<Record<Header>, Rejection>?,
    page: (Record<Header>, Section) throws(Fault) -> OpenFile?
  ) throws(Rejection) -> Result<OpenFile, Rejection>? {
    do throws(Fault) {
      while true {
        try section?.finish()
        section = nil
        let record: Record<Header>
        switch try begin() {
        case .success(let found): record = found
        case .failure(let rejection): return .failure(rejection)
        case nil: return nil
        }
        let section = Section(
          of: file.bytes, count: record.length,
          cutOff: Fault(.malformed, "the archive breaks off; fetch it again"))
        self.section = section
        try file.allowance.countFile()
        do throws(Fault) {
          if let page = try page(record, section) { return .success(page) }
        } catch {
          return .failure(file.rejection(error, at: record.place))
        }
      }
    } catch {
      throw file.rejection(error)
    }
  }

  /// Takes the newlines between records.
  /// - Returns: whether anything follows.
  func skipNewlines() throws(Fault) -> Bool {
    while true {
      file.bytes.skip(file.bytes.available.prefix { $0 == 0x0A || $0 == 0x0D }.count)
      if !file.bytes.available.isEmpty { return true }
      if try !file.bytes.fill() { return false }
    }
  }

  /// Notes what holds no article.
  func passOver(_ kind: String) -> OpenFile? {
    passedOver[kind, default: 0] += 1
    return nil
  }

  /// What stands in front of a record's content.
  struct Record<Header> {
    let header: Header
    /// Bytes of its content.
    let length: Int
    /// Where it is, as it follows the archive's location.
    let place: String
  }
}
