public import Names

extension People {
  /// The one person whom an article of a setting can mean by a name.
  ///
  /// A name in full is enough where one person bears it in any spelling; of several, and of those with a
  /// surname, the setting must bring exactly one to mind. A tie is never broken.
  public func meant(by name: Name, in setting: Setting) -> Person? {
    let isWhole = name.parts.count > 1
    let bearers = candidates(for: name).filter { person in
      ([person.name] + person.otherNames).contains { form in
        let comparison = name.compared(to: Name(form, country: person.country))
        return isWhole ? comparison.isMatch : comparison.grade == .surnameOnly
      }
    }
    if isWhole, bearers.count == 1 { return bearers.first }
    let likely = bearers.filter { person in
      tenures(of: person).contains { setting.bringsToMind($0) }
    }
    return likely.count == 1 ? likely.first : nil
  }
}
