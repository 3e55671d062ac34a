import Glibc
import Text

/// Names in the file system as text, without loss: a name is any bytes but NUL and slash, a `String` is UTF-8.
///
/// Each byte of a name that is no valid UTF-8 becomes one scalar of U+10FF80 to U+10FFFF (the end of the last
/// private plane, which `SafeText` draws as a replacement); a scalar of that range that really stands in a name is
/// taken apart the same way, so the two directions undo each other. The idea is that of Python's PEP 383.
public enum FilePath {
    private static let escapes: ClosedRange<UInt32> = 0x10FF80...0x10FFFF
    private static let base: UInt32 = 0x10FF00

    /// The text for the bytes of a path.
    public static func text(of bytes: [UInt8]) -> String {
        if !bytes.contains(0xF4), let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = String.UnicodeScalarView()
        var rest = bytes[...]
        while !rest.isEmpty {
            let (scalar, length) = firstScalar(of: rest)
            if let scalar, !escapes.contains(scalar.value) {
                text.append(scalar)
            } else {
                text.append(contentsOf: rest.prefix(length).compactMap { Unicode.Scalar(base + UInt32($0)) })
            }
            rest = rest.dropFirst(length)
        }
        return String(text)
    }

    /// The bytes of the path that `text` was made from.
    public static func bytes(of text: String) -> [UInt8] {
        guard hasEscapes(text) else { return Array(text.utf8) }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if escapes.contains(scalar.value) {
                bytes.append(UInt8(scalar.value - base))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return bytes
    }

    /// Whether every byte of the path that `text` was made from is valid UTF-8.
    public static func isUTF8(_ text: String) -> Bool { !hasEscapes(text) }

    /// Whether two paths are the same bytes; `==` of strings also equates composed and decomposed letters.
    public static func areSame(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }

    /// Whether the bytes of `left` come before those of `right`.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let order = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in
                guard let first = left.baseAddress, let second = right.baseAddress else {
                    return left.count < right.count
                }
                let difference = memcmp(first, second, min(left.count, right.count))
                return difference == 0 ? left.count < right.count : difference < 0
            }
        }
        return (order ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// `name` inside `folder`; an empty folder or name adds nothing.
    static func joined(_ folder: String, _ name: String) -> String {
        if folder.isEmpty { return name }
        if name.isEmpty { return folder }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
    }

    /// Whether the path `real` lies below the folder `folder`, both without links.
    static func isInside(_ real: String, _ folder: String) -> Bool {
        real.utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
    }

    /// Whether a name is UTF-8 without control, format and unassigned characters.
    static func isPrintable(_ name: String) -> Bool {
        name.utf8.allSatisfy { (0x20..<0x7F).contains($0) } || SafeText.printable(name) == name
    }

    private static func hasEscapes(_ text: String) -> Bool {
        text.utf8.contains(0xF4) && text.unicodeScalars.contains { escapes.contains($0.value) }
    }

    /// The scalar at the start of `bytes`, nil where there is none, and the number of bytes it takes.
    private static func firstScalar(of bytes: ArraySlice<UInt8>) -> (Unicode.Scalar?, Int) {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return (nil, 1) }
        return (scalar, UTF8.width(scalar))
    }
}
