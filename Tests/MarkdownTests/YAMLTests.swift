import Markdown
import TestSupport
import Testing

@Suite struct YAMLTests {
    @Test func valuesCarryTheirPlaces() throws {
        let text = """
            # a remark
            title: Памятка
            topics: [images, "x"]
            sources:
              - {title: a, url: b}
              - ~
            empty:
            """
        #expect(
            try drawn(text) == """
                2:1 mapping
                  2:1 title = 2:8 «Памятка»
                  3:1 topics = 3:9 sequence
                    3:10 «images»
                    3:18 «x»
                  4:1 sources = 5:3 sequence
                    5:5 mapping
                      5:6 title = 5:13 «a»
                      5:16 url = 5:21 «b»
                    6:5 null
                  7:1 empty = 7:7 null

                """)
    }

    @Test func scalarsStayText() throws {
        let yaml = try YAML(parsing: Array("a: 2026-11-23\nb: true\nc: '~'\nd: |\n  x\n  y\ne: Null\n".utf8))
        #expect(yaml["a"]?.string == "2026-11-23")
        #expect(yaml["b"]?.string == "true")
        #expect(yaml["c"]?.string == "~")
        #expect(yaml["d"]?.string == "x\ny\n")
        #expect(yaml["e"]?.value == .null)
        #expect(yaml["f"] == nil)
    }

    @Test(arguments: ["", "\n", "# only a remark\n", "---\n...\n"])
    func nothingIsNull(_ text: String) throws {
        #expect(try YAML(parsing: Array(text.utf8)).value == .null)
    }

    @Test func aByteOrderMarkIsSkipped() throws {
        #expect(try YAML(parsing: [0xEF, 0xBB, 0xBF] + Array("a: b".utf8))["a"]?.string == "b")
        let utf16: [UInt8] = [0xFF, 0xFE, 0x36, 0x04, 0x3A, 0, 0x20, 0, 0x9B, 0x04]
        #expect(try YAML(parsing: utf16)["ж"]?.string == "қ")
    }

    @Test func aRepeatedKeyKeepsItsFirstValue() throws {
        let yaml = try YAML(parsing: Array("a: 1\nb: 2\na: 3\n".utf8))
        #expect(yaml["a"]?.string == "1")
        #expect(yaml.pairs.map(\.key) == ["a", "b"])
        #expect(yaml.repeated.map(\.key) == ["a"])
        #expect(yaml.repeated.map(\.line) == [3])
    }

    @Test func aliasesAreResolved() throws {
        #expect(
            try drawn("a: &x [1, 2]\nb: *x\n? &k key\n: v\nc: {*k : w}\n") == """
                1:1 mapping
                  1:1 a = 1:4 sequence
                    1:8 «1»
                    1:11 «2»
                  2:1 b = 1:4 sequence
                    1:8 «1»
                    1:11 «2»
                  3:3 key = 4:3 «v»
                  5:1 c = 5:4 mapping
                    5:5 key = 5:10 «w»

                """)
    }

    @Test(arguments: [
        ("a: [1, 2\nb: 3\n", "did not find expected ',' or ']' while parsing a flow sequence", 2, 2),
        ("a: 1\n  b: 2\n", "mapping values are not allowed in this context", 2, 4),
        ("a: \"x\n", "found unexpected end of stream while scanning a quoted scalar", 2, 1),
        ("\tx: 1\n", "found character that cannot start any token while scanning for the next token", 1, 1),
        ("a: *x\n", "found undefined alias", 1, 4),
        ("a: &x [*x]\n", "found undefined alias", 1, 8),
        ("[a]: 1\n", "found a key that is no scalar", 1, 1),
        ("a: &x [1]\n*x : 2\n", "found a key that is no scalar", 2, 1),
        ("a: 1\n---\nb: 2\n", "found another document", 2, 1),
        ("a: б\u{1}\n", "control characters are not allowed", 1, 5),
    ])
    func errorsTellCauseAndPlace(_ text: String, cause: String, line: Int, column: Int) {
        #expect(throws: YAMLError(cause: cause, line: line, column: column)) {
            try YAML(parsing: Array(text.utf8))
        }
    }

    @Test func bytesThatAreNoTextAreAnError() {
        #expect(throws: YAMLError(cause: "invalid leading UTF-8 octet", line: 2, column: 4)) {
            try YAML(parsing: Array("a: 1\nб: ".utf8) + [0xFF])
        }
    }

    @Test func depthIsLimited() throws {
        let deepest = YAML.deepestNesting
        let nested = { (depth: Int) in
            Array(String(repeating: "[", count: depth).utf8)
                + Array(String(repeating: "]", count: depth).utf8)
        }
        #expect(throws: Never.self) { try YAML(parsing: nested(deepest)) }
        #expect(throws: YAMLError(cause: "found values nested too deep", line: 1, column: deepest + 1)) {
            try YAML(parsing: nested(deepest + 1))
        }
        #expect(throws: YAMLError.self) {
            try YAML(parsing: Array(String(repeating: "- ", count: 100_000).utf8))
        }
        #expect(throws: YAMLError(cause: "found values nested too deep", line: 2, column: 5)) {
            try YAML(parsing: Array("a: &x ".utf8) + nested(deepest - 1) + Array("\nb: [*x]".utf8))
        }
    }

    @Test func aliasesCannotMultiplyWithoutEnd() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let members = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(members)]\n"
        }
        #expect(throws: YAMLError.self) { try YAML(parsing: Array(text.utf8)) }
    }

    @Test func anyBytesGiveAValueOrAnError() {
        var random = SeededRandom(seed: 1)
        let seed = Array("---\na: &x [1, 'b', \"c\\u0041\"]\nb: {*x : |\n  y\n}\n? z\n: !!str 1\n...\n".utf8)
        for _ in 0..<3000 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
                    in: .min ... .max, using: &random)
            }
            if case .failure(let error) = Result(catching: { try YAML(parsing: bytes) })
                as Result<YAML, any Error>
            {
                let place = error as? YAMLError
                #expect((place?.line ?? 0) >= 1 && (place?.column ?? 0) >= 1)
            }
        }
    }

    private func drawn(_ text: String) throws -> String {
        var drawing = ""
        try draw(YAML(parsing: Array(text.utf8)), indent: "", into: &drawing)
        return drawing
    }

    private func draw(_ yaml: YAML, indent: String, into drawing: inout String) {
        drawing += drawing.isEmpty || drawing.hasSuffix("\n") ? indent : " "
        drawing += "\(yaml.line):\(yaml.column) "
        switch yaml.value {
        case .null: drawing += "null\n"
        case .scalar(let text): drawing += "«\(text)»\n"
        case .sequence(let members):
            drawing += "sequence\n"
            for member in members { draw(member, indent: indent + "  ", into: &drawing) }
        case .mapping(let pairs):
            drawing += "mapping\n"
            for pair in pairs {
                drawing += "\(indent)  \(pair.line):\(pair.column) \(pair.key) ="
                draw(pair.value, indent: indent + "  ", into: &drawing)
            }
        }
    }
}
