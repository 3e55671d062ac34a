import CCrypt
import Glibc

/// The staff PIN: kept as a salted hash in the form of crypt(5), never as it is.
enum PIN {
    /// Whether a PIN is the one of the hash. Takes a tenth of a second on purpose.
    static func matches(_ pin: String, hash: String) -> Bool {
        guard let computed = hashed(pin, salt: hash), computed.utf8.count == hash.utf8.count else {
            return false
        }
        // In the same time wherever the first difference is.
        return zip(computed.utf8, hash.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A new hash with a salt of its own; nil where the system has no method.
    static func hash(_ pin: String) -> String? {
        guard let salt = crypt_gensalt("$y$", 0, nil, 0) else { return nil }
        return hashed(pin, salt: String(cString: salt))
    }

    private static func hashed(_ pin: String, salt: String) -> String? {
        withUnsafeTemporaryAllocation(of: crypt_data.self, capacity: 1) { buffer in
            guard let data = buffer.baseAddress else { return nil }
            memset(data, 0, MemoryLayout<crypt_data>.size)
            defer { memset(data, 0, MemoryLayout<crypt_data>.size) }
            // A hash that begins with a star stands for a failure.
            guard let result = crypt_r(pin, salt, data), result.pointee != CChar(UInt8(ascii: "*")) else {
                return nil
            }
            return String(cString: result)
        }
    }
}
