import Foundation
import Library
import Testing

@Suite struct JSONTests {
    @Test func nested() {
        var json = JSONWriter()
        json.object { json in
            json.member("text", "a \"b\" \\ c")
            json.member("nothing", nil as String?)
            json.member("number", 7)
            json.member("flag", true)
            json.member("list", ["x", "y"])
            json.array("empty") { _ in }
            json.array("objects") { json in
                json.object { $0.member("a", 1) }
                json.element("b")
            }
        }
        #expect(
            json.text == """
                {
                  "text": "a \\"b\\" \\\\ c",
                  "nothing": null,
                  "number": 7,
                  "flag": true,
                  "list": ["x", "y"],
                  "empty": [],
                  "objects": [
                    {
                      "a": 1
                    },
                    "b"
                  ]
                }
                """)
    }

    /// What a terminal would not show as it is stands in escapes.
    @Test(arguments: [
        ("қазақ — «да»", #""қазақ — «да»""#), ("a\nb\tc", #""a\nb\tc""#), ("\u{1B}[31m", #""\u001b[31m""#),
        ("\u{0}\u{7F}\u{9B}", #""\u0000\u007f\u009b""#), ("\u{202E}x\u{2066}", #""\u202ex\u2066""#),
        ("\u{200B}\u{FEFF}\u{AD}", #""\u200b\ufeff\u00ad""#), ("\u{2028}", #""\u2028""#),
        ("\u{E000}\u{E0041}", #""\ue000\udb40\udc41""#), ("\u{10FFFF}", #""\udbff\udfff""#),
    ])
    func escapes(text: String, quoted: String) throws {
        #expect(JSONWriter.quoted(text) == quoted)
        let parsed = try JSONSerialization.jsonObject(with: Data(quoted.utf8), options: .fragmentsAllowed)
        #expect(parsed as? String == text)
    }

    @Test func catalogueIsValid() throws {
        let folder = try TemporaryFolder(smallLibrary)
        let library = try Library.open(folder.path)
        let text = JSONWriter.catalogue(of: library.materials)
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let materials = try #require(object["materials"] as? [[String: Any]])
        #expect(materials.map { $0["id"] as? String } == ["numbers-now", "two-factor"])
        #expect(materials.map { $0["shelf"] as? String } == ["flyers", "memos"])
        let edition = try #require((materials[1]["editions"] as? [[String: Any]])?.first)
        #expect(edition["title"] as? String == "Двухэтапная проверка входа")
        #expect(edition["noticeable"] as? Bool == true)
        #expect((edition["reviewed"] as? [String: String])?["date"] == "2026-11-24")
        #expect(edition["source-hash"] is NSNull)
    }

    @Test func findingsAreValid() throws {
        let finding = Finding(
            file: "a.md", line: 3, column: 5, severity: .error, rule: "unknown-topic", arguments: ["x"])
        let text = JSONWriter.findings([finding])
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["errors"] as? Int == 1)
        #expect(object["warnings"] as? Int == 0)
        let first = try #require((object["findings"] as? [[String: Any]])?.first)
        #expect(first["line"] as? Int == 3)
        #expect((first["text"] as? [String: String])?["en"] == "There is no topic “x” in topics.yml.")
        _ = try JSONSerialization.jsonObject(with: Data(JSONWriter.rules().utf8))
    }
}

/// The page about JSON names what is written, field by field.
@Suite struct JSONPageTests {
    @Test func everyFieldIsDescribed() throws {
        let path = (ContentTests.path as NSString).deletingLastPathComponent + "/docs/json.md"
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let library = try Library.open(ContentTests.path)
        let finding = Finding(
            file: "a.md", line: 1, column: 1, severity: .note, rule: "raw-html", arguments: [])
        let texts = [
            JSONWriter.catalogue(of: Array(library.materials.prefix(1))), JSONWriter.findings([finding]),
            JSONWriter.rules(),
            JSONWriter.openPoints(
                library.openPoints(today: CalendarDate(year: 2026, month: 11, day: 23))),
        ]
        for text in texts {
            for key in text.matches(of: #/"([a-z-]+)":/#).map(\.output.1) {
                #expect(page.contains("`\(key)`") || page.contains(".\(key)`"), "\(key)")
            }
        }
    }
}
