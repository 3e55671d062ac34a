import CMessageDigest
import Markdown

/// The fingerprint by which a translation knows the text it was made from: the first 12 hexadecimal digits of SHA-256
/// over the body in canonical form (see `MarkdownFile.canonicalBody`).
public enum SourceHash {
    /// The hash of the body of a Markdown file, of which `bytes` are all.
    public static func of(_ bytes: [UInt8]) -> String {
        String(hexadecimal(of: digest(of: MarkdownFile.canonicalBody(of: bytes))).prefix(12))
    }

    /// Whether `text` is twelve lowercase hexadecimal digits.
    static func isHash(_ text: String) -> Bool {
        text.utf8.count == 12
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// SHA-256 (FIPS 180-4) of `bytes`.
    static func digest(of bytes: [UInt8]) -> [UInt8] {
        var context = SHA2_CTX()
        SHA256Init(&context)
        SHA256Update(&context, bytes, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            SHA256Final(buffer.baseAddress, &context)
            count = 32
        }
    }

    private static func hexadecimal(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
