public import Reading

/// How a run reads and how many cores it uses.
public struct IngestOptions: Sendable {
  /// What is stated about all the articles of the run.
  public var reading: ReadingOptions
  /// How many articles are read at a time.
  public var workers: Int

  /// Options of a run.
  /// - Parameter workers: usually the number of cores.
  public init(reading: ReadingOptions = ReadingOptions(), workers: Int) {
    self.reading = reading
    self.workers = max(1, workers)
  }
}
