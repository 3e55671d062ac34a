/// Cuts the endings of Kazakh words: plural, possessive, case, person, and the common endings of verbs and of words
/// made of words.
///
/// Kazakh is agglutinative: each ending adds one meaning, in a fixed order, and its form follows from the vowels of
/// the root (harmony) and from the sound before it. So the longest ending that may stand here, behind that sound,
/// with that harmony, is cut again and again, from the right, until none is left. Short words, roots that look like
/// inflected ones (``KazakhRoots``) and endings that would leave less than a syllable are let alone. What is left
/// is brought to one form: a voiced last consonant as it sounds at the end of a word (кітаб → кітап), a vowel
/// that fell out restored (халқ → халық), a narrow vowel at the end dropped (тіркелгі → тіркелг).
///
/// The layers and their order are those of any school grammar of Kazakh; the tables are the project's own.
///
/// Words typed on a Russian keyboard have a stemmer of their own (``plain``), for which endings and roots are written
/// with Russian letters too, and whose harmony is that of the vowels that are not written for others.
struct KazakhStemmer {
    /// For words as they are spelled.
    static let own = KazakhStemmer(isPlain: false)
    /// For keys of second rank.
    static let plain = KazakhStemmer(isPlain: true)

    /// Words of more letters are not cut.
    private static let limit = 40

    private let isPlain: Bool
    private let endings: KazakhSuffixTree
    private let roots: KazakhRoots

    private init(isPlain: Bool) {
        self.isPlain = isPlain
        let spelling = { (code: UInt8) in isPlain ? KazakhAlphabet.plain(code) : code }
        endings = KazakhSuffixTree(KazakhSuffix.all.map { ($0.letters.map(spelling), $0.suffix) })
        roots = KazakhRoots(spelling: spelling)
    }

    /// The stem of a word in lower case, itself where nothing is cut or where it has foreign letters.
    func stem(_ word: String) -> String {
        var codes: [UInt8] = []
        guard KazakhAlphabet.append(Array(word.utf8), to: &codes) else { return word }
        stem(&codes)
        var stem: [UInt8] = []
        KazakhAlphabet.append(wordOf: codes, to: &stem)
        return String(decoding: stem, as: UTF8.self)
    }

    /// Cuts the endings of a word of `KazakhAlphabet` codes.
    func stem(_ word: inout [UInt8]) {
        guard (3...Self.limit).contains(word.count) else { return }
        var layers = KazakhSuffix.Layer.whole
        var behind = KazakhSuffix.Layer.nominal
        while !isRoot(word, behind: behind), let cut = longestEnding(of: word, in: layers) {
            layers = KazakhSuffix.before(cut.layers)
            behind = cut.layers
            word.removeLast(cut.count)
            if !isRoot(word, behind: behind) { soundWithoutVoice(&word) }
        }
        if let restored = roots.restored(word) { word = restored }
        if roots.contains(word) { return }
        soundWithoutVoice(&word)
        if word.count > 3, let last = word.last, isNarrow(last) { word.removeLast() }
    }

    /// What all forms of a word with `stem` (UTF-8) begin with: the stem without a last letter that changes before
    /// an ending, or without the last two where the vowel between falls out.
    func beginning(ofFormsWith stem: [UInt8]) -> [UInt8] {
        var codes: [UInt8] = []
        guard KazakhAlphabet.append(stem, to: &codes), codes.count > 2, let last = codes.last else {
            return stem
        }
        if roots.losesVowel(codes) {
            codes.removeLast(2)
        } else if isNarrow(last) || KazakhAlphabet.changesBeforeEnding(last) {
            codes.removeLast()
        } else {
            return stem
        }
        var beginning: [UInt8] = []
        KazakhAlphabet.append(wordOf: codes, to: &beginning)
        return beginning
    }

    private func isNarrow(_ code: UInt8) -> Bool {
        KazakhAlphabet.isNarrow(code) || isPlain && code == KazakhAlphabet.plainNarrow
    }

    private func soundWithoutVoice(_ word: inout [UInt8]) {
        guard word.count > 2, let last = word.popLast() else { return }
        word.append(KazakhAlphabet.voiceless(last))
    }

    /// Whether this is a root, with an ending of these layers behind it.
    private func isRoot(_ word: some Collection<UInt8>, behind layers: KazakhSuffix.Layer) -> Bool {
        roots.contains(word) || roots.restored(word) != nil
            || layers.isSubset(of: .nominal) && roots.isMadeOfVerb(word)
    }

    /// The ending that leaves a known root, else the longest that may be cut; and all that it can be.
    private func longestEnding(
        of word: [UInt8], in layers: KazakhSuffix.Layer
    ) -> (count: Int, layers: KazakhSuffix.Layer)? {
        var longest: (count: Int, layers: KazakhSuffix.Layer)?
        var node = KazakhSuffixTree.root
        var count = 0
        while count < word.count - 2 {
            count += 1
            guard let next = endings.child(of: node, by: word[word.count - count]) else { break }
            node = next
            let rest = word[..<(word.count - count)]
            let meanings = meanings(of: node, behind: rest, in: layers)
            if meanings.leavesRoot { return (count, meanings.layers) }
            if !meanings.layers.isEmpty { longest = (count, meanings.layers) }
        }
        return longest
    }

    /// What the ending at a node can be behind `rest`; where that is a root behind some of it, nothing else.
    private func meanings(
        of node: Int, behind rest: ArraySlice<UInt8>, in layers: KazakhSuffix.Layer
    ) -> (layers: KazakhSuffix.Layer, leavesRoot: Bool) {
        var meanings: KazakhSuffix.Layer = []
        var rooted: KazakhSuffix.Layer = []
        for suffix in endings.suffixes(at: node) where !suffix.layer.isDisjoint(with: layers) {
            let isRoot = isRoot(rest, behind: suffix.layer)
            guard suffix.canFollow(rest, isRoot: isRoot, isPlain: isPlain) else { continue }
            meanings.formUnion(suffix.layer.intersection(layers))
            if isRoot { rooted.formUnion(suffix.layer.intersection(layers)) }
        }
        return rooted.isEmpty ? (meanings, false) : (rooted, true)
    }
}

extension KazakhSuffix {
    /// Whether this ending fits behind `rest`: the sound agrees, and the harmony does and enough letters with a vowel
    /// stay where `rest` is no known root.
    fileprivate func canFollow(_ rest: ArraySlice<UInt8>, isRoot: Bool, isPlain: Bool) -> Bool {
        guard let last = rest.last else { return false }
        var sound = KazakhAlphabet.sound(of: last)
        if isPlain, last == KazakhAlphabet.plainNarrow { sound.formUnion(.open) }
        guard !after.isDisjoint(with: sound) else { return false }
        if isRoot { return true }
        guard rest.count >= self.rest, let vowel = rest.last(where: KazakhAlphabet.isVowel),
            let before = isPlain
                ? KazakhAlphabet.plainHarmony(of: vowel) : KazakhAlphabet.harmony(of: vowel)
        else { return false }
        return before.agrees(with: harmony) || rest.contains(KazakhAlphabet.softSign)
    }
}
