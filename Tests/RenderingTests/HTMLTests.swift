import Foundation
import Markdown
import Rendering
import Testing
import Text

@Suite struct HTMLTests {
    private func html(
        _ markdown: String, form: Form = .plain, _ change: (inout PageOptions) -> Void = { _ in }
    )
        -> String
    {
        var options = PageOptions(form: form, width: 80, language: .english)
        change(&options)
        let document = MarkdownFile(parsing: Array(markdown.utf8)).document
        return String(decoding: document.html(options), as: UTF8.self)
    }

    @Test func `An image is one however its text is stressed`() {
        #expect(
            body("![a *b* c](x.png)![d](y.png)")
                == "<p class=\"image\"><span class=\"image\">[Picture: a <em>b</em> c]</span>"
                + "<span class=\"image\">[Picture: d]</span></p>\n")
    }

    /// What stands between `<main>` and `</main>`.
    private func body(
        _ markdown: String, form: Form = .plain, _ change: (inout PageOptions) -> Void = { _ in }
    )
        -> String
    {
        let page = html(markdown, form: form, change)
        return page.components(separatedBy: "<main>\n")[1].components(separatedBy: "</main>")[0]
    }

    @Test func `Blocks and stresses become elements`() {
        let made = body(
            """
            ## A *heading*

            Text **strong**, `code`.\\
            End

            - a
              1. b

            > quote

            | a | b |
            |---|--:|
            | 1 | 2 |
            """)
        #expect(
            made == """
                <h2 id="a-heading">A <em>heading</em></h2>
                <p>Text <strong>strong</strong>, <code>code</code>.<br>
                End</p>
                <ul>
                <li>a
                <ol>
                <li>b
                </li>
                </ol>
                </li>
                </ul>
                <blockquote>
                <p>quote</p>
                </blockquote>
                <div class="table"><table>
                <thead>
                <tr><th>a</th><th class="right">b</th></tr>
                </thead>
                <tbody>
                <tr><td>1</td><td class="right">2</td></tr>
                </tbody>
                </table></div>

                """)
    }

    @Test func `Numbers keep what stands behind them`() {
        #expect(body("1. a").hasPrefix("<ol>\n"))
        #expect(body("3. a").hasPrefix("<ol start=\"3\">\n"))
        #expect(body("1) a").hasPrefix("<ol class=\"parenthesis\">\n"))
        #expect(body("3) a").hasPrefix("<ol class=\"parenthesis\" start=\"3\">\n"))
        #expect(html("1) a").contains("@counter-style parenthesis{system:extends decimal;suffix:\") \"}"))
    }

    @Test func `Cells of a table that no sheet is wide enough for say their columns`() {
        let made = body("|a|b|c|d|e|f|g\":|\n|-|-|-|-|-|-|-|\n|1|2|3|4|5|6|7|")
        #expect(made.contains("<div class=\"table wide\">"))
        #expect(made.contains("<td data-name=\"a\">1</td>"))
        #expect(made.contains("<td data-name=\"g&quot;\">7</td>"))
    }

    @Test func `A memo says what the mark of its steps means`() {
        let legend = "<p class=\"legend\">A step marked ⚠ may be noticed by the other person.</p>\n"
        #expect(body("1. [ ] ⚠ a", form: .memo).hasPrefix(legend))
        #expect(!body("1. [ ] a", form: .memo).contains("legend"))
    }

    @Test func `A page without a heading is called by its first words`() {
        #expect(html("- some *words*").contains("<title>some words</title>"))
    }

    @Test func `Code keeps the tabs in its lines`() {
        #expect(body("```\na\tb\n```") == "<pre><code>a\tb\n</code></pre>\n")
    }

    @Test func `A bare address is not printed twice`() {
        #expect(body("<https://x.kz>") == "<p><a href=\"https://x.kz\" class=\"bare\">https://x.kz</a></p>\n")
    }

    @Test func `Footnotes lead back to where they are first referred to`() {
        let made = body("a[^1] b[^1]\n\n[^1]: c")
        #expect(
            made.contains(
                "a<sup><a href=\"#fn:1\" id=\"fnref:1\">1</a></sup> b<sup><a href=\"#fn:1\">1</a></sup>"))
        #expect(made.contains("<div class=\"footnote\" id=\"fn:1\"><sup><a href=\"#fnref:1\">1</a></sup> "))
        let unread = body("a\n\n[^1]: b[^2]\n[^2]: c")
        #expect(
            unread.contains("id=\"fn:1\"><sup>1</sup> ")
                && unread.contains("<sup><a href=\"#fnref:2\">2</a></sup> "))
    }

    @Test func `Every id is there once`() {
        let text =
            "# fn1\n\n# fnref1\n\n#\n\n#\n\n# !\n\n# h:3\n\n# a\n\n# a\n\n# a-1\n\n"
            + "a[^1] b[^b]\n\n[^1]: c\n\n[^b]: # d\n"
        for form in Form.allCases {
            let made = body(text, form: form)
            let ids = made.matches(of: /\sid="([^"]*)"/).map(\.output.1)
            #expect(Set(ids).count == ids.count && !ids.contains(""), "\(ids)")
            #expect(ids.count > 12)
            let targets = made.matches(of: /href="#([^"]*)"/).map(\.output.1)
            #expect(Set(targets).isSubset(of: ids), "\(targets)")
        }
    }

    @Test func `Forms have marks of their own`() {
        #expect(
            body("[102](tel:102)", form: .flyer)
                == "<p class=\"call\"><a href=\"tel:102\" class=\"bare\">102</a></p>\n")
        #expect(
            body("1. [ ] a\n2. [x] b", form: .memo) == """
                <ol>
                <li class="step"><span class="box">☐</span> a
                </li>
                <li class="step"><span class="box">☑</span> b
                </li>
                </ol>

                """)
        let book = body("## One\n\n## Two", form: .booklet) { $0.title = "Book" }
        #expect(book.contains("<li><a href=\"#one\">One</a></li>"))
        #expect(book.contains("<h2 class=\"chapter\" id=\"two\">Two</h2>"))
    }

    @Test func `Callouts are labelled and those for staff hidden`() {
        let text = "> [!TIP]\n> a\n\n> [!STAFF]\n> secret"
        #expect(body(text) == "<aside class=\"tip\">\n<p class=\"label\">Tip</p>\n<p>a</p>\n</aside>\n")
        #expect(body(text) { $0.showsStaff = true }.contains("secret"))
    }

    @Test(arguments: [
        "- > [!STAFF]", "> 1. - > [!STAFF]\n>      > a\n> 2. > [!STAFF]", "- [ ]\n  > [!STAFF]\n  > a",
    ])
    func `What holds nothing but parts for staff is hidden with them`(_ text: String) {
        #expect(body(text + "\n\nb") == "<p>b</p>\n")
        let document = MarkdownFile(parsing: Array(text.utf8)).document
        #expect(document.tree(hidesStaff: true).isEmpty)
        #expect(picture(document).isEmpty)
        #expect(picture(document) { $0.showsStaff = true }.contains("For staff"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example",
        "file:///etc",
        "&#1;javascript:x", "java&#10;script:x", "\\\\\\\\evil",
    ])
    func `Only known schemes become links`(destination: String) {
        let made = body("[text](<\(destination)>)")
        #expect(!made.contains("href"), "\(made)")
    }

    @Test func `Nothing of the document becomes markup`() {
        let page = html(
            """
            <script>alert(1)</script>

            Text <img src=x onerror=alert(1)> and "quotes" & [a](<https://x.kz/"onclick="x>)

            ```"><script>
            </code></pre><script>
            ```
            """
        ) { $0.title = "</title><script>" }
        #expect(!page.contains("<script"))
        #expect(!page.contains("<img"))
        #expect(!page.contains("onclick=\"") && page.contains("%22onclick=%22x"))
    }

    @Test func `The page says its language and loads nothing`() {
        let page = html("a") { $0.language = .kazakh }
        #expect(page.contains("<html lang=\"kk\">"))
        #expect(page.contains("default-src 'none'"))
        #expect(!page.contains("src="))
        #expect(!page.contains("url("))
    }

    @Test func `Quotes in each other ten thousand times are written without recursion`() {
        let page = html(String(repeating: "> ", count: 10_000) + "a")
        #expect(page.contains("a"))
    }
}
