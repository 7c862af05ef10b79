/// Opens a JSON array of objects: each object is an article.
public struct JSONArrayContainer: Container {
  /// What is said of it.
  public let format = FormatDescription(
    name: "JSON array", recognisedBy: "a bracket and a brace",
    takes: [
      ("each object in it", "as a JSON file of its own"),
      ("location", "the object's address, or else `name.json#/12`, counted from 0"),
    ])

  /// The container.
  public init() {}

  /// Takes what begins with a bracket and a brace.
  public func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool {
    JSONArticle.opensArray(beginning.text)
  }

  /// The objects.
  public func open(_ file: OpenFile, options: ReadingOptions) -> any InnerFiles {
    JSONArrayItems(file, limit: options.maximumBytes)
  }
}

/// The objects of a JSON array, cut by braces outside strings; what is in them is the reader's.
final class JSONArrayItems: InnerFiles {
  private let file: OpenFile
  private let limit: Int
  private var count = 0
  private var isBegun = false

  init(_ file: OpenFile, limit: Int) {
    self.file = file
    self.limit = limit
  }

  func next() throws(Rejection) -> Result<OpenFile, Rejection>? {
    do throws(Fault) {
      return try item()
    } catch {
      throw file.rejection(error, at: "#/\(count)")
    }
  }

  private func item() throws(Fault) -> Result<OpenFile, Rejection>? {
    if !isBegun {
      isBegun = true
      if try file.bytes.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { file.bytes.skip(3) }
      try skipSpaces()
      guard try file.bytes.peek(1).elementsEqual([UInt8(ascii: "[")]) else {
        throw Fault(.badEncoding, "a JSON array in UTF-16; convert it first (iconv -t UTF-8 FILE)")
      }
      file.bytes.skip(1)
    } else {
      try skipSpaces()
      if try file.bytes.peek(1).first == UInt8(ascii: ",") { file.bytes.skip(1) }
    }
    try skipSpaces()
    switch try file.bytes.peek(1).first {
    case nil: throw Fault(.malformed, "the array breaks off; fetch the file again")
    case UInt8(ascii: "]"):
      file.bytes.skip(1)
      try skipSpaces()
      guard try file.bytes.peek(1).isEmpty else {
        throw Fault(.malformed, "something follows the array's end")
      }
      return nil
    case UInt8(ascii: "{"): break
    default: throw Fault(.malformed, "an array's item that is no object")
    }
    let length = try objectLength()
    let place = "#/\(count)"
    count += 1
    try file.allowance.countFile()
    guard let object = try file.bytes.take(length) else { return nil }
    return .success(file.inner(place, MemorySource(object), reader: JSONReader()))
  }

  private func skipSpaces() throws(Fault) {
    while true {
      file.bytes.skip(file.bytes.available.prefix { $0 <= 0x20 }.count)
      if !file.bytes.available.isEmpty { return }
      if try !file.bytes.fill() { return }
    }
  }

  /// Bytes up to the brace that closes the first one.
  private func objectLength() throws(Fault) -> Int {
    var length = 0
    var depth = 0
    var isInString = false
    var isEscaped = false
    while true {
      for byte in file.bytes.available.dropFirst(length) {
        length += 1
        if isEscaped {
          isEscaped = false
        } else if isInString {
          if byte == UInt8(ascii: "\\") { isEscaped = true }
          if byte == UInt8(ascii: "\"") { isInString = false }
        } else if byte == UInt8(ascii: "\"") {
          isInString = true
        } else if byte == UInt8(ascii: "{") {
          depth += 1
        } else if byte == UInt8(ascii: "}") {
          depth -= 1
          if depth == 0 { return length }
        }
      }
      if length > limit { throw Fault.tooLong(limit) }
      if try !file.bytes.fill(max(65_536, length)) {
        throw Fault(.malformed, "the array breaks off in an object; fetch the file again")
      }
    }
  }
}
