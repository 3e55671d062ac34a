import Text

extension JSONWriter {
    /// What a person must still confirm, for `jadnama check --open --json`.
    ///
    /// - `open`: how many points there are
    /// - `points`: array of objects
    ///   - `kind`: `centre`, `unconfirmed-number`, `uncalled-number`, `law`, `overdue`, `unreviewed`,
    ///     `stale-translation`, `native-reader`
    ///   - `id` of the number, law or material; `file` relative to the library and `line`, 1-based
    ///   - `languages`: array of `kk`, `ru`, `en`, the editions of a material it is about
    ///   - `field`: where the answer is written down
    ///   - `task`, `person`: what is to be done and by whom, in `kk`, `ru` and `en`
    ///   - `name`: in `kk`, `ru` and `en`, or null
    public static func openPoints(_ points: [OpenPoint]) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("open", points.count)
            json.array("points") { json in
                for point in points { json.element(point) }
            }
        }
        return json.text
    }

    private mutating func element(_ point: OpenPoint) {
        object { json in
            json.member("kind", point.kind.rawValue)
            json.member("id", point.id)
            json.member("file", point.file)
            json.member("line", point.line)
            json.member("languages", point.languages.map(\.rawValue))
            json.member("field", point.kind.field)
            json.object("task") { json in json.write(point.kind.task) }
            json.object("person") { json in json.write(point.kind.person) }
            json.object("name") { json in
                for language in Language.allCases { json.member(language.rawValue, point.name[language]) }
            }
        }
    }

    private mutating func write(_ sentence: Sentence) {
        for language in Language.allCases { member(language.rawValue, sentence.text(in: language)) }
    }
}
