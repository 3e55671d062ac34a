import CICU

/// Addresses of the network that look like others: a Cyrillic «а» among Latin letters, a known name before an `@`.
public enum WebAddress {
    /// An address as a person should see it before she uses it: behind the host that it really leads to, where that is
    /// written otherwise: `xn--pple-43d.com (http://\u{430}pple.com/)`, `evil.example (https://egov.kz@evil.example)`.
    public static func revealed(_ address: String) -> String {
        let isMail = address.prefix(mail.count).lowercased() == mail
        guard let written = isMail ? mailbox(in: address) : authority(in: address) else { return address }
        let name = written.lastIndex(of: "@").map { written[written.index(after: $0)...] } ?? written
        let real = name.utf8.allSatisfy { $0 < 0x80 } ? String(name) : ascii(name)
        return real == (isMail ? name : written) ? address : "\(real) (\(address))"
    }

    private static let mail = "mailto:"

    private static func mailbox(in address: String) -> Substring {
        address.dropFirst(mail.count).prefix { $0 != "?" }
    }

    /// The part behind `//`: a host, a name before it and a port behind it where they are written (RFC 3986, 3.2).
    private static func authority(in address: String) -> Substring? {
        address.firstRange(of: "//").map { address[$0.upperBound...].prefix { !"/?#\\".contains($0) } }
    }

    /// The name of a host with `xn--` for every part that is not ASCII (UTS #46), a port behind it as it is; percent
    /// signs where a name has no such form.
    private static func ascii(_ host: Substring) -> String {
        let name = host.prefix { $0 != ":" }
        let port = host.dropFirst(name.count)
        let bytes = name.utf8.map(CChar.init(bitPattern:))
        var result = [CChar](repeating: 0, count: longest)
        let length = icu_ascii_host(bytes, Int32(clamping: bytes.count), &result, Int32(longest))
        guard length >= 0 else { return escaped(name) + escaped(port) }
        return String(decoding: result.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
            + escaped(port)
    }

    /// The longest name of a host (RFC 1035, 2.3.4), and some more.
    private static let longest = 512

    private static func escaped(_ text: Substring) -> String {
        text.utf8.map { byte in
            (0x21..<0x7F).contains(byte)
                ? String(Unicode.Scalar(byte))
                : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
