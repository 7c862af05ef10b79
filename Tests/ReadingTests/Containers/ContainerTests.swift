import Reading
import Testing

@Suite struct PackedFileTests {
  @Test func oneMember() throws {
    let opened = try Opened(gzip("They met."))
    #expect(opened.texts == ["file: They met."])
  }

  @Test func manyMembersWithZerosBehind() throws {
    let opened = try Opened(gzip("They ") + gzip("met.") + [0, 0, 0])
    #expect(opened.texts == ["file: They met."])
  }

  @Test func frames() throws {
    let skipped: [UInt8] = [0x51, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    let opened = try Opened(skipped + zstd(Array("They ".utf8)) + zstd(Array("met.".utf8)))
    #expect(opened.texts == ["file: They met."])
  }

  @Test func linesOfPackedFiles() throws {
    let opened = try Opened(gzip("{\"text\": \"One.\"}\n\n{\"text\": \"Three.\"}\n"))
    #expect(opened.texts == ["file#L1: {\"text\": \"One.\"}", "file#L3: {\"text\": \"Three.\"}"])
  }

  @Test(arguments: [gzip("They met at the lake."), zstd(Array("They met at the lake.".utf8))])
  func anyBreakIsNamed(packed: [UInt8]) throws {
    for count in 4..<packed.count {
      let opened = try Opened(Array(packed[..<count]))
      #expect(opened.documents.isEmpty)
      #expect(
        opened.faults == ["file: malformed: the packed data breaks off; fetch the file again"])
    }
  }

  @Test func linesBeforeABreakAreRead() throws {
    var lines = ""
    var dice = Dice(state: 7)
    for number in 0..<20_000 {
      lines += "{\"text\": \"They met \(number) \(UInt64.random(in: 0...(.max), using: &dice))\"}\n"
    }
    let packed = gzip(lines)
    let opened = try Opened(Array(packed[..<(packed.count / 2)]))
    #expect(opened.documents.count > 5_000)
    #expect(opened.rejections.count == 1)
    #expect(opened.rejections[0].location.hasSuffix("#L\(opened.documents.count + 1)"))
  }

  @Test func damage() throws {
    var packed = gzip(String(repeating: "They met at the lake. ", count: 50))
    packed[20] ^= 0xFF
    #expect(try Opened(packed).rejections.map(\.reason) == [.malformed])
    #expect(try Opened(gzip("They met.") + [7]).rejections.map(\.reason) == [.malformed])
    var sum = gzip("They met.")
    sum[sum.count - 6] ^= 1
    #expect(try Opened(sum).rejections.map(\.reason) == [.malformed])
  }
}

@Suite struct TarTests {
  @Test func files() throws {
    let long = String(repeating: "long/", count: 50) + "name.txt"
    var draft = TarDraft()
    draft.add("a/", [], type: "5")
    draft.add("a/b.txt", "They met.")
    draft.add("empty.txt", "")
    draft.add("file.txt", Array("They spoke.".utf8), prefix: "in/front")
    draft.add("././@LongLink", Array((long + "\u{0}").utf8), type: "L")
    draft.add(String(long.prefix(100)), "They left.")
    draft.add(
      "PaxHeader", Array("30 mtime=1700000000.123456789\n20 path=ü/päx.txt\n".utf8), type: "x")
    draft.add("pax", "They wrote.")
    draft.add("link", [], type: "2")
    draft.add("._b.txt", "They met.")
    draft.finish()
    let opened = try Opened(draft.bytes)
    #expect(
      opened.texts == [
        "file!/a/b.txt: They met.", "file!/empty.txt: ", "file!/in/front/file.txt: They spoke.",
        "file!/\(long): They left.", "file!/ü/päx.txt: They wrote.",
      ])
    #expect(opened.faults == [])
    #expect(opened.notes == ["file: passed over 1 hidden files, 1 links and devices"])
  }

  @Test func packed() throws {
    let opened = try Opened(gzip(tar([("a.txt", "They met."), ("b.txt", "They spoke.")])))
    #expect(opened.texts == ["file!/a.txt: They met.", "file!/b.txt: They spoke."])
  }

  @Test func whatComesBeforeABreakIsRead() throws {
    let whole = tar([("a.txt", "They met."), ("b.txt", String(repeating: "word ", count: 200))])
    // Two blocks of the first file, one of the second and its 1000 bytes.
    for count in stride(from: 1025, to: 2536, by: 37) {
      let opened = try Opened(Array(whole[..<count]))
      #expect(opened.texts == ["file!/a.txt: They met."])
      #expect(opened.rejections.last?.detail == "the archive breaks off; fetch the file again")
      #expect(opened.rejections.last?.location.hasSuffix("/file") == true)
    }
  }

  @Test func absurdLengths() throws {
    for length in ["77777777777 ", "\u{0}7777777777 "] {
      var block = TarDraft()
      block.add("a.txt", "They met.")
      var bytes = block.bytes
      for (index, byte) in length.utf8.enumerated() { bytes[124 + index] = byte }
      #expect(try Opened(bytes).documents.count <= 1)
    }
    var names = TarDraft()
    names.add("x", [UInt8](repeating: 0x61, count: 2 << 20), type: "L")
    #expect(
      try Opened(names.bytes).faults == [
        "file: malformed: a file's name is absurdly long; fetch the archive again"
      ])
  }
}

@Suite struct ZIPTests {
  @Test func files() throws {
    var stored = ZIPDraft.Entry("stored.txt", "They met.")
    stored.method = 0
    var zstd = ZIPDraft.Entry("zstd.txt", "They met again.")
    zstd.method = 93
    var wide = ZIPDraft.Entry("wide.txt", "They spoke.")
    wide.isWide = true
    var old = ZIPDraft.Entry("", "They left.")
    old.name = [0x81, 0x62, 0x65, 0x72]
    old.flags = 0
    var link = ZIPDraft.Entry("link", "a.txt")
    link.isLink = true
    let opened = try Opened(
      ZIPDraft.bytes(
        [
          ZIPDraft.Entry("folder/", ""), ZIPDraft.Entry("folder/ü.txt", "They dined."), stored,
          zstd,
          wide, old, link, ZIPDraft.Entry("__MACOSX/._a.txt", "x"), ZIPDraft.Entry("a.txt", ""),
        ], comment: "a comment"))
    #expect(
      opened.texts == [
        "file!/folder/ü.txt: They dined.", "file!/stored.txt: They met.",
        "file!/zstd.txt: They met again.", "file!/wide.txt: They spoke.", "file!/über: They left.",
        "file!/a.txt: ",
      ])
    #expect(opened.faults == [])
    #expect(opened.notes == ["file: passed over 1 hidden files, 1 links"])
  }

  @Test func anEncryptedFileIsRejectedAndTheOthersAreNot() throws {
    var secret = ZIPDraft.Entry("secret.txt", "They met.")
    secret.flags |= 1
    var odd = ZIPDraft.Entry("odd.txt", "They met.")
    odd.method = 14
    odd.content = deflated(odd.content)
    let opened = try Opened(ZIPDraft.bytes([secret, odd, ZIPDraft.Entry("open.txt", "They met.")]))
    #expect(opened.texts == ["file!/open.txt: They met."])
    #expect(
      opened.faults == [
        "file!/secret.txt: unreadable: encrypted; unpack the archive with its password first",
        "file!/odd.txt: unsupported: compressed by method 14 (LZMA); unpack the archive first",
      ])
  }

  @Test func checkSumsAndLengths() throws {
    var sum = ZIPDraft.Entry("sum.txt", "They met.")
    sum.crc = 7
    var count = ZIPDraft.Entry("count.txt", "They met.")
    count.count = 4
    let opened = try Opened(ZIPDraft.bytes([sum, count, ZIPDraft.Entry("a.txt", "They met.")]))
    #expect(opened.texts == ["file!/a.txt: They met."])
    #expect(opened.rejections.map(\.reason) == [.malformed, .malformed])
  }

  @Test func filesThatShareBytes() throws {
    var again = ZIPDraft.Entry("b.txt", "They met.")
    again.offset = 0
    let opened = try Opened(ZIPDraft.bytes([ZIPDraft.Entry("a.txt", "They met."), again]))
    #expect(opened.documents.isEmpty)
    #expect(opened.rejections.first?.detail.contains("share their bytes") == true)
  }

  @Test func anyBreakIsNamed() throws {
    let whole = zip([("a.txt", "They met."), ("b.txt", "They spoke.")])
    for count in 30..<whole.count {
      let opened = try Opened(Array(whole[..<count]))
      #expect(opened.documents.isEmpty)
      #expect(opened.rejections.map(\.reason) == [.malformed])
    }
  }

  @Test func aPathOutsideIsOnlyAName() throws {
    let opened = try Opened(zip([("../../etc/passwd", "They met.")]))
    #expect(opened.texts == ["file!/../../etc/passwd: They met."])
  }

  @Test(arguments: ["[Content_Types].xml", "mimetype", "word/document.xml"])
  func anOfficeDocumentIsNoContainer(name: String) throws {
    #expect(try Opened(zip([(name, "x")])).documents.count == 1)
  }
}

@Suite struct NestingTests {
  @Test func containersInContainers() throws {
    let inner = zip([("deep.txt", "They met.")])
    var draft = TarDraft()
    draft.add("folder/inner.zip", inner)
    draft.add("lines.gz", gzip("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}"))
    draft.finish()
    let opened = try Opened(zstd(gzip(draft.bytes)))
    #expect(
      opened.texts == [
        "file!/folder/inner.zip!/deep.txt: They met.", "file!/lines.gz#L1: {\"text\": \"One.\"}",
        "file!/lines.gz#L2: {\"text\": \"Two.\"}",
      ])
  }

  @Test func aFaultInsideStopsNothingElse() throws {
    var draft = TarDraft()
    draft.add("broken.zip", Array(zip([("a.txt", "They met.")]).dropLast(30)))
    draft.add("broken.gz", Array(gzip("They met at the lake.").dropLast(9)))
    draft.add("good.txt", "They met.")
    draft.finish()
    let opened = try Opened(draft.bytes)
    #expect(opened.texts == ["file!/good.txt: They met."])
    #expect(opened.rejections.count == 2)
  }

  @Test func tooDeep() throws {
    var bytes = gzip("They met.")
    for _ in 0..<6 { bytes = gzip(bytes) }
    let opened = try Opened(bytes)
    #expect(opened.documents.isEmpty)
    #expect(
      opened.faults == [
        "file: too_long: more than 6 containers inside one another; unpack it first"
      ])
  }

  @Test(arguments: [
    gzip([UInt8](repeating: 0x61, count: 4 << 20)),
    zstd([UInt8](repeating: 0x61, count: 4 << 20)),
    ZIPDraft.bytes([ZIPDraft.Entry("a", [UInt8](repeating: 0x61, count: 4 << 20))]),
  ])
  func aBombIsNamed(bytes: [UInt8]) throws {
    var options = ReadingOptions()
    options.unpacking.freeBytes = 1 << 20
    let opened = try Opened(bytes, options: options)
    #expect(opened.documents.isEmpty)
    #expect(opened.rejections.first?.reason == .tooLong)
    #expect(opened.rejections.first?.detail.contains("made to exhaust its reader") == true)
  }

  @Test func tooManyFilesAndBytes() throws {
    var options = ReadingOptions()
    options.unpacking.files = 2
    let many = try Opened(
      tar([("a", "They met."), ("b", "They met."), ("c", "They met.")]), options: options)
    #expect(many.documents.count == 2)
    #expect(many.faults == ["file: too_long: more than 2 files in it; hand in parts"])
    options.unpacking.bytes = 4
    let long = try Opened(gzip("They met."), options: options)
    #expect(long.rejections.map(\.reason) == [.tooLong])
  }

  @Test func aFileThatIsTooLongIsPassedOver() throws {
    let options = ReadingOptions(maximumBytes: 1_000)
    let long = String(repeating: "word ", count: 40_000)
    let opened = try Opened(tar([("a", long), ("b", "They met.")]), options: options)
    #expect(opened.texts == ["file!/b: They met."])
    #expect(opened.rejections.map(\.reason) == [.tooLong])
  }
}
