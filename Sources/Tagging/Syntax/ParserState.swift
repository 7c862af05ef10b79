/// A state of the transition parser (arc-hybrid, Kuhlmann et al. 2011): a stack, a buffer, and the
/// arcs so far. Indexes are relative to the segment; the root stands behind the last word.
public struct ParserState {
  public enum Move: Int, CaseIterable, Sendable {
    /// The next word goes onto the stack.
    case shift = 0
    /// The word on top of the stack depends on the next word.
    case left = 1
    /// The word on top of the stack depends on the one below it.
    case right = 2
  }

  public let count: Int
  public private(set) var stack: [Int32]
  public private(set) var next: Int
  /// The head of each word; -1 while it has none. `count` is the root.
  public private(set) var head: [Int32]
  var leftmost: [Int32]
  var leftmost2: [Int32]
  var rightmost: [Int32]
  var leftCount: [UInt8]
  var rightCount: [UInt8]

  public init(count: Int) {
    self.count = count
    stack = []
    stack.reserveCapacity(64)
    next = 0
    head = [Int32](repeating: -1, count: count + 1)
    leftmost = [Int32](repeating: -1, count: count + 1)
    leftmost2 = leftmost
    rightmost = leftmost
    leftCount = [UInt8](repeating: 0, count: count + 1)
    rightCount = leftCount
  }

  public var isFinished: Bool { next == count && stack.isEmpty }

  public func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: next < count
    case .left: !stack.isEmpty
    case .right: stack.count >= 2
    }
  }

  public mutating func apply(_ move: Move) {
    switch move {
    case .shift:
      stack.append(Int32(next))
      next += 1
    case .left:
      let child = stack.removeLast()
      head[Int(child)] = Int32(next)
      leftmost2[next] = leftmost[next]
      leftmost[next] = child
      leftCount[next] &+= leftCount[next] < 7 ? 1 : 0
    case .right:
      let child = stack.removeLast()
      let parent = Int(stack[stack.count - 1])
      head[Int(child)] = Int32(parent)
      rightmost[parent] = child
      rightCount[parent] &+= rightCount[parent] < 7 ? 1 : 0
    }
  }
}
