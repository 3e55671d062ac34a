/// Finds the word that somebody may have meant by one that stands nowhere.
extension Lexicon {
    /// A word that may have been meant, the smaller `doubt` the likelier.
    struct Guess {
        var word: [UInt8]
        var doubt: Int
        var count: Int
        /// The first letter is another one, which is the rarest error.
        var beginsOtherwise = false
    }

    /// How many typing errors are forgiven in a word: one from five letters on, two from nine.
    private static func errors(forgivenIn letters: Int) -> Int { letters < 5 ? 0 : letters < 9 ? 1 : 2 }

    /// The word nearest to `word` that is as many typing errors away as may be forgiven: letters added, left out,
    /// replaced or changed with the next one.
    /// - Parameter isPrefix: `word` may go on, so the beginnings of words count too.
    func nearest(to word: [UInt8], isPrefix: Bool) -> Guess? {
        let typed = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
        let most = Self.errors(forgivenIn: typed.count)
        guard most > 0, typed.count <= 40 else { return nil }
        let mask = word.withUnsafeBufferPointer(Self.letters)
        var distance = EditDistance(to: typed, most: most)
        var best: (index: Int, doubt: Int)?
        for index in letters.indices {
            // Each error changes one letter at most, so most words are told by their letters alone.
            if Self.hasMoreBits(mask & ~letters[index], than: most) { continue }
            if !isPrefix, Self.hasMoreBits(letters[index] & ~mask, than: most) { continue }
            guard let edits = withWord(index, { distance.to($0, isPrefix: isPrefix) }) else { continue }
            let doubt = 2 * edits + (distance.hasOtherBeginning ? 1 : 0)
            if best.map({ (doubt, counts[$0.index]) < ($0.doubt, counts[index]) }) ?? true {
                best = (index, doubt)
            }
        }
        return best.map {
            Guess(
                word: Array(self[$0.index]), doubt: $0.doubt, count: Int(counts[$0.index]),
                beginsOtherwise: $0.doubt % 2 == 1)
        }
    }

    /// Quicker than counting them where they are few.
    @inline(__always)
    private static func hasMoreBits(_ bits: UInt32, than most: Int) -> Bool {
        var rest = bits
        for _ in 0..<most { rest &= rest &- 1 }
        return rest != 0
    }

    /// The word in Cyrillic letters that sounds as `word`, which is in Latin ones.
    /// - Parameter isPrefix: `word` may go on.
    func sounding(like word: [UInt8], isPrefix: Bool) -> Guess? {
        guard word.count >= 3, word.allSatisfy({ 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "'") }) else {
            return nil
        }
        let sound = WordKeys.sound(word)
        var best: Guess?
        for beginning in WordKeys.beginnings(ofSound: sound) where beginning.count > 1 {
            for index in range(withPlainPrefix: beginning) {
                let other = WordKeys.sound(self[index])
                guard other == sound || isPrefix && other.starts(with: sound) else { continue }
                let guess = Guess(
                    word: Array(self[index]), doubt: other == sound ? 0 : 1, count: Int(counts[index]))
                if best.map({ guess.isLikelier(than: $0) }) ?? true { best = guess }
            }
        }
        return best
    }
}

extension Lexicon.Guess {
    func isLikelier(than other: Self) -> Bool { (doubt, other.count) < (other.doubt, count) }
}

/// The number of letters to add, leave out, replace, or change with the next one, to make a word of another (optimal
/// string alignment, after Damerau 1964), where it is at most a given one.
private struct EditDistance {
    private let word: [UInt32]
    private let most: Int
    /// Three rows in turn, one behind the other, each with a place before the first letter.
    private var rows: [Int]
    /// The letters of the other word, in a place of their own that is used again.
    private var other: [UInt32] = []

    init(to word: [UInt32], most: Int) {
        self.word = word
        self.most = most
        rows = Array(repeating: 0, count: 3 * (word.count + 1))
    }

    /// Whether the other word that was asked for last begins with another letter.
    var hasOtherBeginning: Bool { other.first != word.first }

    /// - Parameter other: in UTF-8.
    /// - Parameter isPrefix: the distance to the beginning of `other` that is nearest.
    mutating func to(_ other: UnsafeBufferPointer<UInt8>, isPrefix: Bool) -> Int? {
        read(other, limit: isPrefix ? word.count + most : word.count + most + 1)
        let isLonger = self.other.count > word.count + most
        if isLonger || self.other.count + most < word.count { return nil }
        for place in 0...word.count { rows[place] = place }
        var nearest = word.count
        for index in self.other.indices {
            let (least, last) = addRow(index)
            nearest = isPrefix ? min(nearest, last) : last
            if least > most { return isPrefix && nearest <= most ? nearest : nil }
        }
        return nearest <= most ? nearest : nil
    }

    /// Reads the first letters of a word. Words of an index are well-formed UTF-8; what is not becomes some letter, and
    /// the word is not meant.
    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
        other.removeAll(keepingCapacity: true)
        for byte in bytes {
            if byte & 0xC0 != 0x80, other.count == limit { return }
            if byte & 0xC0 == 0x80, let last = other.last {
                other[other.count - 1] = last << 6 | UInt32(byte & 0x3F)
            } else {
                other.append(UInt32(byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte & 0x0F))
            }
        }
    }

    /// The distances of the beginnings of the word to the letters up to `index`; returns the least and the last.
    private mutating func addRow(_ index: Int) -> (least: Int, last: Int) {
        let letter = other[index]
        let before = index > 0 ? other[index - 1] : nil
        return rows.withUnsafeMutableBufferPointer { [word] rows in
            let size = word.count + 1
            let (row, above, top) = ((index + 1) % 3 * size, index % 3 * size, (index + 2) % 3 * size)
            rows[row] = index + 1
            var least = index + 1
            for place in word.indices {
                var cost = min(rows[above + place + 1], rows[row + place]) + 1
                cost = min(cost, rows[above + place] + (word[place] == letter ? 0 : 1))
                if place > 0, word[place] == before, word[place - 1] == letter {
                    cost = min(cost, rows[top + place - 1] + 1)
                }
                rows[row + place + 1] = cost
                least = min(least, cost)
            }
            return (least, rows[row + word.count])
        }
    }
}
