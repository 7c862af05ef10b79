/// The documents of one input, and of the containers in it, read as they are asked for.
public struct DocumentStream: IteratorProtocol {
  private let input: ArticleFiles.Input
  /// The whole input, where it is in memory.
  private let bytes: [UInt8]?
  private let options: ReadingOptions
  private var isOpen = false
  /// The containers that are open, the innermost last.
  private var containers: [(location: String, files: any InnerFiles)] = []
  /// The file in hand.
  private var cutter: DocumentCutter?
  /// What was passed over in containers since it holds no article, for people.
  public private(set) var notes: [String] = []

  /// Nothing is opened before the first document is asked for.
  public init(_ input: ArticleFiles.Input, options: ReadingOptions) {
    self.input = input
    self.options = options
    bytes = nil
  }

  /// The documents of a file in memory.
  /// - Parameter location: how it is known.
  public init(_ bytes: [UInt8], location: String, options: ReadingOptions) {
    input = ArticleFiles.Input(path: location, source: nil)
    self.options = options
    self.bytes = bytes
  }

  /// The next document, or why a stretch of the input is none.
  public mutating func next() -> Result<Document, Rejection>? {
    do throws(Rejection) {
      if !isOpen {
        isOpen = true
        try begin(try opened())
      }
      while true {
        if let document = cutter?.next() { return document }
        cutter = nil
        guard let files = containers.last?.files else { return nil }
        switch try inner(files) {
        case .success(let file): try begin(file)
        case .failure(let rejection): return .failure(rejection)
        case nil: close()
        }
      }
    } catch {
      return .failure(error)
    }
  }

  /// The next file of the innermost container. One that fails has nothing further.
  private mutating func inner(_ files: any InnerFiles) throws(Rejection) -> Result<
    OpenFile, Rejection
  >? {
    do throws(Rejection) {
      return try files.next()
    } catch {
      close()
      throw error
    }
  }

  private func opened() throws(Rejection) -> OpenFile {
    let allowance = Allowance(options.unpacking)
    let location = input.path ?? OpenFile.standardInput
    if let bytes {
      allowance.count(read: bytes.count)
      return OpenFile(
        location: location, isNamed: true, bytes: Lookahead(MemorySource(bytes)),
        onDisk: MemoryStore(bytes), allowance: allowance)
    }
    let stream: ByteStream
    do {
      stream =
        try input.path.map { path throws(FileSystem.Failure) in try FileSystem.open(path) }
        ?? FileSystem.standardInput()
    } catch {
      let fault = error.fault
      throw Rejection(
        location: location, sha256: nil, size: nil, reason: fault.reason, detail: fault.detail)
    }
    return OpenFile(
      location: location, isNamed: input.path != nil,
      bytes: Lookahead(CountedSource(stream, allowance)),
      onDisk: stream.isOnDisk && input.path != nil ? stream : nil, allowance: allowance)
  }

  /// Opens a container, or begins to cut a file.
  private mutating func begin(_ file: OpenFile) throws(Rejection) {
    var reader = file.reader
    if reader == nil {
      let beginning: Beginning
      do throws(Fault) {
        beginning = Beginning(try file.bytes.peek(Beginning.length))
      } catch {
        // What comes before a break can be read.
        guard !file.bytes.available.isEmpty else { throw file.rejection(error) }
        beginning = Beginning(file.bytes.available)
      }
      if let container = Containers.container(for: beginning, options: options) {
        guard containers.count < options.unpacking.depth else {
          throw file.rejection(
            Fault(
              .tooLong,
              "more than \(options.unpacking.depth) containers inside one another; unpack it first")
          )
        }
        containers.append((file.location, try container.open(file, options: options)))
        return
      }
      reader = Readers.reader(for: beginning)
    }
    cutter = reader.map {
      DocumentCutter(file, reader: $0, source: input.source, options: options)
    }
  }

  private mutating func close() {
    guard let (location, files) = containers.popLast() else { return }
    let counts = files.passedOver.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    if !counts.isEmpty {
      let list = counts.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      notes.append("\(location): passed over \(list)")
    }
  }
}
