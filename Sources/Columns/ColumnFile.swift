internal import Glibc
internal import SQLite

/// The columns of an archive, read where they lie: a file beside the archive that holds nothing of its
/// own and may be deleted at any moment.
///
/// Not `Sendable`: what it hands out lies in the mapped file and ends with it.
public final class ColumnFile {
  private let base: UnsafeRawPointer
  private let size: Int
  private var directory: [UInt32: (width: Int, offset: Int, count: Int)] = [:]
  let header: Header

  /// Rows are numbered below this.
  public var limit: Int { Int(header.limit) }

  /// Where the columns of an archive are.
  public static func path(ofArchive path: String) -> String { path + "-columns" }

  /// Maps a file; nil if there is none, or none of this layout.
  init?(_ path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size >= Header.size else { return nil }
    size = Int(status.st_size)
    guard let base = mmap(nil, size, PROT_READ, MAP_SHARED, file, 0), base != MAP_FAILED else {
      return nil
    }
    self.base = UnsafeRawPointer(base)
    guard let header = Header(UnsafeRawBufferPointer(start: base, count: size)) else {
      munmap(base, size)
      return nil
    }
    self.header = header
    for index in 0..<Int(header.sectionCount) {
      let entry = self.base + Header.size + index * Header.entrySize
      let width = Int(entry.load(fromByteOffset: 4, as: UInt32.self))
      let offset = Int(entry.load(fromByteOffset: 8, as: UInt64.self))
      let count = Int(entry.load(fromByteOffset: 16, as: UInt64.self))
      guard [1, 2, 4, 8].contains(width), offset % Header.alignment == 0, offset <= size,
        count <= (size - offset) / width
      else { return nil }
      directory[entry.load(as: UInt32.self)] = (width, offset, count)
    }
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: base), size) }

  // MARK: What it holds

  public func column(_ name: ColumnName) -> Column? {
    let index = name.rawValue
    guard let codes = codes(.init(.codes, index)),
      let setOffsets = array(.init(.setOffsets, index), of: UInt32.self), setOffsets.count > 1,
      let setValues = array(.init(.setValues, index), of: UInt32.self),
      let valueIDs = array(.init(.valueIDs, index), of: Int64.self),
      let valueLabels = array(.init(.valueLabels, index), of: UInt32.self),
      let labelOffsets = array(.init(.labelOffsets, index), of: UInt32.self), !labelOffsets.isEmpty,
      let labelBytes = array(.init(.labelBytes, index), of: UInt8.self)
    else { return nil }
    return Column(
      codes: codes, setOffsets: setOffsets, setValues: setValues, valueIDs: valueIDs,
      valueLabels: valueLabels, labelOffsets: labelOffsets, labelBytes: labelBytes)
  }

  public func numbers(_ name: NumberName) -> Codes? { codes(.init(.numbers, name.rawValue)) }

  /// Day numbers; `noDay` where there is none.
  public func days(_ name: DayName) -> UnsafeBufferPointer<Int32>? {
    array(.init(.days, name.rawValue), of: Int32.self)
  }

  /// Stands for the lack of a day.
  public static let noDay = Int32.min

  /// The first 16 digits of the keys, as numbers.
  public var keys: UnsafeBufferPointer<UInt64>? { array(.init(.keys), of: UInt64.self) }

  /// The rows that are statements, neither beliefs nor intentions; with `onlyCurrent` those in
  /// current articles.
  public func statements(onlyCurrent: Bool) -> RowSet? {
    array(.init(onlyCurrent ? .current : .statements), of: UInt64.self).map {
      RowSet(words: $0, limit: limit)
    }
  }

  private func array<Element>(
    _ section: Section, of type: Element.Type
  ) -> UnsafeBufferPointer<Element>? {
    guard let (width, offset, count) = directory[section.id], width == MemoryLayout<Element>.size
    else { return nil }
    let start = (base + offset).assumingMemoryBound(to: type)
    return UnsafeBufferPointer(start: start, count: count)
  }

  private func codes(_ section: Section) -> Codes? {
    guard let entry = directory[section.id], entry.count >= limit else { return nil }
    switch entry.width {
    case 1: return array(section, of: UInt8.self).map(Codes.narrow)
    case 2: return array(section, of: UInt16.self).map(Codes.medium)
    case 4: return array(section, of: UInt32.self).map(Codes.wide)
    default: return nil
    }
  }
}

extension Header {
  /// Writes the state that the archive's file must have into the head of a column file.
  static func write(_ state: FileState, to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    let numbers = [state.changeCounter, state.schemaCookie]
    // Both at once: a reader finds the old ones or the new ones.
    return pwrite(file, numbers, 8, off_t(stateOffset)) == 8
  }

  fileprivate init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.load(as: UInt64.self) == Self.magic else { return nil }
    limit = bytes.load(fromByteOffset: 8, as: UInt64.self)
    identity = bytes.load(fromByteOffset: 16, as: Int64.self)
    state = FileState(
      changeCounter: bytes.load(fromByteOffset: Self.stateOffset, as: UInt32.self),
      schemaCookie: bytes.load(fromByteOffset: Self.stateOffset + 4, as: UInt32.self))
    sectionCount = bytes.load(fromByteOffset: 32, as: UInt64.self)
    let room = UInt64((bytes.count - Self.size) / Self.entrySize)
    guard sectionCount <= room, limit <= UInt64(UInt32.max) else { return nil }
  }
}
