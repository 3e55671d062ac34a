/// Finds the name that somebody may have meant.
public enum EditDistance {
    /// The name among `names` that is at most two changes of a letter away from `word`; nil where there is none, and
    /// for words that are too short to tell.
    public static func nearest(to word: String, among names: [String]) -> String? {
        guard (3...64).contains(word.utf8.count) else { return nil }
        let all = names.map { (name: $0, distance: between(Array(word.utf8), Array($0.utf8))) }
        guard let best = all.min(by: { $0.distance < $1.distance }), best.distance <= 2 else { return nil }
        return best.name
    }

    /// The number of bytes to insert, delete or replace (Levenshtein 1966), row by row.
    private static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in right.indices {
                let replaced = diagonal + (right[place] == byte ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(replaced, diagonal + 1, row[place] + 1)
            }
        }
        return row[right.count]
    }
}
