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
enum KazakhStemmer {
    /// Words of more letters are not cut.
    private static let limit = 40

    /// The stem of a word in lower case, itself where nothing is cut or where it has foreign letters.
    static func stem(_ word: String) -> String {
        var codes: [UInt8] = []
        guard KazakhAlphabet.append(Array(word.utf8), to: &codes) else { return word }
        stem(&codes)
        var stem: [UInt8] = []
        KazakhAlphabet.append(wordOf: codes, to: &stem)
        return String(decoding: stem, as: UTF8.self)
    }

    /// Cuts the endings of a word of `KazakhAlphabet` codes.
    static func stem(_ word: inout [UInt8]) {
        guard (3...limit).contains(word.count) else { return }
        var layers = KazakhSuffix.Layer.whole
        var behind = KazakhSuffix.Layer.nominal
        while !isRoot(word, behind: behind), let cut = longestEnding(of: word, in: layers) {
            layers = KazakhSuffix.before(cut.layers)
            behind = cut.layers
            word.removeLast(cut.count)
            if !isRoot(word, behind: behind) { soundWithoutVoice(&word) }
        }
        if let restored = KazakhRoots.restored(word) { word = restored }
        if KazakhRoots.contains(word) { return }
        soundWithoutVoice(&word)
        if word.count > 3, let last = word.last, KazakhAlphabet.isNarrow(last) { word.removeLast() }
    }

    /// What all forms of a word with `stem` (UTF-8) begin with: the stem without a last letter that changes before
    /// an ending, or without the last two where the vowel between falls out.
    static func beginning(ofFormsWith stem: [UInt8]) -> [UInt8] {
        var codes: [UInt8] = []
        guard KazakhAlphabet.append(stem, to: &codes), codes.count > 2, let last = codes.last else {
            return stem
        }
        if KazakhRoots.losesVowel(codes) {
            codes.removeLast(2)
        } else if KazakhAlphabet.changesBeforeEnding(last) {
            codes.removeLast()
        } else {
            return stem
        }
        var beginning: [UInt8] = []
        KazakhAlphabet.append(wordOf: codes, to: &beginning)
        return beginning
    }

    private static func soundWithoutVoice(_ word: inout [UInt8]) {
        guard word.count > 2, let last = word.popLast() else { return }
        word.append(KazakhAlphabet.voiceless(last))
    }

    /// Whether this is a root, with an ending of these layers behind it.
    private static func isRoot(_ word: some Collection<UInt8>, behind layers: KazakhSuffix.Layer) -> Bool {
        KazakhRoots.contains(word) || KazakhRoots.restored(word) != nil
            || layers.isSubset(of: .nominal) && KazakhRoots.isMadeOfVerb(word)
    }

    /// The ending that leaves a known root, else the longest that may be cut; and all that it can be.
    private static func longestEnding(
        of word: [UInt8], in layers: KazakhSuffix.Layer
    ) -> (count: Int, layers: KazakhSuffix.Layer)? {
        var longest: (count: Int, layers: KazakhSuffix.Layer)?
        var node = KazakhSuffixTree.root
        var count = 0
        while count < word.count - 2 {
            count += 1
            guard let next = KazakhSuffixTree.all.child(of: node, by: word[word.count - count]) else { break }
            node = next
            let rest = word[..<(word.count - count)]
            let meanings = meanings(of: node, behind: rest, in: layers)
            if meanings.leavesRoot { return (count, meanings.layers) }
            if !meanings.layers.isEmpty { longest = (count, meanings.layers) }
        }
        return longest
    }

    /// What the ending at a node can be behind `rest`; where that is a root behind some of it, nothing else.
    private static func meanings(
        of node: Int, behind rest: ArraySlice<UInt8>, in layers: KazakhSuffix.Layer
    ) -> (layers: KazakhSuffix.Layer, leavesRoot: Bool) {
        var meanings: KazakhSuffix.Layer = []
        var rooted: KazakhSuffix.Layer = []
        for suffix in KazakhSuffixTree.all.suffixes(at: node) where !suffix.layer.isDisjoint(with: layers) {
            let isRoot = isRoot(rest, behind: suffix.layer)
            guard suffix.canFollow(rest, isRoot: isRoot) else { continue }
            meanings.formUnion(suffix.layer.intersection(layers))
            if isRoot { rooted.formUnion(suffix.layer.intersection(layers)) }
        }
        return rooted.isEmpty ? (meanings, false) : (rooted, true)
    }
}

extension KazakhSuffix {
    /// Whether this ending fits behind `rest`: the sound agrees, and the harmony does and enough letters with a vowel
    /// stay where `rest` is no known root.
    fileprivate func canFollow(_ rest: ArraySlice<UInt8>, isRoot: Bool) -> Bool {
        guard let last = rest.last, !after.isDisjoint(with: KazakhAlphabet.sound(of: last)) else {
            return false
        }
        if isRoot { return true }
        guard rest.count >= self.rest, let vowel = rest.last(where: KazakhAlphabet.isVowel),
            let before = KazakhAlphabet.harmony(of: vowel)
        else { return false }
        return before.agrees(with: harmony) || rest.contains(KazakhAlphabet.softSign)
    }
}
