import CICU

/// One form of ICU's normalization, for short stretches.
struct Normalizer {
    /// NFKC_Casefold.
    static let folding = Normalizer(form: ICU_FORM_FOLDED)
    /// Form D.
    static let decomposition = Normalizer(form: ICU_FORM_D)
    /// The most scalars that `normalize` takes at once.
    static let longest = 32
    /// The most units that come of one scalar in any form (UAX #15, section 12.2).
    private static let widest = 18

    private let form: icu_form

    /// Whether a scalar never changes together with what is before it.
    func hasBoundary(before scalar: UInt32) -> Bool {
        icu_has_boundary_before(form, scalar)
    }

    /// Whether a scalar never changes, alone or together with others.
    func isInert(_ scalar: UInt32) -> Bool {
        icu_is_inert(form, scalar)
    }

    /// At most `longest` scalars in this form; as they are where ICU has no data.
    func normalize(_ scalars: [UInt32]) -> [UInt32] {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        let units = Array(String(text).utf16)
        let capacity = Self.longest * Self.widest
        var length: Int32 = 0
        let result = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
            length = icu_normalize(form, units, Int32(units.count), buffer.baseAddress, Int32(capacity))
            count = max(0, Int(length))
        }
        return length < 0 ? scalars : String(decoding: result, as: UTF16.self).unicodeScalars.map(\.value)
    }
}
