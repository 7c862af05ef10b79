/// What each row has of one property: none, one or several values.
///
/// Every set of values that occurs is known by a number, so that a row takes one number however many
/// values it has, and counting rows counts sets first and values after.
public struct Column {
  public let codes: Codes
  let setOffsets: UnsafeBufferPointer<UInt32>
  let setValues: UnsafeBufferPointer<UInt32>
  let valueIDs: UnsafeBufferPointer<Int64>
  let valueLabels: UnsafeBufferPointer<UInt32>
  let labelOffsets: UnsafeBufferPointer<UInt32>
  let labelBytes: UnsafeBufferPointer<UInt8>

  /// How many sets there are; the first is the empty one.
  public var setCount: Int { setOffsets.count - 1 }
  public var labelCount: Int { labelOffsets.count - 1 }

  /// A label's UTF-8.
  public func label(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: labelBytes[Int(labelOffsets[index])..<Int(labelOffsets[index + 1])])
  }

  public func text(_ label: Int) -> String { String(decoding: self.label(label), as: UTF8.self) }

  /// The labels of a set; two values of one label count once.
  @inline(__always)
  public func forEachLabel(ofSet set: Int, _ body: (Int) -> Void) {
    let (start, end) = (Int(setOffsets[set]), Int(setOffsets[set + 1]))
    var position = start
    while position < end {
      let label = valueLabels[Int(setValues[position])]
      var earlier = start
      while earlier < position, valueLabels[Int(setValues[earlier])] != label { earlier += 1 }
      if earlier == position { body(Int(label)) }
      position += 1
    }
  }

  /// How many rows have each label, and behind the last how many have none, from how many have each set of
  /// values.
  public func labelCounts(ofSets sets: [UInt32]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: labelCount + 1)
    counts.withUnsafeMutableBufferPointer { counts in
      counts[labelCount] = sets[0]
      for set in 1..<max(1, sets.count) where sets[set] > 0 {
        forEachLabel(ofSet: set) { counts[$0] &+= sets[set] }
      }
    }
    return counts
  }

  // MARK: Conditions on values

  /// A value of one of these numbers.
  public func has(idIn ids: Set<Int64>) -> RowCondition {
    // Few are found sooner without a hash.
    if ids.count > 4 { return has(id: ids.contains) }
    let few = Array(ids)
    return has { id in few.contains(id) }
  }

  /// A value whose number is wanted.
  public func has(id isWanted: (Int64) -> Bool) -> RowCondition {
    has(value: { isWanted(valueIDs[$0]) })
  }

  /// A value whose label is wanted.
  public func has(label isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) -> RowCondition {
    let wanted = (0..<labelCount).map { isWanted(label($0)) }
    return has(value: { wanted[Int(valueLabels[$0])] })
  }

  private func has(value isWanted: (Int) -> Bool) -> RowCondition {
    let values = valueIDs.indices.map(isWanted)
    guard values.contains(true) else { return .never }
    let sets = (0..<setCount).map { set in
      setValues[Int(setOffsets[set])..<Int(setOffsets[set + 1])].contains { values[Int($0)] }
        ? UInt8(1) : 0
    }
    return .code(codes, isWanted: sets)
  }
}
