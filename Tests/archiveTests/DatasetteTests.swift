import FoundationEssentials
import Testing

/// Datasette 0.65 shows an archive with search boxes, labels and facets.
@Suite struct DatasetteTests {
  /// A Python that has Datasette, made if it can be; nil, with a message, where it cannot.
  static let python: String? = {
    let folder = Program.root + "/.build-datasette"
    let python = folder + "/bin/python"
    let script =
      "test -x '\(folder)/bin/datasette' || { python3 -m venv '\(folder)' && '\(python)' -m pip install -q 'datasette>=0.65,<0.66' sqlite-utils setuptools; }"
    if (try? Program.run("/bin/bash", ["-c", script + " >/dev/null 2>&1"])) == 0 { return python }
    print("skipped: Datasette cannot be installed here")
    return nil
  }()

  @Test func showsSearchBoxesLabelsAndFacets() throws {
    guard let python = Self.python else { return }
    let scratch = try Scratch()
    try scratch.write(
      "look.py",
      """
      import asyncio, json, sqlite_utils
      from datasette.app import Datasette

      async def main():
          metadata = json.load(open("metadata.json"))
          site = Datasette(["archive.db"], immutables=[], metadata=metadata)
          async def get(path):
              answer = await site.client.get(path)
              assert answer.status_code == 200, (path, answer.status_code, answer.text[:500])
              return answer
          for table, words, facet in [("statement", "guarantees", "kind"), ("speaker", "ryabkov", "country"), ("event", "geneva", "kind")]:
              page = (await get(f"/archive/{table}")).text
              assert 'type="search"' in page, f"{table} has no search box"
              found = (await get(f"/archive/{table}.json?_search={words}&_shape=objects&_facet={facet}&_labels=on")).json()
              every = (await get(f"/archive/{table}.json?_shape=objects")).json()
              assert 0 < found["filtered_table_rows_count"] < every["filtered_table_rows_count"], table
              assert found["facet_results"][facet]["results"], f"{table} has no facet {facet}"
          row = (await get("/archive/statement.json?_shape=objects&_labels=on&speaker_id__notnull=1")).json()["rows"][0]
          assert row["speaker_id"]["label"], "speakers are not labelled"
          for view in ("v_statement", "v_speaker", "v_event"):
              assert 'type="search"' in (await get(f"/archive/{view}")).text, f"{view} has no search box"
          for name in metadata["databases"]["archive"]["queries"]:
              await get(f"/archive/{name}?speaker=antonov&words=guarantees")
          database = sqlite_utils.Database("archive.db")
          for table in ("statement", "speaker", "event", "article"):
              assert database[table].detect_fts() == table + "_fts", table
          print("ok")

      asyncio.run(main())
      """)
    let result = try Program.shell(
      """
      archive ingest '\(Program.root)/seeds' --db archive.db 2>/dev/null
      archive datasette-metadata --db archive.db > metadata.json
      '\(python)' look.py
      """, in: scratch.folder)
    #expect(result.output == "ok\n", "\(result.messages.suffix(1500))")
  }
}
