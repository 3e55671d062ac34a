import Testing

@testable import Rendering

/// Letters as a person sees them: rows without the spaces at their ends.
private func drawn(_ text: String, width: Int = 100, lines: Int = 1, isASCII: Bool = false) -> String? {
    guard let letters = BlockLetters(text, width: width, maximumLines: lines, isASCII: isASCII) else {
        return nil
    }
    return trimmed(letters.rows)
}

private func trimmed(_ rows: [String]) -> String {
    rows.map { row in
        var row = row
        while row.last == " " { row.removeLast() }
        return row
    }.joined(separator: "\n")
}

@Suite struct BlockLettersTests {
    @Test func `Latin letters`() {
        #expect(
            drawn("Safety") == """
                 ▄▄▄    ▄   ▄▄▄▄▄ ▄▄▄▄▄ ▄▄▄▄▄ ▄   ▄
                █   ▀ ▄▀ ▀▄ █     █       █   ▀▄ ▄▀
                 ▀▀▀▄ █▄▄▄█ █▀▀▀  █▀▀▀    █     █
                ▀▄▄▄▀ █   █ █     █▄▄▄▄   █     █
                """)
        #expect(
            drawn("quick box") == """
                 ▄▄▄  ▄   ▄ ▄▄▄  ▄▄▄  ▄   ▄     ▄▄▄▄   ▄▄▄  ▄   ▄
                █   █ █   █  █  █   ▀ █ ▄▀      █   █ █   █ ▀▄ ▄▀
                █ ▄ █ █   █  █  █     █▀▄       █▀▀▀▄ █   █  ▄▀▄
                ▀▄▄▀▄ ▀▄▄▄▀ ▄█▄ ▀▄▄▄▀ █  ▀▄     █▄▄▄▀ ▀▄▄▄▀ █   █
                """)
    }

    @Test func `Russian letters`() {
        #expect(
            drawn("Цифровое") == """
                ▄   ▄  ▄   ▄    ▄    ▄▄▄▄   ▄▄▄  ▄▄▄▄   ▄▄▄  ▄▄▄▄▄
                █   █  █  ▄█ ▄▀▀█▀▀▄ █   █ █   █ █   █ █   █ █
                █   █  █▄▀ █ █  █  █ █▀▀▀  █   █ █▀▀▀▄ █   █ █▀▀▀
                █▄▄▄█▄ █   █  ▀▀█▀▀  █     ▀▄▄▄▀ █▄▄▄▀ ▀▄▄▄▀ █▄▄▄▄
                     █
                """)
        #expect(
            drawn("насилие") == """
                ▄   ▄   ▄    ▄▄▄  ▄   ▄   ▄▄▄ ▄   ▄ ▄▄▄▄▄
                █   █ ▄▀ ▀▄ █   ▀ █  ▄█  █  █ █  ▄█ █
                █▀▀▀█ █▄▄▄█ █     █▄▀ █  █  █ █▄▀ █ █▀▀▀
                █   █ █   █ ▀▄▄▄▀ █   █ ▄▀  █ █   █ █▄▄▄▄
                """)
        #expect(
            drawn("Щит, ёж, чай?") == """
                ▄ ▄ ▄  ▄   ▄ ▄▄▄▄▄         ▀ ▀  ▄  ▄  ▄        ▄   ▄   ▄    ▀▄▀   ▄▄▄
                █ █ █  █  ▄█   █          █▀▀▀▀ ▀▄ █ ▄▀        █   █ ▄▀ ▀▄ █   █ ▀   █
                █ █ █  █▄▀ █   █          █▀▀▀   ▄▀█▀▄          ▀▀▀█ █▄▄▄█ █ ▄▀█   ▄▀
                █▄█▄█▄ █   █   █   ██     █▄▄▄▄ █  █  █ ██         █ █   █ █▀  █   ▄
                     █             ▄▀                   ▄▀
                """)
        #expect(
            drawn("«Фью!» — съезд") == """
                          ▄    ▄     ▄  ▄▄▄  ▄                         ▄▄▄  ▄▄     ▄▄▄▄▄  ▄▄▄    ▄▄▄
                 ▄▀ ▄▀ ▄▀▀█▀▀▄ █     █ █   █ █ ▀▄ ▀▄                  █   ▀  █     █     ▀   █  █  █
                ▀▄ ▀▄  █  █  █ █▀▀▀▄ █▀█   █ █  ▄▀ ▄▀     ▀▀▀▀▀▀▀     █      █▀▀▀▄ █▀▀▀    ▀▀▄  █  █
                  ▀  ▀  ▀▀█▀▀  █▄▄▄▀ █ ▀▄▄▄▀ ▄ ▀  ▀                   ▀▄▄▄▀  █▄▄▄▀ █▄▄▄▄ ▀▄▄▄▀ ▄█▄▄█▄
                                                                                               █    █
                """)
    }

    @Test func `Kazakh letters`() {
        #expect(
            drawn("қауіпсіздік") == """
                ▄   ▄    ▄   ▄   ▄ ▄▄▄ ▄▄▄▄▄  ▄▄▄  ▄▄▄  ▄▄▄    ▄▄▄  ▄▄▄ ▄   ▄
                █ ▄▀   ▄▀ ▀▄ █   █  █  █   █ █   ▀  █  ▀   █  █  █   █  █ ▄▀
                █▀▄    █▄▄▄█  ▀▀▀█  █  █   █ █      █    ▀▀▄  █  █   █  █▀▄
                █  ▀▄▄ █   █ ▀▄▄▄▀ ▄█▄ █   █ ▀▄▄▄▀ ▄█▄ ▀▄▄▄▀ ▄█▄▄█▄ ▄█▄ █  ▀▄
                     █                                       █    █
                """)
        #expect(
            drawn("Ұл, Үй, Һәм,") == """
                ▄   ▄   ▄▄▄        ▄   ▄  ▀▄▀         ▄      ▄▄▄  ▄   ▄
                ▀▄ ▄▀  █  █        ▀▄ ▄▀ █   █        █     ▀   █ █▀▄▀█
                ▄▄█▄▄  █  █          █   █ ▄▀█        █▀▀▀▄ ▄▄▄▄█ █ ▀ █
                  █   ▄▀  █ ██       █   █▀  █ ██     █   █ ▀▄▄▄▀ █   █ ██
                            ▄▀                 ▄▀                       ▄▀
                """)
        #expect(
            drawn("Әже, Өмір,") == """
                 ▄▄▄  ▄  ▄  ▄ ▄▄▄▄▄         ▄▄▄  ▄   ▄ ▄▄▄ ▄▄▄▄
                ▀   █ ▀▄ █ ▄▀ █            █   █ █▀▄▀█  █  █   █
                ▄▄▄▄█  ▄▀█▀▄  █▀▀▀         █▀▀▀█ █ ▀ █  █  █▀▀▀
                ▀▄▄▄▀ █  █  █ █▄▄▄▄ ██     ▀▄▄▄▀ █   █ ▄█▄ █     ██
                                    ▄▀                           ▄▀
                """)
        #expect(
            drawn("Ғылым, Ңң,") == """
                 ▄▄▄▄▄ ▄     ▄   ▄▄▄ ▄     ▄ ▄   ▄        ▄   ▄  ▄   ▄
                 █     █     █  █  █ █     █ █▀▄▀█        █   █  █   █
                ▀█▀▀   █▀▀▀▄ █  █  █ █▀▀▀▄ █ █ ▀ █        █▀▀▀█  █▀▀▀█
                 █     █▄▄▄▀ █ ▄▀  █ █▄▄▄▀ █ █   █ ██     █   █▄ █   █▄ ██
                                                   ▄▀          █      █ ▄▀
                """)
        #expect(
            drawn("Қоңырау") == """
                ▄   ▄   ▄▄▄  ▄   ▄  ▄     ▄ ▄▄▄▄    ▄   ▄   ▄
                █ ▄▀   █   █ █   █  █     █ █   █ ▄▀ ▀▄ █   █
                █▀▄    █   █ █▀▀▀█  █▀▀▀▄ █ █▀▀▀  █▄▄▄█  ▀▀▀█
                █  ▀▄▄ ▀▄▄▄▀ █   █▄ █▄▄▄▀ █ █     █   █ ▀▄▄▄▀
                     █            █
                """)
    }

    @Test func `Digits and signs`() {
        #expect(
            drawn("102 №7") == """
                 ▄   ▄▄   ▄▄▄      ▄  ▄     ▄▄▄▄▄
                ▀█  █  █ ▀   █     █▄ █ ▄▄▄    ▄▀
                 █  █  █   ▄▀      █ ▀█ █▄█   ▄▀
                ▄█▄ ▀▄▄▀ ▄█▄▄▄     █  █ ▄▄▄   █
                """)
        #expect(
            drawn("8 (727) +7") == """
                 ▄▄▄       ▄ ▄▄▄▄▄  ▄▄▄  ▄▄▄▄▄ ▄            ▄▄▄▄▄
                █   █     █     ▄▀ ▀   █    ▄▀  █       █      ▄▀
                ▄▀▀▀▄     █    ▄▀    ▄▀    ▄▀   █     ▀▀█▀▀   ▄▀
                ▀▄▄▄▀     ▀▄   █   ▄█▄▄▄   █   ▄▀       ▀     █
                """)
        #expect(
            drawn("34/56: 90%;") == """
                ▄▄▄▄▄    ▄      ▄ ▄▄▄▄▄   ▄▄          ▄▄▄   ▄▄  ▄▄  ▄
                  ▄▀   ▄▀█     ▄▀ █▄▄▄  ▄▀    ██     █   █ █  █ ▀▀ ▄▀ ██
                   ▀▄ █▄▄█▄  ▄▀       █ █▀▀▀▄         ▀▀▀█ █  █  ▄▀
                ▀▄▄▄▀    █  █     ▀▄▄▄▀ ▀▄▄▄▀ ██      ▄▄▀  ▀▄▄▀ █  ██ ██
                                                                      ▄▀
                """)
    }

    @Test func `Without block characters each pixel has a row`() {
        #expect(
            drawn("Жаңа", isASCII: true) == """

                #  #  #   #   #   #    #
                #  #  #  # #  #   #   # #
                 # # #  #   # #   #  #   #
                  ###   #   # #####  #   #
                 # # #  ##### #   #  #####
                #  #  # #   # #   #  #   #
                #  #  # #   # #   ## #   #
                                   #
                                   #
                """)
        #expect(BlockLetters("Өз", width: 20, maximumLines: 1, isASCII: true)?.rows.count == 8)
    }

    @Test func `Lines break between words and are filled evenly`() {
        #expect(
            drawn("как ответить на угрозы", width: 92, lines: 2) == """
                ▄   ▄   ▄   ▄   ▄      ▄▄▄  ▄▄▄▄▄ ▄▄▄▄  ▄▄▄▄▄ ▄▄▄▄▄ ▄   ▄ ▄▄▄▄▄ ▄
                █ ▄▀  ▄▀ ▀▄ █ ▄▀      █   █   █   █   █ █       █   █  ▄█   █   █
                █▀▄   █▄▄▄█ █▀▄       █   █   █   █▀▀▀▄ █▀▀▀    █   █▄▀ █   █   █▀▀▀▄
                █  ▀▄ █   █ █  ▀▄     ▀▄▄▄▀   █   █▄▄▄▀ █▄▄▄▄   █   █   █   █   █▄▄▄▀

                ▄   ▄   ▄       ▄   ▄ ▄▄▄▄▄ ▄▄▄▄   ▄▄▄   ▄▄▄  ▄     ▄
                █   █ ▄▀ ▀▄     █   █ █     █   █ █   █ ▀   █ █     █
                █▀▀▀█ █▄▄▄█      ▀▀▀█ █     █▀▀▀  █   █   ▀▀▄ █▀▀▀▄ █
                █   █ █   █     ▀▄▄▄▀ █     █     ▀▄▄▄▀ ▀▄▄▄▀ █▄▄▄▀ █
                """)
        #expect(drawn("как ответить на угрозы", width: 92) == nil)
        #expect(drawn("как ответить на угрозы", width: 68, lines: 2) == nil)
        #expect(BlockLetters("как ответить на угрозы", width: 68, maximumLines: 3)?.rows.count == 14)
    }

    @Test func `Lines break after the hyphen of a compound and never before a dash`() {
        #expect(
            BlockLetters("зорлық-зомбылық", width: 60, maximumLines: 2)?.rows
                == stacked("зорлық-", "зомбылық", width: 52))
        #expect(BlockLetters("20-20", width: 24, maximumLines: 2) == nil)
        #expect(
            BlockLetters("ab – c", width: 21, maximumLines: 2)?.rows == stacked("ab –", "c", width: 21))
        #expect(BlockLetters("ab – c", width: 20, maximumLines: 3) == nil)
        #expect(BlockLetters("№\u{A0}7", width: 15, maximumLines: 2) == nil)
    }

    /// Two texts of one line each, set at the left of `width` cells with an empty row between.
    private func stacked(_ upper: String, _ lower: String, width: Int) -> [String]? {
        let parts = [upper, lower].map { BlockLetters($0, width: width, maximumLines: 1) }
        guard let first = parts[0], let second = parts[1] else { return nil }
        let height = max(first.rows.count, second.rows.count)
        let rows = [first, second].map { $0.rows + [String](repeating: "", count: height - $0.rows.count) }
        return (rows[0] + [""] + rows[1]).map { $0 + String(repeating: " ", count: width - $0.count) }
    }

    @Test func `Shorter lines stand at the left or in the middle`() throws {
        let left = try #require(BlockLetters("wide i", width: 21, maximumLines: 2))
        let centred = try #require(BlockLetters("wide i", width: 21, maximumLines: 2, isCentred: true))
        #expect(left.rows.suffix(1) == ["▄█▄                  "])
        #expect(centred.rows.suffix(1) == ["         ▄█▄         "])
        #expect(left.cells == 21 && left.rows[4] == "                     ")
    }

    @Test func `White space at the ends and in runs does not count`() {
        #expect(drawn(" \t a \n  b ") == drawn("a b"))
        #expect(drawn("a\u{A0}b") == drawn("a b"))
        #expect(drawn("И\u{306}Е\u{308}") == drawn("ЙЁ"))
        #expect(drawn("ß") == drawn("SS"))
    }

    @Test(arguments: ["", "  ", "a\u{1B}b", "😀", "漢", "a\u{301}", "a\u{AD}b"])
    func `Texts that are not drawn`(text: String) {
        #expect(BlockLetters(text, width: 100, maximumLines: 9) == nil)
    }

    @Test func `No width and no lines are too few, and there are never too many`() {
        for few in [Int.min, -1, 0] {
            #expect(BlockLetters("a", width: few, maximumLines: 1) == nil)
            #expect(BlockLetters("a", width: 5, maximumLines: few) == nil)
        }
        #expect(BlockLetters("a b", width: .max, maximumLines: .max)?.cells == 15)
        let longest = String(repeating: "Ж", count: BlockLetters.maximumBytes / 2)
        #expect(BlockLetters(longest, width: .max, maximumLines: 1)?.cells == 8 * 2048 - 1)
        #expect(BlockLetters(longest + "Ж", width: .max, maximumLines: .max) == nil)
    }

    @Test(
        arguments: ["Зорлық-зомбылық туралы: не істеу керек?", "A 20-minute check — of an iPhone"],
        [true, false])
    func `Rows are all of one width, and no wider than asked for`(text: String, isCentred: Bool) {
        for width in 0...120 {
            for lines in 1...5 {
                let letters = BlockLetters(text, width: width, maximumLines: lines, isCentred: isCentred)
                guard let letters else { continue }
                #expect(letters.cells <= width)
                #expect(letters.rows.allSatisfy { $0.unicodeScalars.count == letters.cells })
                #expect(letters.rows.count < lines * 6)
            }
        }
        #expect(BlockLetters(text, width: 120, maximumLines: 5) != nil)
    }
}

@Suite struct LetterPicturesTests {
    private let alphabets = [
        "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    ]
    private let signs = "0123456789.,:;!?-–—«»\"'()+/№%…"

    @Test func `Every letter of the three alphabets and every sign is drawn`() {
        for character in alphabets.joined() + signs {
            #expect(LetterPictures.picture(of: character) != nil, "\(character)")
            #expect(BlockLetters(character.lowercased(), width: 8, maximumLines: 1) != nil, "\(character)")
        }
    }

    @Test func `Every picture of a table is whole, named once and at most seven pixels wide`() {
        let read = LetterPictures.tables.flatMap(LetterPictures.read)
        let named = LetterPictures.tables.flatMap { $0.split(separator: "\n") }
            .enumerated().filter { $0.offset % 11 == 0 }.flatMap { $0.element.split(separator: " ") }
        #expect(read.map { String($0.name) } == named.map(String.init))
        #expect(Set(read.map(\.name)).count == read.count)
        for (name, picture) in read {
            #expect(picture.rows.count == 10 && picture.rows.allSatisfy { $0.count == picture.width })
            #expect((1...(name.isLetter ? 7 : 8)).contains(picture.width), "\(name)")
        }
    }

    @Test func `A picture with a row missing, too short or of other characters is not read`() {
        let rows = ["#.", "..", "..", "..", "..", "..", "..", "..", "..", ".#"]
        #expect(LetterPictures.read((["A"] + rows).joined(separator: "\n")).count == 1)
        #expect(LetterPictures.read((["A"] + rows.dropLast()).joined(separator: "\n")).isEmpty)
        #expect(LetterPictures.read((["A"] + rows.dropLast() + ["#"]).joined(separator: "\n")).isEmpty)
        #expect(LetterPictures.read((["A"] + rows.dropLast() + ["x."]).joined(separator: "\n")).isEmpty)
        #expect(LetterPictures.read("").isEmpty)
    }

    @Test func `Only letters that look alike share a picture`() {
        let pairs = [
            "АA", "ВB", "ЕE", "КK", "МM", "НH", "ОO", "РP", "СC", "ТT", "ХX", "ІI", "ҮY",
        ]
        let characters = Set(alphabets.joined() + signs).sorted()
        var alike: Set<String> = []
        for (index, first) in characters.enumerated() {
            for second in characters[(index + 1)...]
            where LetterPictures.picture(of: first) == LetterPictures.picture(of: second) {
                alike.insert("\(second)\(first)")
            }
        }
        #expect(alike == Set(pairs))
    }
}
