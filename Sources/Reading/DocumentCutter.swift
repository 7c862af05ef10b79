/// Cuts one file into the documents of its reader.
struct DocumentCutter {
  private let file: OpenFile
  private let reader: any Reader
  private let source: SourcesTable.Row?
  private let options: ReadingOptions
  /// Newlines before what is available.
  private var line = 1
  private var isCut = false
  private var isFinished = false

  init(
    _ file: OpenFile, reader: any Reader, source: SourcesTable.Row?, options: ReadingOptions
  ) {
    self.file = file
    self.reader = reader
    self.source = source
    self.options = options
  }

  /// The next document, or why a stretch of the file is none.
  mutating func next() -> Result<Document, Rejection>? {
    guard !isFinished else { return nil }
    do throws(Fault) {
      return try advance()
    } catch {
      isFinished = true
      return .failure(file.rejection(error, at: place))
    }
  }

  private mutating func advance() throws(Fault) -> Result<Document, Rejection>? {
    while true {
      let rest = file.bytes.available
      if rest.isEmpty, file.bytes.isComplete {
        isFinished = true
        // An empty file is a document, too: it is rejected with its reason.
        return isCut ? nil : .success(document([]))
      }
      if let end = reader.documentEnd(in: rest, isLast: file.bytes.isComplete),
        end > rest.startIndex
      {
        let bytes = reader.cutsFiles ? Self.content(rest[..<end]) : Array(rest[..<end])
        let document = bytes.isEmpty ? nil : document(bytes)
        step(end - rest.startIndex)
        if let document { return .success(document) }
        continue
      }
      if rest.count > options.maximumBytes { return .failure(try passOver()) }
      try file.bytes.fill(max(Beginning.length, rest.count))
    }
  }

  private mutating func step(_ count: Int) {
    line += file.bytes.available.prefix(count).count { $0 == 0x0A }
    file.bytes.skip(count)
    isCut = true
  }

  /// Passes over a document that is too long: to the beginning of the next, or no farther where the
  /// file is one document, since a device may have no end.
  private mutating func passOver() throws(Fault) -> Rejection {
    let fault = Fault.tooLong(options.maximumBytes)
    let place = place
    guard reader.cutsFiles else {
      isFinished = true
      return file.rejection(fault, size: file.onDisk?.count)
    }
    var size = 0
    while true {
      let rest = file.bytes.available
      if let end = reader.documentEnd(in: rest, isLast: file.bytes.isComplete),
        end > rest.startIndex
      {
        size += end - rest.startIndex
        step(end - rest.startIndex)
        break
      }
      if file.bytes.isComplete { break }
      size += rest.count
      step(rest.count)
      try file.bytes.fill(1 << 20)
    }
    return file.rejection(fault, at: place, size: size)
  }

  /// Where the next document is, as it follows the file's location.
  private var place: String { reader.cutsFiles ? "#L\(line)" : "" }

  private func document(_ bytes: [UInt8]) -> Document {
    let sha256 = Digest.sha256(bytes)
    let location: String
    if file.isNamed {
      location = file.location + place
    } else if let url = options.url, file.location == OpenFile.standardInput, !reader.cutsFiles {
      location = url
    } else {
      // What comes from standard input has no place: its content tells it from other input.
      location = "stdin:\(sha256)" + file.location.dropFirst(OpenFile.standardInput.count)
    }
    return Document(
      bytes: bytes, sha256: sha256, location: location, reader: reader, source: source,
      origin: file.origin, fields: options.fields)
  }

  /// One of several documents in a file, without the newline at its end.
  private static func content(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var content = bytes
    while let last = content.last, last == 0x0A || last == 0x0D { content = content.dropLast() }
    return content.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? [] : Array(content)
  }
}
