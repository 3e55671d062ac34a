import Browser
import Testing

@testable import Terminal

/// Bytes in, events out: a line of each test is what a person pressed, what the terminal sent, what the browser gets.
struct InputDecoderTests {
    private static func events(_ bytes: [UInt8], keys: KeyTable = KeyTable([])) -> [String] {
        var decoder = InputDecoder(keys: keys)
        decoder.append(bytes)
        var events: [String] = []
        while let event = decoder.next() { events.append(name(event)) }
        while let event = decoder.next(isLate: true) { events.append(name(event)) }
        return events
    }

    /// The bytes of a text in which ␛ stands for ESC, ␡ for DEL and ^ with a capital for a control character.
    private static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var isControl = false
        for scalar in text.unicodeScalars {
            if isControl {
                bytes.append(UInt8(scalar.value) & 0x1F)
                isControl = false
            } else if scalar == "^", text.count == 2 || text.hasPrefix("␛^") {
                isControl = true
            } else {
                bytes += scalar == "␛" ? [0x1B] : scalar == "␡" ? [0x7F] : Array(String(scalar).utf8)
            }
        }
        return bytes
    }

    private static func name(_ event: Event) -> String {
        switch event {
        case .key(let key):
            let code =
                switch key.code {
                case .character(let character): String(character)
                case .function(let number): "F\(number)"
                default: "\(key.code)"
                }
            return (key.isControl ? "ctrl-" : "") + (key.isAlt ? "alt-" : "") + code
        case .mouse(let mouse): return "\(mouse.action) \(mouse.position.column),\(mouse.position.row)"
        case .paste(let text): return "paste \(text.count < 40 ? text : "of \(text.utf8.count)")"
        default: return "\(event)"
        }
    }

    @Test(arguments: [
        ("a", "a"), ("ж", "ж"), ("қ", "қ"), ("🙂", "🙂"), ("\r", "enter"), ("\n", "enter"), ("\t", "tab"),
        ("␡", "backspace"), ("^H", "backspace"), ("^A", "ctrl-a"), ("^Z", "ctrl-z"),
        ("^\\", "ctrl-\\"), ("^@", "ctrl- "), ("␛", "escape"), ("␛a", "alt-a"),
        ("␛ж", "alt-ж"), ("␛\r", "alt-enter"), ("␛O", "alt-O"), ("␛[", "alt-["),
        ("␛]", "alt-]"), ("␛P", "alt-P"), ("␛^A", "ctrl-alt-a"),
        ("␛[A", "up"), ("␛OA", "up"), ("␛[1;5A", "ctrl-up"), ("␛[1;3D", "alt-left"),
        ("␛[1;2C", "right"), ("␛[5~", "pageUp"), ("␛[6;5~", "ctrl-pageDown"), ("␛[3~", "delete"),
        ("␛[H", "home"), ("␛OF", "end"), ("␛[1~", "home"), ("␛[8~", "end"), ("␛[Z", "backTab"),
        ("␛OP", "F1"), ("␛[11~", "F1"), ("␛[15~", "F5"), ("␛[24~", "F12"), ("␛[24;2~", "F12"),
        ("␛[24;5~", "ctrl-F12"), ("␛[1;3P", "alt-F1"), ("␛[34~", "F8"), ("␛␛[A", "alt-up"),
        ("␛OM", "enter"), ("␛Ow", "7"), ("␛[27u", "escape"), ("␛[113;5u", "ctrl-q"),
        ("␛[27;5;9~", "ctrl-tab"), ("␛[9;2u", "backTab"), ("␛[23^", "ctrl-F11"),
    ])
    func oneKey(sent: String, key: String) {
        #expect(Self.events(Self.bytes(sent)) == [key])
    }

    @Test func sequencesThatMeanNothingVanish() {
        let nonsense = [
            "\u{1B}[I", "\u{1B}[O", "\u{1B}[?62;4c", "\u{1B}[12;40R", "\u{1B}[99~", "\u{1B}[<1;2M",
            "\u{1B}[<0;0;1M",
            "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]0;title\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
            "\u{1B}[?2026;2$y", "\u{1B}[200;1~", "\u{1B}[999999999999999999999~",
        ]
        for text in nonsense {
            #expect(Self.events(Array(text.utf8) + Array("x".utf8)) == ["x"], "\(text.debugDescription)")
        }
    }

    @Test func invalidUTF8Vanishes() {
        #expect(Self.events([0xFF, 0x61]) == ["a"])
        #expect(Self.events([0xD0, 0x61]) == ["a"])
        #expect(Self.events([0xC2, 0x9B, 0x61]) == ["a"], "a control character of C1")
        #expect(Self.events([0xE2, 0x82]) == [])
        #expect(Self.events([0xED, 0xA0, 0x80, 0x61]) == ["a"], "a surrogate")
    }

    @Test func escapeThreeTimesIsThreeKeys() {
        #expect(Self.events([0x1B, 0x1B, 0x1B]) == ["escape", "escape", "escape"])
    }

    @Test func aSequenceMayComeInPieces() {
        var decoder = InputDecoder(keys: KeyTable([]))
        for byte in Array("\u{1B}[1;5".utf8) {
            decoder.append([byte])
            #expect(decoder.next() == nil)
        }
        #expect(decoder.patience == 25)
        decoder.append(Array("Aқ".utf8.dropLast()))
        #expect(decoder.next().map(Self.name) == "ctrl-up")
        #expect(decoder.next() == nil)
        decoder.append(Array("қ".utf8.dropFirst()))
        #expect(decoder.next().map(Self.name) == "қ")
        #expect(decoder.patience == nil)
    }

    @Test func mouse() {
        let sent =
            "\u{1B}[<0;3;2M\u{1B}[<32;4;2M\u{1B}[<0;4;2m\u{1B}[<64;1;1M\u{1B}[<65;1000;500M\u{1B}[<2;1;1M"
        #expect(
            Self.events(Array(sent.utf8)) == [
                "press 2,1", "drag 3,1", "release 3,1", "wheelUp 0,0", "wheelDown 999,499",
            ])
        #expect(Self.events([0x1B, 0x5B, 0x4D, 32, 35, 34]) == ["press 2,1"])
        #expect(Self.events([0x1B, 0x5B, 0x4D, 35, 35, 34]) == ["release 2,1"])
    }

    @Test func aPasteIsNoKeys() {
        let sent = "a\u{1B}[200~rm -rf\n\u{1B}[24~\u{3}\u{1B}[201~b"
        #expect(Self.events(Array(sent.utf8)) == ["a", "paste rm -rf\n\u{1B}[24~\u{3}", "b"])
    }

    @Test func aPasteMayComeInPieces() {
        var decoder = InputDecoder(keys: KeyTable([]))
        for byte in Array("\u{1B}[200~ab\u{1B}[20\u{1B}[201~c".utf8) {
            decoder.append([byte])
            if let event = decoder.next() {
                #expect(["paste ab\u{1B}[20", "c"].contains(Self.name(event)))
            }
        }
        #expect(decoder.next() == nil)
    }

    @Test func aPasteThatNeverEndsGivesTheKeysBack() {
        var decoder = InputDecoder(keys: KeyTable([]))
        decoder.append(Array("\u{1B}[200~ab".utf8))
        #expect(decoder.next() == nil)
        #expect(decoder.patience == 500)
        #expect(decoder.next(isLate: true).map(Self.name) == "paste ab")
        decoder.append(Array("\u{1B}[24~".utf8))
        #expect(decoder.next().map(Self.name) == "F12")
    }

    @Test func aLongPasteIsCut() {
        let text = [UInt8](repeating: 0x61, count: 3 << 20)
        let sent = Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~z".utf8)
        #expect(Self.events(sent) == ["paste of \(1 << 20)", "z"])
    }

    @Test func theTerminalsOwnSequencesComeFirst() {
        let linux = KeyTable([
            (Array("\u{1B}[[A".utf8), Key(.function(1))), (Array("\u{1B}[[B".utf8), Key(.function(2))),
            (Array("\u{1B}A".utf8), Key(.up)),
        ])
        #expect(
            Self.events(Array("\u{1B}[[A\u{1B}[[B\u{1B}[A\u{1B}Ax\u{1B}".utf8), keys: linux) == [
                "F1", "F2", "up", "up", "x", "escape",
            ])
    }

    @Test func anyBytesEndWithoutAnEventLeft() {
        var seed: UInt64 = 7
        for _ in 0..<2000 {
            var bytes: [UInt8] = []
            for _ in 0..<40 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let choices: [UInt8] = [
                    0x1B, 0x5B, 0x4F, 0x3B, 0x32, 0x7E, 0x4D, 0x3C, UInt8(truncatingIfNeeded: seed >> 40),
                ]
                bytes.append(choices[Int(seed >> 33) % choices.count])
            }
            var decoder = InputDecoder(keys: KeyTable([]))
            decoder.append(bytes)
            for _ in 0..<100 where decoder.next(isLate: true) == nil && decoder.patience == nil { break }
            #expect(decoder.patience == nil, "\(bytes)")
        }
    }
}

struct ClickCounterTests {
    private let here = Position(column: 3, row: 4)

    @Test func twoQuickPressesAtOnePlaceAreOneDoublePress() {
        var clicks = ClickCounter()
        #expect(clicks.counted(Mouse(.press, at: here), at: 1000).action == .press)
        #expect(clicks.counted(Mouse(.release, at: here), at: 1050).action == .release)
        #expect(clicks.counted(Mouse(.press, at: here), at: 1200).action == .doublePress)
        #expect(clicks.counted(Mouse(.press, at: here), at: 1300).action == .press)
    }

    @Test func slowPressesAndOtherPlacesAreSingle() {
        var clicks = ClickCounter()
        #expect(clicks.counted(Mouse(.press, at: here), at: 0).action == .press)
        #expect(clicks.counted(Mouse(.press, at: here), at: 500).action == .press)
        #expect(clicks.counted(Mouse(.press, at: Position(column: 4, row: 4)), at: 600).action == .press)
    }
}
