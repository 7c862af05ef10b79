import Formats
import Search

extension SearchRequest {
  /// Reads the arguments of a search by itself: the parser of all commands takes longer than most searches.
  ///
  /// Nil for whatever is not a plain search, such as a wrong value or a call for help, which is left to that
  /// parser. A test holds the two against each other.
  init?(_ arguments: ArraySlice<String>) {
    guard arguments.first == "search" else { return nil }
    self.init()
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        if argument == "-h" { return nil }
        terms.words.append(argument)
        continue
      }
      switch argument {
      case "--all-versions": terms.allVersions = true
      case "--count": count = true
      case "--explain": explain = true
      case "--timings": timings = true
      case "--json", "--jsonl", "--csv", "--markdown":
        guard format == .text, let named = OutputFormat(rawValue: String(argument.dropFirst(2)))
        else { return nil }
        format = named
      default:
        var name = argument.dropFirst(2)
        let value: String
        if let sign = name.firstIndex(of: "=") {
          value = String(name[name.index(after: sign)...])
          name = name[..<sign]
        } else if let next = rest.popFirst(), name == "sort" || !next.hasPrefix("-") {
          value = next
        } else {
          return nil
        }
        guard set(name, value) else { return nil }
      }
    }
    if after != nil, grouping != nil { return nil }
  }

  /// Sets an option; false if there is none of the name, or it does not take the value.
  private mutating func set(_ name: Substring, _ value: String) -> Bool {
    switch name {
    case "facet": facet = value
    case "db": path = value
    case "from": terms.from = value
    case "to": terms.to = value
    case "limit":
      guard let number = Int(value), number >= 0 else { return false }
      limit = number
    case "offset":
      guard let number = Int(value), number >= 0 else { return false }
      offset = number
    case "after": after = value
    case "group-by":
      guard let facet = Facet(rawValue: value) else { return false }
      grouping = facet
    case "sort":
      guard let order = StatementSearch.Sort(rawValue: value) else { return false }
      sort = order
    default:
      guard let index = terms.fields.firstIndex(where: { $0.field.rawValue == name }) else {
        return false
      }
      terms.fields[index].values.append(value)
    }
    return true
  }
}
