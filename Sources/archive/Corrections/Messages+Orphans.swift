import ArchiveStore
import Resolution

extension Messages {
  /// Tells of corrections that find no place; nothing where all do.
  static func writeOrphans(in archive: Archive) throws {
    let count = try OrphanedCorrection.all(in: archive).count
    guard count > 0 else { return }
    write(
      "note: \(count) correction\(count == 1 ? " finds" : "s find") no place; "
        + "archive correct list --orphaned shows which")
  }
}
