/// The schemes of links that leave the program in any format; every other scheme stays text.
enum LinkScheme: String, CaseIterable {
    case http, https, mailto, tel
    /// A path without a scheme.
    case relative

    /// nil for a scheme that is not on the list.
    init?(of destination: String) {
        let head = destination.utf8.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        guard let colon = head.firstIndex(of: 0x3A) else {
            // `//host` and `\\\\host` name another machine without a scheme.
            let start = destination.utf8.prefix(2)
            guard !start.elementsEqual("//".utf8), start.first != 0x5C else { return nil }
            self = .relative
            return
        }
        let scheme = String(decoding: head[..<colon], as: UTF8.self).lowercased()
        guard scheme != "relative", let known = LinkScheme(rawValue: scheme) else { return nil }
        self = known
    }

    /// Whether terminals get it as an OSC 8 link.
    var isWritten: Bool { self != .relative }
}

extension String {
    /// The text with every byte that is no printable ASCII character percent-encoded (RFC 3986, 2.1).
    var percentEncoded: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            if (0x21...0x7E).contains(byte), byte != 0x22, byte != 0x3C, byte != 0x3E, byte != 0x5C {
                bytes.append(byte)
            } else {
                bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
