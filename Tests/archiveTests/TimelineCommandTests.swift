import ArchiveStore
import Drafts
import Testing

@Suite struct TimelineCommandTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try TalksInOslo.write(into: Archive(scratch.path("archive.db"), .writing(create: true)))
  }

  /// What the command prints, with the rest of each key left out.
  private func printed(_ command: String) throws -> String {
    let result = try Program.shell(
      "\(command) | sed -E 's/[0-9a-f]{32}/KEY/; s/\\[[0-9a-f]{8}\\]/[KEY]/; s/:[0-9a-f]{16}/:KEY/'",
      in: scratch.folder)
    #expect(result.messages.isEmpty, "\(result.messages)")
    return result.output
  }

  @Test func aTimelineIsAPlotAndAList() throws {
    #expect(
      try printed("TERM=xterm archive timeline talks oslo") == """
        Anna Berg–Jan Hill talks, 10 January 2022, Oslo  [meeting:2022-01-10:KEY]
        7 statements, 1 of them undated · 2 events · 2021-12-27 to 2022-02-09 · 1 more at or about it on other days

          1 ██                          ██  ██                                                      ██
            ──────────────────────────────────────────────────────────────────────────────────────────
                                        ▲                   •
            2021-12-27                                                                      2022-02-09
            statements by day · ▲ the event · • other events · 2 with a vaguer date not in it

        2021-12-27
            Jan Hill (NO) · paraphrase · 1 outlet  [KEY]
              the roads were open again

        2022  month not known
            Jan Hill (NO) · paraphrase · 1 outlet  [KEY]
              this was a hard year for fishermen

        2022-01  day not known
            Anna Berg, Foreign Minister (SE) · paraphrase · about it · 1 outlet  [KEY]
              the treaty had failed long ago

        2022-01-10
          ▲ Anna Berg–Jan Hill talks, 10 January 2022, Oslo
            talks · held · Oslo · led by Anna Berg · with Jan Hill

            Anna Berg, Foreign Minister (SE) · quoted · at the event · 2 outlets  [KEY]
              “We need firm guarantees”

        2022-01-12
            Jan Hill (NO) · paraphrase · reported · 1 outlet  [KEY]
              nothing more was known in the city

        2022-01-20
          • Jan Hill vote, 20 January 2022, Bergen
            vote · scheduled · Bergen · with Jan Hill  [vote:2022-01-20:KEY]

        2022-02-09
            Jan Hill (NO) · paraphrase · 1 outlet  [KEY]
              spring came early to the fjord

        undated
            Jan Hill (NO) · paraphrase · at the event  [KEY]
              he had never seen such a hall


        """)
  }

  @Test func aDumbTerminalGetsAPlotInASCII() throws {
    #expect(
      try printed("TERM=dumb archive timeline oslo --speaker berg --before 2m") == """
        Anna Berg–Jan Hill talks, 10 January 2022, Oslo  [meeting:2022-01-10:KEY]
        2 statements | 1 event | 2021-11-10 to 2022-02-09

          1                                                              #
            --------------------------------------------------------------------------------------------
                                                                         ^
            2021-11-10                                                                        2022-02-09
            statements by day | ^ the event | 1 with a vaguer date not in it

        2022-01  day not known
            Anna Berg, Foreign Minister (SE) | paraphrase | about it | 1 outlet  [KEY]
              the treaty had failed long ago

        2022-01-10
          ^ Anna Berg–Jan Hill talks, 10 January 2022, Oslo
            talks | held | Oslo | led by Anna Berg | with Jan Hill

            Anna Berg, Foreign Minister (SE) | quoted | at the event | 2 outlets  [KEY]
              “We need firm guarantees”


        """)
  }

  @Test func aLongTimeIsPlottedByMonth() throws {
    #expect(
      try printed("TERM=xterm archive timeline --speaker hill --limit 2 --offset 9") == """
        9 statements, 2 of them undated · 3 events

          2 ███   ███
            █████████                        ███
            ───────────────────────────────────────
               •
            2021-12                         2022-12
            statements by month · • events · 1 with a vaguer date not in it

        undated
          • Jan Hill speech
            speech · held · with Jan Hill  [speech:undated:KEY]

            Jan Hill (NO) · paraphrase · at Anna Berg–Jan Hill talks, 10 January 2022, Oslo  [KEY]
              he had never seen such a hall

        10 to 11 of 12 shown; --limit and --offset show others

        """)
  }

  @Test func namesInJSONAreStable() throws {
    let event = """
      "date": "2022-01-10",
      "precision": "day",
      "from_on": "2022-01-10",
      "to_on": "2022-01-10",
      "key": "meeting:2022-01-10:KEY",
      "name": "Anna Berg–Jan Hill talks, 10 January 2022, Oslo",
      "kind": "talks",
      "status": "held",
      "body": null,
      "place": "Oslo",
      "country": "NO",
      "participants": [
        {
          "name": "Anna Berg",
          "is_head": true
        },
        {
          "name": "Jan Hill",
          "is_head": false
        }
      ]
      """
    func indented(_ blanks: Int) -> String {
      event.split(separator: "\n").joined(separator: "\n" + String(repeating: " ", count: blanks))
    }
    #expect(
      try printed("archive timeline oslo --speaker berg --from 2022-01-10 --to 2022-01-10 --json")
        == """
        {
          "event": {
            \(indented(4))
          },
          "speakers": [
            "berg"
          ],
          "topics": [],
          "countries": [],
          "from_on": "2022-01-10",
          "to_on": "2022-01-10",
          "statement_count": 2,
          "event_count": 1,
          "undated_count": 0,
          "outside_count": 0,
          "dates": [
            {
              "from_on": "2022-01-01",
              "to_on": "2022-01-31",
              "statements": 1,
              "events": 0
            },
            {
              "from_on": "2022-01-10",
              "to_on": "2022-01-10",
              "statements": 1,
              "events": 1
            }
          ],
          "entries": [
            {
              "type": "statement",
              "date": "2022-01",
              "precision": "month",
              "from_on": "2022-01-01",
              "to_on": "2022-01-31",
              "date_basis": "said",
              "relations": [
                "about"
              ],
              "key": "KEY",
              "speaker": "Anna Berg",
              "speaker_key": "person:ana-berg:se",
              "role": "Foreign Minister",
              "post": "foreign_minister",
              "country": "SE",
              "kind": "indirect",
              "form": "attributed",
              "act": null,
              "content": "the treaty had failed long ago",
              "report_count": 1,
              "outlet_count": 1,
              "events": [
                {
                  "relation": "about",
                  "key": "meeting:2022-01-10:KEY",
                  "name": "Anna Berg–Jan Hill talks, 10 January 2022, Oslo"
                }
              ]
            },
            {
              "type": "event",
              \(indented(6))
            },
            {
              "type": "statement",
              "date": "2022-01-10",
              "precision": "day",
              "from_on": "2022-01-10",
              "to_on": "2022-01-10",
              "date_basis": "said",
              "relations": [
                "said_at"
              ],
              "key": "KEY",
              "speaker": "Anna Berg",
              "speaker_key": "person:ana-berg:se",
              "role": "Foreign Minister",
              "post": "foreign_minister",
              "country": "SE",
              "kind": "direct",
              "form": "attributed",
              "act": null,
              "content": "We need firm guarantees",
              "report_count": 2,
              "outlet_count": 2,
              "events": [
                {
                  "relation": "said_at",
                  "key": "meeting:2022-01-10:KEY",
                  "name": "Anna Berg–Jan Hill talks, 10 January 2022, Oslo"
                }
              ]
            }
          ],
          "undated": []
        }

        """)
  }

  @Test func recordsHaveARowEach() throws {
    #expect(
      try printed("archive timeline oslo --speaker berg --csv") == """
        date,precision,from_on,to_on,date_basis,type,relations,name,role,post,country,kind,form,status,place,content,outlet_count,key
        2022-01,month,2022-01-01,2022-01-31,said,statement,about,Anna Berg,Foreign Minister,foreign_minister,SE,indirect,attributed,,,the treaty had failed long ago,1,KEY
        2022-01-10,day,2022-01-10,2022-01-10,,event,,"Anna Berg–Jan Hill talks, 10 January 2022, Oslo",,,NO,talks,,held,Oslo,,,meeting:2022-01-10:KEY
        2022-01-10,day,2022-01-10,2022-01-10,said,statement,said_at,Anna Berg,Foreign Minister,foreign_minister,SE,direct,attributed,,,We need firm guarantees,2,KEY

        """)
  }

  @Test func eventsNameHeadsOfDelegation() throws {
    #expect(
      try printed("archive events --participant berg --country NO") == """
        2022-01-10  Anna Berg–Jan Hill talks, 10 January 2022, Oslo
                    held · Anna Berg; Jan Hill · led by Anna Berg · 3 articles · 4 statements

        """)
  }

  @Test func recordsOfEventsNameThemToo() throws {
    let lines = try printed("archive events --jsonl").split(separator: "\n")
    let ends = [
      ",\"key\":\"meeting:2022-01-10:KEY\",\"body\":null,\"country\":\"NO\",\"heads_of_delegation\":\"Anna Berg\"}",
      ",\"key\":\"vote:2022-01-20:KEY\",\"body\":null,\"country\":\"NO\",\"heads_of_delegation\":null}",
      ",\"key\":\"speech:undated:KEY\",\"body\":null,\"country\":null,\"heads_of_delegation\":null}",
    ]
    #expect(lines.count == ends.count)
    for (line, end) in zip(lines, ends) { #expect(line.hasSuffix(end), "\(line)") }
  }

  @Test func ofSeveralEventsOneIsToBeChosen() throws {
    let result = try Program.shell("archive timeline hill", in: scratch.folder)
    #expect(result.status == 2 && result.output.isEmpty)
    let lines = result.messages.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.first == "archive: hill may be any of 3 events; choose one by its key")
    #expect(lines.dropFirst().first?.hasPrefix("  meeting:2022-01-10:") == true)
    #expect(lines.last?.hasSuffix("  Jan Hill speech") == true)
  }

  @Test(arguments: [
    ("", Int32(2)), ("zebra", 1), ("--speaker nobody", 1), ("oslo --before soon", 2),
    ("--before 14d --speaker hill", 2), ("oslo --before 14d --from 2022", 2),
    ("oslo --after 14d --to 2022", 2), ("--from soon", 2), ("--from 2022", 0),
    ("--topic arms_control", 0), ("--topic nosuch", 1), ("--country NO --json", 0),
    ("oslo --before 1y --after 2w --speaker berg --country SE --topic arms_control", 0),
    ("oslo --limit -1", 2), ("speech", 0), ("oslo --jsonl --csv", 2), ("--speaker ''", 1),
  ])
  func exitStatusTellsWhatHappened(_ arguments: String, _ status: Int32) throws {
    let result = try Program.shell("archive timeline \(arguments)", in: scratch.folder)
    #expect(result.status == status, "\(result.output)\(result.messages)")
  }
}
