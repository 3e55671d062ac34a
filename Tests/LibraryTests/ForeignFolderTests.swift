import Testing
import Text

@testable import Library

/// Folders that were made for other tools: books of mdBook, sites of Hugo and Jekyll, vaults of Obsidian.
@Suite struct ForeignFolderTests {
    private let folder: TemporaryFolder
    private let library: Library

    init() throws {
        folder = try TemporaryFolder([
            "README.md": "# A book\n\n[One](src/one.md)\n",
            "src/one.md": "# One\n\n## More\n\n#### Deep\n",
            "src/two.md": "# Two\n",
            "src/part/_index.md": "+++\ntitle = \"A part\"\nweight = 3\n+++\ntext\n",
            "src/part/Tilda Swinton.md": "# Tilda\n",
            "src/part/three.md": "---\ntitle: Three\nnav_order: 2\ndescription: All about three\n---\ntext\n",
        ])
        library = try Library.open(folder.path)
    }

    @Test(
        arguments: [
            ("two.html", "src/two"), ("two.html#more", "src/two"), ("./two", "src/two"),
            ("../README", "README"),
            ("part/", "src/part/_index"), ("/src/part/three/", "src/part/three"),
            ("/src/two.html", "src/two"), ("/part/three", "src/part/three"),
            ("TWO.html", "src/two"), ("/src/part/tilda-swinton/", "src/part/Tilda Swinton"),
            ("part/tilda%20swinton", "src/part/Tilda Swinton"), ("/part/", "src/part/_index"),
            ("{{site.baseurl}}/src/two/", "src/two"), ("{{site.baseurl}}/", "README"), ("{{", nil),
            ("three.html", nil), ("/etc/passwd", nil), ("../../x.html", nil), ("", nil), ("/", "README"),
        ] as [(String, String?)])
    func linksOfSites(destination: String, id: String?) {
        if case .material(let found, _, _) = library.target(of: destination, from: "src/one.md") {
            #expect(found == id)
        } else {
            #expect(id == nil)
        }
    }

    @Test(arguments: [
        ("_common.md", "common"), ("a/_two--three_.md", "two three"), ("__.md", "__"),
        ("b-c/_index.md", "b c"),
    ])
    func titlesOfNames(path: String, title: String) throws {
        let folder = try TemporaryFolder([path: "text\n"])
        #expect(try Library.open(folder.path).materials[0].editions[0].title == title)
    }

    /// A folder in one language owes no other; one file that comes in two does.
    @Test func languagesThatAreMissed() throws {
        let folder = try TemporaryFolder([
            "en.md": "# The only text\n", "two.kk.md": "# Бір\n", "two.ru.md": "# Один\n",
        ])
        let library = try Library.open(folder.path)
        let substitutes = library.materials.map { library.substitute(for: .english, of: $0) }
        #expect(library.materials.map(\.id) == ["en", "two"])
        #expect(substitutes == [nil, .russian])
        #expect(library.substitute(for: .russian, of: library.materials[0]) == nil)
    }

    /// Of links to pages none is dead that opens; one to a file must name it as it is.
    @Test func checkFollowsLinksOfSites() throws {
        let folder = try TemporaryFolder([
            "a.md": "[1](B.md) [2](/B/) [3](b.md) [4](c/) [5](C) [6](d/) [7](c/index.md) [8](no.html)\n",
            "B.md": "Б\n", "c/index.md": "В\n",
        ])
        let checker = Checker(today: CheckerTests.today, measure: nil, checksSpelling: false)
        let findings = try checker.check(Library.open(folder.path)).filter { $0.rule == "dead-link" }
        #expect(findings.map(\.arguments) == [["b.md"], ["d/"], ["no.html"]])
    }

    /// Nothing that only a library with registries is asked for: no translations, no headings from level 2 on.
    @Test func checkAsksForNothingThatIsNotMeant() {
        let checker = Checker(today: CheckerTests.today, measure: nil, checksSpelling: false)
        let findings = checker.check(library).map { "\($0.file):\($0.line) \($0.rule)" }
        #expect(findings == ["src/one.md:5 heading-level"])
    }

    @Test(arguments: [
        "a", "a/b.md", ".a", "...", "a/..b/c", "..a", "a.", "", "/", "/a", "a/", "a//b", ".", "..", "./a",
        "a/.",
        "a/../b", "../a", "a/..",
    ])
    func pathsThatStayAsTheyAre(path: String) {
        #expect(FilePath.isResolved(path) == (!path.isEmpty && FilePath.resolved(path, in: "") == path))
    }
}
