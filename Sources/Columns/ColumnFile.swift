internal import Glibc
internal import SQLite

/// The columns of an archive: a file beside the archive, read where it lies, that holds nothing of its own
/// and may be deleted at any moment, and what has changed since it was written.
///
/// Not `Sendable`: what it hands out lies in the mapped file and ends with it.
public final class ColumnFile {
  /// Private: changes reach memory, and never the file.
  private let base: UnsafeMutableRawPointer
  private let size: Int
  private var parts: [Part] = []
  private let changes: [ColumnChange]
  /// A section of the file.
  private struct Part {
    let section: UInt32
    let place: Place
    /// How many elements there are now; nil where no changes were applied yet.
    var count: Int?
  }

  let header: Header

  /// Rows are numbered below this.
  public let limit: Int

  /// Where the columns of an archive are.
  public static func path(ofArchive path: String) -> String { path + "-columns" }

  /// Maps a file; nil if there is none, or none of this layout.
  ///
  /// - Parameter changes: what has changed since, by the header of the file; nil if it is not to be used.
  init?(_ path: String, changes: (Header) -> [ColumnChange]?) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size >= Header.size else { return nil }
    size = Int(status.st_size)
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), base != MAP_FAILED else {
      return nil
    }
    self.base = base
    let bytes = UnsafeRawBufferPointer(start: base, count: size)
    guard let header = Header(bytes), let changes = changes(header),
      changes.isEmpty || mprotect(base, size, PROT_READ | PROT_WRITE) == 0
    else {
      munmap(base, size)
      return nil
    }
    (self.header, self.changes) = (header, changes)
    limit = max(Int(header.limit), changes.last?.limit ?? 0)
    for index in 0..<Int(header.sectionCount) {
      guard let place = Place(index, in: bytes) else { return nil }
      parts.append(Part(section: Place.section(index, in: bytes), place: place))
    }
  }

  deinit { munmap(base, size) }

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
    guard
      let words = array(.init(onlyCurrent ? .current : .statements), of: UInt64.self)
    else { return nil }
    var rows = RowSet(words: words, limit: limit)
    let flag: UInt8 = onlyCurrent ? 2 : 1
    for change in changes {
      change.with(Section(.flags)) { flags, _ in
        for (row, flags) in zip(change.rows, flags) {
          if flags & flag != 0 { rows.insert(Int(row)) } else { rows.remove(Int(row)) }
        }
      }
    }
    return rows
  }

  /// Gives back the memory in which rows from one up to another are mapped, once a search has passed them:
  /// else a search of a large archive would hold all of its columns. What is read of them later is mapped
  /// again.
  public func unmap(_ rows: Range<Int>) {
    // What changes have written is nowhere else.
    guard changes.isEmpty else { return }
    let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))
    for part in parts where Section(id: part.section)?.kind.isByRow ?? false {
      let place = part.place
      let start = place.offset + rows.lowerBound * place.width
      let end = max(start, place.offset + min(rows.upperBound, place.count) * place.width)
      let pages = (start / pageSize * pageSize)..<(end / pageSize * pageSize)
      madvise(base + pages.lowerBound, pages.count, MADV_DONTNEED)
    }
  }

  private func array<Element>(
    _ section: Section, of type: Element.Type
  ) -> UnsafeBufferPointer<Element>? {
    guard let index = index(of: section),
      parts[index].place.width == MemoryLayout<Element>.size, let count = count(section, at: index)
    else { return nil }
    let start = (base + parts[index].place.offset).assumingMemoryBound(to: type)
    return UnsafeBufferPointer(start: start, count: count)
  }

  private func index(of section: Section) -> Int? {
    parts.firstIndex { $0.section == section.id }
  }

  private func codes(_ section: Section) -> Codes? {
    switch index(of: section).map({ parts[$0].place.width }) {
    case 1: array(section, of: UInt8.self).map(Codes.narrow)
    case 2: array(section, of: UInt16.self).map(Codes.medium)
    case 4: array(section, of: UInt32.self).map(Codes.wide)
    default: nil
    }
  }

  // MARK: Changes

  /// How many elements a section has, once changes are applied to it; nil if it has no room for them.
  private func count(_ section: Section, at index: Int) -> Int? {
    if let known = parts[index].count { return known }
    parts[index].count = apply(changes, to: section, parts[index].place)
    return parts[index].count
  }

  private func apply(_ changes: [ColumnChange], to section: Section, _ place: Place) -> Int? {
    if section.kind.isByRow {
      guard limit <= place.capacity, place.count <= limit else { return nil }
      for change in changes where !write(change, to: section, place) { return nil }
      return limit
    }
    var count = place.count
    for change in changes where !section.kind.isFixed {
      let added = change.with(section) { bytes, width in
        guard width == place.width, bytes.count / width <= place.capacity - count else { return -1 }
        UnsafeMutableRawBufferPointer(
          start: base + place.offset + count * width, count: bytes.count
        ).copyMemory(from: bytes)
        return bytes.count / width
      }
      if added == -1 { return nil }
      count += added ?? 0
    }
    return count
  }

  /// Writes what a change has for rows.
  private func write(_ change: ColumnChange, to section: Section, _ place: Place) -> Bool {
    change.with(section) { bytes, width in
      let start = base + place.offset
      switch (width, place.width) {
      case (1, 1): return write(bytes, UInt8.self, to: start, UInt8.self, change)
      case (1, 2): return write(bytes, UInt8.self, to: start, UInt16.self, change)
      case (1, 4): return write(bytes, UInt8.self, to: start, UInt32.self, change)
      case (2, 2): return write(bytes, UInt16.self, to: start, UInt16.self, change)
      case (2, 4): return write(bytes, UInt16.self, to: start, UInt32.self, change)
      case (4, 4): return write(bytes, UInt32.self, to: start, UInt32.self, change)
      case (8, 8): return write(bytes, UInt64.self, to: start, UInt64.self, change)
      default: return false
      }
    } ?? false
  }

  private func write<Narrow: FixedWidthInteger, Wide: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, _: Narrow.Type, to start: UnsafeMutableRawPointer,
    _: Wide.Type, _ change: ColumnChange
  ) -> Bool {
    let target = start.assumingMemoryBound(to: Wide.self)
    let source = bytes.bindMemory(to: Narrow.self)
    let rows = change.rows
    guard rows.count == source.count, rows.last.map({ $0 < limit }) ?? true else { return false }
    for (row, value) in zip(rows, source) { target[Int(row)] = Wide(truncatingIfNeeded: value) }
    return true
  }

  /// Whether there is room for a further change.
  func takes(_ change: ColumnChange) -> Bool {
    parts.indices.allSatisfy { index in
      let place = parts[index].place
      guard let section = Section(id: parts[index].section) else { return true }
      let kind = section.kind
      if kind.isByRow {
        let width = change.with(section) { _, width in width } ?? 0
        return change.limit <= place.capacity && width <= place.width
      }
      guard !kind.isFixed, let count = count(section, at: index) else {
        return kind.isFixed
      }
      let added = change.with(section) { bytes, width in bytes.count / width } ?? 0
      return count + added <= place.capacity
    }
  }

  /// Notes that a further change has come behind those that the file has, without applying it.
  func noteTables(of change: ColumnChange) {
    for index in parts.indices {
      guard let section = Section(id: parts[index].section), !section.kind.isByRow,
        !section.kind.isFixed, let count = count(section, at: index)
      else { continue }
      parts[index].count = count + (change.with(section) { $0.count / $1 } ?? 0)
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
}
