/// A small number for each row, as narrow as the largest of them permits.
public enum Codes {
  case narrow(UnsafeBufferPointer<UInt8>)
  case medium(UnsafeBufferPointer<UInt16>)
  case wide(UnsafeBufferPointer<UInt32>)

  /// The number of a row.
  @inline(__always)
  public subscript(row: Int) -> Int {
    switch self {
    case .narrow(let codes): Int(codes[row])
    case .medium(let codes): Int(codes[row])
    case .wide(let codes): Int(codes[row])
    }
  }

  /// Adds one to the count of the number of each of the rows.
  public func count(_ rows: UnsafeBufferPointer<UInt32>, into counts: inout [UInt32]) {
    counts.withUnsafeMutableBufferPointer { counts in
      switch self {
      case .narrow(let codes): for row in rows { counts[Int(codes[Int(row)])] &+= 1 }
      case .medium(let codes): for row in rows { counts[Int(codes[Int(row)])] &+= 1 }
      case .wide(let codes): for row in rows { counts[Int(codes[Int(row)])] &+= 1 }
      }
    }
  }
}
