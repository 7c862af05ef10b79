/// Reads ZIP archives.
public struct ZIPContainer: Container {
  /// What is said of it.
  public let format = FormatDescription(
    name: "ZIP",
    recognisedBy: "the signature of an entry, PK 03 04, where it is no office document or e-book",
    takes: [("each file in it", "`name.zip!/folder/file`, in the order of the list at its end")],
    remarks: """
      Links and hidden files in it are passed over. Encrypted files are rejected. The times of files
      are not used: when a file was written is not when an article was published.
      """)

  /// The container.
  public init() {}

  /// Takes what begins with an entry, unless it is an office document or an e-book.
  public func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool {
    guard let name = Self.firstName(beginning.bytes) else { return false }
    return !Self.isOfOfficeDocument(name)
  }

  /// The files of the archive.
  public func open(_ file: OpenFile, options: ReadingOptions) throws(Rejection) -> any InnerFiles {
    do throws(Fault) {
      return ZIPFiles(file, try ZIPArchive(try Self.store(of: file)))
    } catch {
      throw file.rejection(error)
    }
  }

  /// The name of the first entry.
  static func firstName(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) else {
      return nil
    }
    let count = LittleEndian(bytes).short(26)
    return bytes[2] == 5 ? "" : InnerName.text(bytes.dropFirst(30).prefix(count))
  }

  /// Office documents begin with what describes them.
  static func isOfOfficeDocument(_ name: String) -> Bool {
    ["[Content_Types].xml", "mimetype", "_rels/.rels"].contains(name)
      || ["word/", "docProps/", "customXml/", "xl/", "ppt/"].contains(where: name.hasPrefix)
  }

  private static func store(of file: OpenFile) throws(Fault) -> any ByteStore {
    if let store = file.onDisk {
      file.allowance.count(read: store.count)
      return store
    }
    let limit = file.allowance.limits.heldBytes
    return MemoryStore(
      try file.bytes.all(
        limit: limit,
        tooLong: Fault(
          .tooLong,
          "a ZIP archive of more than \(limit) bytes that is not a file by itself; "
            + "unpack it into a file first")))
  }
}

/// The files of a ZIP archive.
final class ZIPFiles: InnerFiles {
  private let file: OpenFile
  private let archive: ZIPArchive
  private var entries: ZIPArchive.Entries
  private(set) var passedOver: [String: Int] = [:]

  init(_ file: OpenFile, _ archive: ZIPArchive) {
    self.file = file
    self.archive = archive
    entries = archive.entries()
  }

  func next() throws(Rejection) -> Result<OpenFile, Rejection>? {
    do throws(Fault) {
      while let entry = try entries.next() {
        if entry.name.hasSuffix("/") { continue }
        if entry.isLink {
          passedOver["links", default: 0] += 1
          continue
        }
        if InnerName.isPassedOver(entry.name) {
          passedOver["hidden files", default: 0] += 1
          continue
        }
        try file.allowance.countFile()
        let place = "!/" + entry.name
        do throws(Fault) {
          return .success(file.inner(place, try archive.source(of: entry, file.allowance)))
        } catch {
          return .failure(file.rejection(error, at: place))
        }
      }
      return nil
    } catch {
      throw file.rejection(error)
    }
  }
}
