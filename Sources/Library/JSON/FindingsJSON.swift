import Text

extension JSONWriter {
    /// Findings for `jadnama check --json`.
    ///
    /// - `errors`, `warnings`, `notes`: how many there are of each severity
    /// - `findings`: array of objects
    ///   - `file` relative to the library; `line` and `column`, 1-based, in characters
    ///   - `severity`: `error`, `warning`, `note`; `rule`: its name; `arguments`: array of texts
    ///   - `text`: the sentence in `kk`, `ru` and `en`
    public static func findings(_ findings: [Finding]) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("errors", findings.count { $0.severity == .error })
            json.member("warnings", findings.count { $0.severity == .warning })
            json.member("notes", findings.count { $0.severity == .note })
            json.array("findings") { json in
                for finding in findings { json.element(finding) }
            }
        }
        return json.text
    }

    /// The rules for `jadnama check --rules --json`: `rules`, an array of `name`, `severity` and the sentence in
    /// `kk`, `ru` and `en` as `text`.
    public static func rules() -> String {
        var json = JSONWriter()
        json.object { json in
            json.array("rules") { json in
                for rule in Checker.rules { json.element(rule) }
            }
        }
        return json.text
    }

    private mutating func element(_ finding: Finding) {
        object { json in
            json.member("file", finding.file)
            json.member("line", finding.line)
            json.member("column", finding.column)
            json.member("severity", finding.severity.rawValue)
            json.member("rule", finding.rule)
            json.member("arguments", finding.arguments)
            json.object("text") { json in
                for language in Language.allCases {
                    json.member(language.rawValue, finding.text(in: language))
                }
            }
        }
    }

    private mutating func element(_ rule: any Rule) {
        object { json in
            json.member("name", rule.name)
            json.member("severity", rule.severity.rawValue)
            json.object("text") { json in
                for language in Language.allCases {
                    json.member(language.rawValue, rule.sentence.text(in: language))
                }
            }
        }
    }
}
