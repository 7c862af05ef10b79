internal import Authority

/// What the room of authorities knows of names in datelines and addresses.
enum Known {
  /// The name of an outlet as the table writes it, from any of its forms.
  static func outlet(named name: String) -> String? { Gazetteer.shipped.outlet(named: name)?.name }

  /// The name of a news agency as the table writes it, from any of its forms.
  static func agency(named name: String) -> String? {
    guard let outlet = Gazetteer.shipped.outlet(named: name), outlet.kind == .agency else {
      return nil
    }
    return outlet.name
  }

  /// The outlet at a host name.
  static func outlet(host: String) -> String? { Gazetteer.shipped.outlet(domain: host)?.name }

  /// Whether the name is that of an organisation or of one of its organs.
  static func isBody(_ name: String) -> Bool {
    Gazetteer.shipped.entries(named: name).contains {
      if case .body(_, nominal: false) = $0 { true } else { false }
    }
  }

  /// Whether the name is that of a city or country.
  static func isPlace(_ name: String) -> Bool {
    Gazetteer.shipped.entries(named: name).contains {
      switch $0 {
      case .place, .country, .capital: true
      default: false
      }
    }
  }

  /// Whether the name is that of a city.
  static func isCity(_ name: String) -> Bool {
    Gazetteer.shipped.entries(named: name).contains {
      switch $0 {
      case .place(let place): place.kind == .city
      case .capital: true
      default: false
      }
    }
  }
}
