/// Words that the made texts are put together from: frequent short words, stems, and endings that go to any stem.
/// The sentences mean nothing; lengths of words and letters are those of the language.
struct WordTable {
    var language: String
    var short: String
    var stems: String
    var endings: String

    static let russian = WordTable(
        language: "ru",
        short: """
            и в не на что с по это как к из у за от для если вы их или то же но все о до так при без можно нужно ещё \
            уже чтобы где кто вам он она они только когда тоже даже есть был были под над через после перед
            """,
        stems: """
            телефон пароль сообщени номер человек помощ безопасност устройств аккаунт вход проверк програм экран \
            документ полици центр специалист ребён семь разговор переписк фотографи снимк адрес страниц настройк \
            приложени доступ почт камер кнопк звонк заявлени закон стать прав доказательств угроз слежк правил шаг \
            памятк буклет материал участник встреч вопрос ответ решени поддержк насили давлени контрол деньг карт \
            счёт банк код письм ссылк сет интернет браузер истори копи файл папк диск ключ замок дверь дом работ \
            школ улиц город район област врач юрист психолог сотрудник посетител групп день час минут недел месяц \
            год врем мест дорог машин трекер сигнал связ микрофон динамик экземпляр подпис печат бумаг журнал
            """,
        endings:
            "а у ы е ой ом ам ами ах ов и я ю ей ем ям ями ях ть ный ного ному ным ная ную ное ные ных ными")

    static let kazakh = WordTable(
        language: "kk",
        short: """
            және мен бұл үшін бар жоқ егер сіз оны оның болса керек деп да де та те ол олар кейін бірақ немесе өз \
            әр бір екі қалай қайда кім не осы сол туралы арқылы дейін сияқты ғана тек тағы
            """,
        stems: """
            телефон құпиясөз хабарлама нөмір адам көмек қауіпсіздік құрылғы тіркелгі кіру тексеру бағдарлама экран \
            құжат полиция орталық маман бала отбасы әңгіме сурет мекенжай парақша баптау қолданба рұқсат пошта \
            камера батырма қоңырау өтініш заң бап құқық дәлелдеме қорқыту бақылау ереже қадам жадынама кітапша \
            материал қатысушы кездесу сұрақ жауап шешім қолдау зорлық қысым ақша карта шот банк код хат сілтеме \
            желі ғаламтор шолғыш тарих көшірме файл бума кілт есік үй жұмыс мектеп көше қала аудан облыс дәрігер \
            заңгер психолог қызметкер келуші топ күн сағат минут апта ай жыл уақыт орын жол көлік белгі байланыс
            """,
        endings: """
            ның нің ға ге ды ді дан ден да де лар лер лары лері ларды лерді мен бен ңыз ңіз ыңыз іңіз сыз сіз лық лік \
            дағы дегі мын мін
            """)

    static let english = WordTable(
        language: "en",
        short: """
            the of and to in a is that it for you on with as are be this by or if not from at have they what can all \
            your when who will do no so up out them then some only may one any how
            """,
        stems: """
            phone password message number person help safe device account sign check program screen document police \
            centre specialist child family talk letter photo picture address page setting application access mail \
            camera button call report law article right evidence threat track rule step memo booklet material member \
            meeting question answer decision support pressure control money card bank code link network browser \
            history copy file folder disk key lock door home work school street city district doctor lawyer worker \
            visitor group day hour minute week month year time place road car signal contact speaker paper journal
            """,
        endings: "s ed ing er ers ly ness ful less able ment ments al ally ion ions ity")
}
