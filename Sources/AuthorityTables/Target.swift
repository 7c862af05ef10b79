internal import Authority

/// A row that something leads to.
struct Target: Hashable {
  let section: Section
  /// Its number, from 0 on.
  let row: Int
}
