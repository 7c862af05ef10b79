internal import ArchiveStore
internal import Extraction
import Foundation
internal import Ingest
internal import Reading
internal import Resolution

/// Measures what comes behind extraction: storing what was found, and resolving it.
struct StoringSpeed {
  let documents: [Document]
  let words: Int

  /// CPU seconds of each part, on one core, the least of some runs.
  func measure(runs: Int) throws {
    let extractor = Extractor()
    var extraction = Double.infinity
    var stored: [(Article, Extract)] = []
    for _ in 0..<max(1, runs) {
      stored = []
      let start = Self.cpu()
      for document in documents {
        for article in try document.articles(options: ReadingOptions()) {
          stored.append((article, extractor.extract(article)))
        }
      }
      extraction = min(extraction, Self.cpu() - start)
    }
    var best = Parts(storing: .infinity, resolving: .infinity, committing: .infinity)
    for _ in 0..<max(1, runs) {
      let parts = try store(stored)
      if parts.whole < best.whole { best = parts }
    }
    line("extractor alone, texts in", extraction)
    for (name, seconds) in [
      ("storing what was found", best.storing), ("resolution", best.resolving),
      ("full-text indexes and commit", best.committing),
    ] {
      line(
        name, seconds, String(format: "%.0f %% of extraction", 100 * seconds / extraction))
    }
    line(
      "all of them in memory", extraction + best.whole,
      String(format: "%.2f of the extractor's rate", extraction / (extraction + best.whole)))
  }

  private struct Parts {
    var storing: Double
    var resolving: Double
    var committing: Double

    var whole: Double { storing + resolving + committing }
  }

  private func store(_ articles: [(Article, Extract)]) throws -> Parts {
    let archive = try Archive(inMemory: ())
    try archive.trustRows()
    let run = Run(
      in: archive, startedAt: "2000-01-01T00:00:00Z", programVersion: "0", extractor: "speed")
    let store = ArticleStore(archive, run: run)
    let resolver = Resolver(archive)
    try resolver.bringUpToDate()
    var parts = Parts(storing: 0, resolving: 0, committing: 0)
    for start in stride(from: 0, to: articles.count, by: Storing.batch.documents) {
      var last = Self.cpu()
      func lap() -> Double {
        let now = Self.cpu()
        defer { last = now }
        return now - last
      }
      try archive.transaction {
        var touched = Touched()
        for (article, extract) in articles[
          start..<min(start + Storing.batch.documents, articles.count)]
        {
          touched.add(try store.insert(article, extract).touched)
        }
        parts.storing += lap()
        try resolver.update(touched)
        parts.resolving += lap()
      }
      parts.committing += lap()
    }
    return parts
  }

  private func line(_ name: String, _ seconds: Double, _ remark: String = "") {
    let rate = NumberFormatter.localizedString(
      from: NSNumber(value: Int(Double(words) / seconds)), number: .decimal)
    print(
      name.padding(toLength: 38, withPad: " ", startingAt: 0)
        + String(repeating: " ", count: max(0, 10 - rate.count)) + rate
        + String(format: "%9.2f", seconds) + String(repeating: " ", count: 18) + "  " + remark)
  }

  /// Seconds that the process has computed.
  private static func cpu() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
