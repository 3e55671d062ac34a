import Testing
import Text

/// Addresses that look like others say where they really lead.
struct WebAddressTests {
    @Test(arguments: [
        ("http://\u{430}pple.com/login", "xn--pple-43d.com (http://\u{430}pple.com/login)"),
        ("https://egov.kz@evil.example/x", "evil.example (https://egov.kz@evil.example/x)"),
        ("https://egov.kz\u{2044}login.evil.example", "egov.xn--kzlogin-2d7c.evil.example"),
        ("http://қазақстан.қаз:8080/", "xn--80aaa0a6awh12ed.xn--80ao21a:8080 ("),
        ("HTTPS://\u{415}GOV.KZ", "xn--gov-"),
        ("mailto:help@g\u{43E}v.kz?subject=a", "xn--gv-fmc.kz (mailto:help@g\u{43E}v.kz?subject=a)"),
        ("http://a\u{202E}b.example/", "a%E2%80%AEb.example"),
    ])
    func theRealHostComesFirst(address: String, shown: String) {
        #expect(WebAddress.revealed(address).hasPrefix(shown))
    }

    @Test(arguments: [
        "https://egov.kz/path?a=b@c#d", "HTTP://EGOV.KZ:8080", "mailto:help@egov.kz", "tel:111", "", "//",
        "mailto:",
        "https://egov.kz/\u{430}", "../memos/two-factor.ru.md", "https://xn--pple-43d.com",
    ])
    func ordinaryAddressesStayAsTheyAre(address: String) {
        #expect(WebAddress.revealed(address) == address)
    }
}
