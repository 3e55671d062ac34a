extension Checker {
    /// Rules that reading itself reports.
    static let readingRules: [any Rule] = [
        FilesAreReadable(), FilesStay(), FilesAreRegular(), FilesAreNotTooLarge(), FoldersAreNamedAsFolders(),
        LinksStayInside(), FoldersAreNoLinks(), NamesArePrintable(), LibraryIsNotTooLarge(), TextIsUTF8(),
        TextIsParsed(), RegistriesAreYAML(), FrontMatterIsValid(), FieldsArePresent(), FieldsAreValid(),
        FieldsAreKnown(), IdsAreUnique(), NamesSayLanguage(), FilesStandOnShelves(), IndexIsWhole(),
        IndexIsCurrent(),
    ]

    /// Rules about one file of a material.
    static let fileRules: [any FileRule] = [
        TextIsUTF8(), TextIsParsed(), TitlesAreShort(), SummariesAreShort(), TopicsAreKnown(), LawsAreKnown(),
        LawsAreListed(),
        ReviewIsNotDue(),
        ReviewComesSoon(), TranslationsAreThere(), TranslationsAreCurrent(),
        TranslationsHaveTheSameStructure(), PhonesAreLinks(), PhoneTextsMatch(), CharactersAreVisible(),
        NumbersAreKnown(), LinksLeadSomewhere(), AnchorsLeadSomewhere(), LinksHaveText(), LinksAreSecure(),
        HeadingsBeginAtTwo(), TextHoldsNoHTML(), MarksAreKnown(), FlyersFit(), FlyersAreShort(),
        MemosAreShort(),
        ChaptersAreShort(), TablesFit(), SentencesAreShort(), NoticeableStepsAreMarked(),
    ]

    /// Rules about registries and the catalogue.
    static let libraryRules: [any LibraryRule] = [
        NumbersAreVerified(), ListedMaterialsExist(), CharactersAreVisible(), IndexIsWhole(),
    ]

    /// Rules about words.
    static let proseRules: [any ProseRule] = [
        AlphabetsAreNotMixed(), KazakhIsWrittenInKazakh(), NobodyIsBlamed(),
        WordsAreSpelled(),
    ]
}
