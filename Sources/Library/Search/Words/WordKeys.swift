/// Keys under which words meet that are written with other letters.
enum WordKeys {
    /// The key of second rank of a folded word: Kazakh letters as the Russian ones that stand for them where the
    /// keyboard has no others.
    static func plain(_ word: some Collection<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        var lead: UInt8 = 0
        for byte in word {
            if lead != 0 {
                let plain = plain(lead, byte)
                key.append(plain?.lead ?? lead)
                key.append(plain?.last ?? byte)
                lead = 0
            } else if 0xD1...0xD3 ~= byte {
                lead = byte
            } else {
                key.append(byte)
            }
        }
        return key
    }

    /// Where the key of second rank of a folded word stands beside `prefix`, such a key: before it (below 0), behind
    /// all words that begin with it (above 0), or among these.
    static func compare(_ word: UnsafeBufferPointer<UInt8>, toPrefix prefix: [UInt8]) -> Int {
        var index = 0
        while index < prefix.count {
            guard index < word.count else { return -1 }
            var lead = word[index]
            if 0xD1...0xD3 ~= lead, index + 1 < min(word.count, prefix.count) {
                var last = word[index + 1]
                if let plain = plain(lead, last) { (lead, last) = plain }
                if lead == prefix[index], last != prefix[index + 1] {
                    return Int(last) - Int(prefix[index + 1])
                }
                if lead == prefix[index] {
                    index += 2
                    continue
                }
            }
            if lead != prefix[index] { return Int(lead) - Int(prefix[index]) }
            index += 1
        }
        return 0
    }

    /// The Russian letter that stands for a Kazakh one, both in two bytes.
    @inline(__always)
    private static func plain(_ lead: UInt8, _ last: UInt8) -> (lead: UInt8, last: UInt8)? {
        switch (lead, last) {
        case (0xD3, 0x99): (0xD0, 0xB0)  // ә а
        case (0xD2, 0x93): (0xD0, 0xB3)  // ғ г
        case (0xD2, 0x9B): (0xD0, 0xBA)  // қ к
        case (0xD2, 0xA3): (0xD0, 0xBD)  // ң н
        case (0xD3, 0xA9): (0xD0, 0xBE)  // ө о
        case (0xD2, 0xB1), (0xD2, 0xAF): (0xD1, 0x83)  // ұ ү у
        case (0xD2, 0xBB): (0xD1, 0x85)  // һ х
        case (0xD1, 0x96): (0xD0, 0xB8)  // і и
        default: nil
        }
    }
}

// MARK: By sound

extension WordKeys {
    /// A coarse key of how a folded word sounds, in Latin letters, the same for a Cyrillic word and for the usual ways
    /// to write it in Latin ones: пароль and `parol`, қауіпсіздік and `qauipsizdik`. Sounds that are written in many
    /// ways fall together: ы и й і y, ш щ s, ц ч c, х һ h.
    static func sound(_ word: some Collection<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        var lead: UInt8 = 0
        for byte in word {
            if byte < 0x80 {
                appendLatin(byte, to: &key)
            } else if byte & 0xC0 == 0x80 {
                for sound in sounds(of: UInt32(lead & 0x1F) << 6 | UInt32(byte & 0x3F)) {
                    append(sound, to: &key)
                }
            }
            lead = byte
        }
        return key
    }

    /// The sounds of a Cyrillic letter.
    private static func sounds(of scalar: UInt32) -> ArraySlice<UInt8> {
        if scalar >= 0x430, scalar <= 0x44F {
            let sound = russianSounds[Int(scalar) - 0x430]
            return sound == 0 ? [] : sound > 0x60 ? [sound] : [UInt8(ascii: "i"), sound + 0x20]
        }
        let plain = plain(UInt8(0xC0 | scalar >> 6 & 0x1F), UInt8(0x80 | scalar & 0x3F))
        guard let plain else { return [] }
        return [russianSounds[Int(UInt32(plain.lead & 0x1F) << 6 | UInt32(plain.last & 0x3F)) - 0x430]]
    }

    /// For а to я; a capital letter stands for i and that letter, 0 for no sound.
    private static let russianSounds: [UInt8] = Array("abvgdejziiklmnoprstufhccss-i-eUA".utf8).map {
        $0 == UInt8(ascii: "-") ? 0 : $0
    }

    private static func appendLatin(_ byte: UInt8, to key: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "'"): break
        case UInt8(ascii: "y"): append(UInt8(ascii: "i"), to: &key)
        case UInt8(ascii: "w"): append(UInt8(ascii: "v"), to: &key)
        case UInt8(ascii: "q"): append(UInt8(ascii: "k"), to: &key)
        case UInt8(ascii: "x"): append(UInt8(ascii: "h"), to: &key)
        default: append(byte, to: &key)
        }
    }

    /// Appends a sound, joined with the one before where two letters are one: doubled letters, sh ch kh gh zh ts sc,
    /// ng (ң), ie (е).
    private static func append(_ sound: UInt8, to key: inout [UInt8]) {
        guard let last = key.last else {
            key.append(sound)
            return
        }
        switch (last, sound) {
        case (sound, _): break
        case (0x73, 0x68), (0x63, 0x68), (0x67, 0x68), (0x6E, 0x67): break  // sh ch gh ng
        case (0x6B, 0x68): key[key.count - 1] = 0x68  // kh h
        case (0x7A, 0x68): key[key.count - 1] = 0x6A  // zh j
        case (0x74, 0x73): key[key.count - 1] = 0x63  // ts c
        case (0x73, 0x63): break  // sc s
        case (0x69, 0x65): key[key.count - 1] = 0x65  // ie e
        default: key.append(sound)
        }
    }

    /// What words can begin with, as keys of second rank, whose sound begins with that of `sound`.
    static func beginnings(ofSound sound: [UInt8]) -> [[UInt8]] {
        guard let first = sound.first else { return [] }
        let latin: [[UInt8]] = (0x61...0x7A).map { [$0] }.filter { Self.sound($0).first == first }
        let cyrillic: [[UInt8]] = (UInt32(0x430)...0x44F).filter { sounds(of: $0).first == first }.map {
            [UInt8(0xC0 | $0 >> 6), UInt8(0x80 | $0 & 0x3F)]
        }
        return latin + cyrillic + (joinedBeginnings[first] ?? []).map { [$0] }
    }

    /// Letters that another one makes sound otherwise: zh, kh, ts, ie.
    private static let joinedBeginnings: [UInt8: [UInt8]] = [
        UInt8(ascii: "j"): [UInt8(ascii: "z")],
        UInt8(ascii: "h"): [UInt8(ascii: "k")],
        UInt8(ascii: "c"): [UInt8(ascii: "t")],
        UInt8(ascii: "e"): [UInt8(ascii: "i"), UInt8(ascii: "y")],
    ]
}

// MARK: Letters

extension WordKeys {
    /// How many letters UTF-8 has.
    static func letterCount(_ word: some Collection<UInt8>) -> Int {
        word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// Whether a word, by its key of second rank, may be a form of the Kazakh word with this stem, typed with Russian
    /// letters: it begins with the stem, and the rest is no longer than endings are.
    static func isForm(_ key: [UInt8], ofStem stem: [UInt8], plain: [UInt8]) -> Bool {
        guard stem != plain, key.starts(with: plain) else { return false }
        let letters = letterCount(plain)
        return letters >= 4 && letterCount(key) - letters <= 7
    }

    /// The first letters of UTF-8.
    static func prefix(of word: [UInt8], letters: Int) -> [UInt8] {
        var count = 0
        let end = word.firstIndex { byte in
            if byte & 0xC0 != 0x80 { count += 1 }
            return count > letters
        }
        return Array(word[..<(end ?? word.endIndex)])
    }
}
