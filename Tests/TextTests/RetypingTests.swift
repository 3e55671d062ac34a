import Testing
import Text

@Suite struct RetypingTests {
    @Test(arguments: [
        ("gfhjkm", ["пароль"]),
        ("Gfhjkm", ["Пароль"]),
        ("ифтл", ["bank"]),
        (",tpjgfcyjcnm", ["безопасность"]),
        ("c2ktv", ["с2лем", "сәлем"]),
        ("0fpf0", ["0аза0", "қазақ"]),
        ("zeh", ["яур"]),
        ("сәлем", ["cәktv", "c2ktv"]),
        ("111", []), ("", []), ("Wi-Fi сеть", []), ("日本", []),
    ])
    func theSameKeysGiveAnotherWord(text: String, meant: [String]) {
        #expect(KeyboardLayout.retypings(of: text) == meant)
    }

    @Test func retypingThereAndBackChangesNothing() {
        let text = "Съешь же ещё этих мягких французских булок, да выпей чаю"
        let typed = KeyboardLayout.russian.retyped(text, on: .latin)
        #expect(typed == "C]tim ;t to` 'nb[ vzurb[ ahfywepcrb[ ,ekjr? lf dsgtq xf.")
        #expect(KeyboardLayout.latin.retyped(typed, on: .russian) == text)
    }
}
