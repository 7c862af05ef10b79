/// What the words of a phrase must look like in a text, with one mark more, in 32 bits.
package struct WordShapes {
  /// How many words there is room for.
  package static let mostWords = 15
  private static let mark = 1 << 31

  package let bits: Int

  init(bits: Int) { self.bits = bits }

  package init(_ shapes: [WordForm.Shape], isMarked: Bool) {
    bits = shapes.enumerated().reduce(isMarked ? Self.mark : 0) {
      $0 | Int($1.element.rawValue) << (2 * $1.offset)
    }
  }

  subscript(_ word: Int) -> WordForm.Shape {
    WordForm.Shape(rawValue: UInt8(bits >> (2 * word) & 3)) ?? .any
  }

  var isMarked: Bool { bits & Self.mark != 0 }
}
