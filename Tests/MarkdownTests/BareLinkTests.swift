import Markdown
import Testing

@Suite struct BareLinkTests {
    /// Text, the part of it that becomes a link, and where that leads if not to itself.
    @Test(arguments: [
        ("see http://x.kz, and", "http://x.kz", nil),
        ("(https://y.kz/a_(b)) c", "https://y.kz/a_(b)", nil),
        ("[https://y.kz/a[b]] c", "https://y.kz/a[b]", nil),
        ("«https://z.kz/путь?q=ж»", "https://z.kz/путь?q=ж", nil),
        ("https://домен.рф/стр.", "https://домен.рф/стр", nil),
        ("HTTPS://X.KZ", "HTTPS://X.KZ", nil),
        ("http://localhost:80/a;", "http://localhost:80/a", nil),
        ("https://u@h.kz…", "https://u@h.kz", nil),
        ("https://p.kz\u{A0}— b", "https://p.kz", nil),
        ("\"http://q.kz/?a=b&amp;c\"!", "http://q.kz/?a=b&c", nil),
        ("http://x.kz/a*b", "http://x.kz/a*b", nil),
        ("http://a_b.c.kz", "http://a_b.c.kz", nil),
        ("www.a.kz.", "www.a.kz", "http://www.a.kz"),
        ("WWW.B.KZ/c?", "WWW.B.KZ/c", "http://WWW.B.KZ/c"),
        ("a.b+c_d@e-f.kz.", "a.b+c_d@e-f.kz", "mailto:a.b+c_d@e-f.kz"),
        ("mailto:q@w.kz/", "mailto:q@w.kz", nil),
        ("сайт:http://x.kz", "http://x.kz", nil),
        ("http://x.kz<b>", "http://x.kz", nil),
        ("a@b.kz@c.kz", "a@b.kz", "mailto:a@b.kz"),
    ])
    func addressesBecomeLinks(_ text: String, address: String, destination: String?) {
        let document = document(text)
        let linked = document.runs.filter { $0.link >= 0 }
        #expect(linked.map(document.text) == [address])
        #expect(document.links.map(\.destination) == [destination ?? address])
        expectSound(document)
    }

    @Test(arguments: [
        "xhttp://x.kz", "http://", "http:/x.kz", "http://.kz", "ftp://x.kz", "http:// x", "www.",
        "awww.a.kz",
        "http://a_b.kz", "www.a._b.kz", "a@b", "a@b.", "@b.kz", "a@.kz", "a@b.kz-", "a@b.kz_",
        "`http://x.kz`",
        "[http://x.kz", "![http://x.kz](a)", "    http://x.kz", "<a href='http://x.kz'>", "file.md a.b.c:d",
        "://", ":", "@", ".",
        "h", "w", "ww", "www",
    ])
    func othersDoNot(_ text: String) {
        let document = document(text)
        let bare = document.links.filter { !$0.isImage }.map(\.destination)
        #expect(bare == (text == "[http://x.kz" ? ["http://x.kz"] : []))
    }

    @Test func everyTextBlockIsSearched() {
        #expect(
            tree(
                "# http://a.kz [b](c)\n\n- *http://d.kz http://e.kz*\n  f@g.kz\\\n  http://h.kz\n\n|http://k.kz|\n|-|"
            ) == """
                1 heading 1
                    text link 1 "http://a.kz"
                    text " "
                    text link 0 "b"
                3 list
                3   item
                3     paragraph
                        text emphasis link 2 "http://d.kz"
                        text emphasis " "
                        text emphasis link 3 "http://e.kz"
                        text "\\n"
                        text link 4 "f@g.kz"
                        hardBreak
                        text link 5 "http://h.kz"
                7 table -
                7   row
                7     cell
                        text link 6 "http://k.kz"
                link 0 <c>
                link 1 <http://a.kz>
                link 2 <http://d.kz>
                link 3 <http://e.kz>
                link 4 <mailto:f@g.kz>
                link 5 <http://h.kz>
                link 6 <http://k.kz>

                """)
    }
}
