import Text

extension JSONWriter {
    /// The catalogue for `jadnama list --json`. The names of fields are those of the front matter.
    ///
    /// - `materials`: array of objects
    ///   - `id`, `shelf` (`flyers`, `booklets`, `memos`, or `folder/` and its path)
    ///   - `editions`: array of objects
    ///     - `language`: `kk`, `ru`, `en` or null; `path` relative to the library (bytes that are no UTF-8: see
    ///       `FilePath`); `title`, `summary`; `audience`, `topics`, `laws`: arrays of texts; `level`: number;
    ///       `noticeable`: flag; `content-note`: text
    ///     - `sources`: array of `title`, `publisher`, `url`, `checked` (a day or null)
    ///     - `compiled`, `native-reader`, `review-by`, `date`: days as `YYYY-MM-DD`, or null; `reviewed`: `date` and `role`, absent
    ///       where nobody did
    ///     - `translation-of`, `source-hash`: text or null; `status`: `draft`, `current`, `retired`
    ///     - `words`, `minutes`, `screens`: numbers or null
    public static func catalogue(of materials: [Material]) -> String {
        var json = JSONWriter()
        json.object { json in
            json.array("materials") { json in
                for material in materials { json.element(material) }
            }
        }
        return json.text
    }

    private mutating func element(_ material: Material) {
        object { json in
            json.member("id", material.id)
            json.member("shelf", material.shelf.name)
            json.array("editions") { json in
                for edition in material.editions.sorted(by: { $0.path < $1.path }) { json.element(edition) }
            }
        }
    }

    private mutating func element(_ edition: Edition) {
        object { json in
            json.member("language", edition.language?.rawValue)
            json.member("path", edition.path)
            json.member("title", edition.title)
            json.member("summary", edition.summary)
            json.member("audience", edition.audience.map(\.rawValue))
            json.member("topics", edition.topics)
            json.member("level", edition.level)
            json.member("noticeable", edition.isNoticeable)
            json.member("content-note", edition.contentNote)
            json.member("laws", edition.laws)
            json.writeProvenance(of: edition)
            json.member("status", edition.status.rawValue)
            json.member("words", edition.words)
            json.member("minutes", edition.minutes)
            json.member("screens", edition.screens)
        }
    }

    private mutating func writeProvenance(of edition: Edition) {
        array("sources") { json in
            for source in edition.sources { json.element(source) }
        }
        member("compiled", edition.compiled?.text)
        if let reviewed = edition.reviewed {
            object("reviewed") { json in
                json.member("date", reviewed.date.text)
                json.member("role", reviewed.role)
            }
        }
        member("native-reader", edition.nativeReader?.text)
        member("review-by", edition.reviewBy?.text)
        member("date", edition.date?.text)
        member("translation-of", edition.translationOf?.rawValue)
        member("source-hash", edition.sourceHash)
    }

    private mutating func element(_ source: Source) {
        object { json in
            json.member("title", source.title)
            json.member("publisher", source.publisher)
            json.member("url", source.url)
            json.member("checked", source.checked?.text)
        }
    }
}

extension Shelf {
    /// The shelf in one word for machines: `flyers`, `booklets`, `memos`, or `folder/` and a path.
    public var name: String {
        switch self {
        case .flyers: "flyers"
        case .booklets: "booklets"
        case .memos: "memos"
        case .folder(let path): "folder/" + path
        }
    }
}
