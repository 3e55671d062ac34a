/// A memo that no rule has anything against: its two letters are words in Russian and Kazakh. `extra` are more lines of
/// front matter.
func faultlessMemo(_ body: String, _ extra: String = "") -> String {
    """
    ---
    title: П
    summary: О
    audience: [visitor]
    topics: [help]
    level: 1
    sources:
      - {title: "112", publisher: "gov.kz", url: "https://www.gov.kz/", checked: 2026-11-23}
    compiled: 2026-11-23
    review-by: 2027-05-23
    status: current
    \(extra)---

    \(body)

    """
}
