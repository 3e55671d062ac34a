import Testing
import Text

/// A key is named by its position, whatever layout is on.
@Suite struct KeyboardLayoutTests {
    @Test(
        arguments: [
            ("t", "е", "е"), ("q", "й", "й"), ("b", "и", "и"), ("/", ".", "№"), ("N", "Т", "Т"),
            ("2", "2", "ә"),
            ("0", "0", "қ"), ("=", "=", "һ"), (";", "ж", "ж"),
        ] as [(Character, Character, Character)])
    func onePositionInThreeLayouts(latin: Character, russian: Character, kazakh: Character) {
        #expect(KeyboardLayout.latin.character(at: latin) == latin)
        #expect(KeyboardLayout.russian.character(at: latin) == russian)
        #expect(KeyboardLayout.kazakh.character(at: latin) == kazakh)
        #expect(KeyboardLayout.russian.position(of: russian) == latin)
        #expect(KeyboardLayout.kazakh.position(of: kazakh) == latin)
    }

    @Test func everyPositionHasACharacterInEachLayout() {
        let positions = (0x21...0x7E).compactMap { Unicode.Scalar($0).map(Character.init) }
        for layout in KeyboardLayout.allCases {
            #expect(positions.compactMap(layout.character(at:)).count == positions.count)
        }
    }
}
