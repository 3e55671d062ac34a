import Text

extension JSONWriter {
    /// What a search found, for `jadnama search --json`.
    ///
    /// - `query`: as it was asked; `language`: that of the reader
    /// - `correction`: what was searched for instead because nothing matched as typed, or null
    /// - `count`: how many sections match; `exact`: false where there are at least as many
    /// - `partial`: whether some hold only some of the words
    /// - `hits`: array of objects, best first, the reader's language before others
    ///   - `material`: id; `language`: `kk`, `ru`, `en` or null; `path` relative to the library; `title`
    ///   - `section`: the heading, empty before the first one; `block`: index of its block in the document
    ///   - `passage`: text around the match; `marks`: array of `from` and `to`, bytes of the passage in UTF-8
    public static func results(_ results: SearchResults, of query: SearchQuery) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("query", query.text)
            json.member("language", query.language.rawValue)
            json.member("correction", results.correction)
            json.member("count", results.count)
            json.member("exact", results.isCountExact)
            json.member("partial", results.isPartial)
            json.array("hits") { json in
                for hit in results.hits { json.element(hit) }
            }
        }
        return json.text
    }

    private mutating func element(_ hit: SearchHit) {
        object { json in
            json.member("material", hit.material)
            json.member("language", hit.language?.rawValue)
            json.member("path", hit.path)
            json.member("title", hit.title)
            json.member("section", hit.section)
            json.member("block", hit.block)
            json.member("passage", hit.passage)
            json.array("marks") { json in
                for mark in hit.marks {
                    json.object { json in
                        json.member("from", mark.lowerBound)
                        json.member("to", mark.upperBound)
                    }
                }
            }
        }
    }
}
