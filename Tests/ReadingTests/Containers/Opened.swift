import Foundation
import Reading
import Testing

/// What came out of a file.
struct Opened {
  var documents: [Document] = []
  var rejections: [Rejection] = []
  var notes: [String] = []
  private let folder: Folder

  /// - Parameter name: of the file, which has no say in what it is.
  init(_ bytes: [UInt8], options: ReadingOptions = ReadingOptions()) throws {
    folder = try Folder()
    try Data(bytes).write(to: URL(filePath: folder.path + "/file"))
    guard case .input(let input)? = try ArticleFiles([folder.path + "/file"]).entries.first else {
      return
    }
    var stream = DocumentStream(input, options: options)
    while let next = stream.next() {
      switch next {
      case .success(let document): documents.append(document)
      case .failure(let rejection): rejections.append(rejection)
      }
    }
    notes = stream.notes.map(place)
  }

  private func place(_ location: String) -> String {
    location.replacing(folder.path + "/", with: "")
  }

  /// Each document's place and text.
  var texts: [String] {
    documents.map { "\(place($0.location)): \(String(decoding: $0.bytes, as: UTF8.self))" }
  }

  /// Each rejection's place, reason and detail.
  var faults: [String] {
    rejections.map { "\(place($0.location)): \($0.reason.rawValue): \($0.detail)" }
  }

  /// The articles of all documents.
  func articles(options: ReadingOptions = ReadingOptions()) throws -> [Article] {
    try documents.flatMap { try $0.articles(options: options) }
  }
}
