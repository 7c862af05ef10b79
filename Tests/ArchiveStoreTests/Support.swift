import Drafts
import ArchiveStore
import Extraction
import Foundation
import SQLite

/// A folder of its own for one test, removed with it.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/store-room-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }
}

extension Archive {
  @discardableResult
  func store(_ draft: Draft) throws -> ArticleStore.Stored {
    let store = ArticleStore(self, run: .test(in: self))
    return try transaction { try store.insert(draft.article, draft.extract) }
  }

  func rows(_ sql: String) throws -> [[Value]] { try database.map(sql) { $0.values } }
}

/// An article with one of everything.
func fullDraft(_ path: String = "a.txt", headline: String = "Envoy speaks") -> Draft {
  var draft = Draft(path, outlet: "Echo", published: "2022-01-13", headline: headline)
  let envoy = draft.actor("Sergey Ryabkov", country: "RU", post: "Deputy Minister")
  let other = draft.actor("Wendy Sherman", country: "US")
  let talks = draft.event(.talks, on: "2022-01-10", place: "Geneva", with: [envoy, other])
  draft.say("we need firm guarantees of security", by: envoy, .direct, on: "2022-01-10", at: talks)
  draft.say("the talks were useful and frank", by: other, about: [talks])
  return draft
}
