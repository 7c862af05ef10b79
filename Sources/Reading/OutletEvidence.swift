/// Who published an article.
enum OutletEvidence {
  /// The outlet by the strongest evidence there is.
  static func outlet(
    layout: Layout, metadata: Metadata?, source: SourcesTable.Row?, options: ReadingOptions,
    url: String?
  ) -> Article.Outlet? {
    let host = url.flatMap(host)
    let stated: [(name: String?, basis: String)] = [
      (options.outlet, "--outlet"),
      (source?.outlet, "sources.csv"),
      (metadata?.outlet, metadata?.kind ?? ""),
      (layout.dateline?.outlet, "dateline"),
      (layout.outletLine, "line under the headline"),
      (host.map { Known.outlet(host: $0) ?? $0 }, "url \(host ?? "")"),
      (agency(layout), "dateline"),
      (layout.credit?.name, "credit line"),
    ]
    for (name, basis) in stated {
      if let name { return Article.Outlet(name: Known.outlet(named: name) ?? name, basis: basis) }
    }
    return nil
  }

  /// The agency of the dateline, by the name that the credit line or the table gives it.
  static func agency(_ layout: Layout) -> String? {
    guard let agency = layout.dateline?.agency else { return nil }
    if let credit = layout.credit, credit.abbreviation == agency { return credit.name }
    return Known.outlet(named: agency) ?? agency
  }

  /// The host of an address, without "www."
  static func host(_ url: String) -> String? {
    guard let start = url.firstRange(of: "://") else { return nil }
    let rest = url[start.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" }.lowercased() ?? ""
    let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return bare.contains(".") ? bare : nil
  }
}
