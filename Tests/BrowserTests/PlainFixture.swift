import Library
import Text

/// A folder of plain Markdown without front matter: texts as any program writes them, the same in every language of
/// the interface.
enum PlainFixture {
    static let library: Library = {
        var library = Library(root: "")
        library.materials = [
            material("2026/notes.md", "Notes of the meeting"), material("readme.md", "Read this first"),
        ]
        return library
    }()

    private static func material(_ path: String, _ title: String) -> Material {
        var edition = Edition(language: nil, path: path, title: title, summary: "")
        edition.words = 90
        let folder = path.contains("/") ? "2026" : ""
        return Material(id: path, shelf: .folder(folder), editions: [edition])
    }

    static let texts = [
        "2026/notes.md": """
        # Notes of the meeting

        We met on Tuesday, *all of us*, and spoke of [the rules](../readme.md).

        ## What was said

        1. Nobody is to blame for what was done to them.
        2. A number to call: **102**.
           - by day
           - by night

        > One thing after the other.

        | Day | Who |
        |---|---|
        | Monday | Ann |
        | Friday | Bob |

        ## What is next

            copy notes.md to the stick

        - [ ] ask the lawyer
        - [x] print the list
        """,
        "readme.md": "Read this first.\n",
    ]
}
