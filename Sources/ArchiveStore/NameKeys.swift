internal import Text

/// The keys under which a person's name is found, whatever its spelling.
package struct NameKeys: Hashable, Sendable {
  /// Of the whole name.
  package let full: String
  /// Of the family name; the same where there is no more.
  package let family: String

  package init(_ name: String, country: String?) {
    let words = Folding.folded(name).split(separator: " ").map(String.init)
    full = words.sorted().joined(separator: " ")
    family = words.last ?? ""
  }
}
