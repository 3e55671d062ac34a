extension CalendarDate {
    /// The date in `YYYY-MM-DD`, with anything behind a space or `T` left out; nil where there is no such day.
    public init?(parsing text: String) {
        var text = text
        guard let date = text.withUTF8(Self.read) else { return nil }
        self = date
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), (1...12).contains(month), day >= 1,
            day <= days(inMonth: month, of: year)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The date as `YYYY-MM-DD`.
    public var text: String {
        func padded(_ number: Int, _ count: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, count - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Days since 1 March of the year 0; differences between two dates count days.
    ///
    /// After Edward M. Reingold and Nachum Dershowitz, *Calendrical Calculations*: the year begins in March, so
    /// that the leap day is its last.
    public var dayNumber: Int {
        let shifted = (month + 9) % 12
        let years = month > 2 ? year : year - 1
        return 365 * years + years / 4 - years / 100 + years / 400 + (shifted * 306 + 5) / 10 + day - 1
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
