/// The groups of words, by the language of the texts; see ``RelatedWords/init(groups:_:)``.
extension RelatedWords {
    static let russian = """
        фото фотография фотка снимок картинка
        скриншот скрин =снимок
        интернет сеть онлайн
        муж бывший парень партнер мужчина супруг
        подруга =друг =друга =другу =друзья =друзей близкий
        ребенок дочь сын дети подросток
        мама папа родители
        одноклассники класс школа
        сообщения переписка чат
        ватсап вацап вотсап whatsapp
        телеграм телеграмм telegram
        инстаграм инстаграмм instagram
        андроид android
        айфон iphone
        аирпод маячок метка трекер
        геолокация местоположение место
        =следить =следит =следят =следил слежка отслеживать преследовать
        сталкер сталкинг преследовать преследование
        травля травить травят буллинг кибербуллинг
        шантаж шантажировать вымогать вымогательство
        угроза угрожать запугивать
        бить бьет бьют избивать побои опасно опасность
        выложить выложили опубликовать распространить слить
        удалить удаление убрать стереть
        взлом взломать взломали украли
        мошенник аферист обман
        кредит займ заем =долг =долга =долги =долгов =долгам
        уйти уход расставание разойтись
        спать сон уснуть бессонница
        страница аккаунт профиль
        фальшивый поддельный фейковый фейк
        дипфейк подделка нейросеть
        приложение программа
        интимный голый обнаженный порно
        контроль контролировать проверять
        машина автомобиль
        помочь помощь поддержать поддержка
        надежный безопасный длинный сильный
        отключить выключить выключать отключать
        заметить замечать увидеть =видит =видят
        придумать составить
        нормально норма любовь забота
        участковый полиция полицейский
        доказательство улика
        номер телефон звонок позвонить
        стыд вина стыдно виноват
        паника тревога страх страшно
        пожаловаться жалоба заявление
        банк карта деньги
        подделать подделали поддельный
        браслет =часы =часов =часах =часами метка
        звонить позвонить
        2fa 2фа двухфакторный двухэтапный
        смс sms
        сим симка sim
        вк vk
        тг телеграм telegram
        инста инстаграм instagram
        wifi вайфай вай-фай wi-fi
        email емейл имейл e-mail
        семейный общий
        подписать подписаться подписка
        """

    static let kazakh = """
        сурет фото фотосурет
        желі интернет онлайн
        күйеу жігіт серік ер жар
        құрбы дос жақын
        бала ұл қыз жасөспірім
        ата ана әке
        сынып мектеп
        хабарлама хат чат
        ватсап whatsapp
        телеграм telegram
        инстаграм instagram
        андроид android
        айфон iphone
        буллинг кибербуллинг жәбірлеу қорлау қорлық
        бопсалау қорқыту
        аңду бақылау қадағалау
        сталкинг аңду =соңынан із
        жариялау тарату
        өшіру жою
        алаяқ алдау
        несие кредит қарыз
        ақша қаражат
        көлік машина автокөлік
        трекер маячок құрылғы белгі
        парақша аккаунт профиль
        жалған фейк өтірік
        ұйқы ұйықтау
        көмек көмектесу
        интим интимдік жалаңаш
        құпиясөз пароль
        геолокация орын
        қолданба бағдарлама
        =сенімді ұзын қауіпсіз
        дәлел дәлелдеме айғақ
        телефон смартфон ұялы
        қоңырау нөмір телефон
        полиция учаскелік полицей
        арыз шағым өтініш
        кету ажырасу ажырау айырылысу
        қорқыныш үрей мазасыздық қорқу
        кінә ұят кінәлі
        соққы ұру ұрып зорлық
        қауіп қатер қауіпті
        бұзу бұзып хакер
        салу жариялау тарату
        банк карта ақша
        кеңес көмек қолдау
        2fa 2фа екі-сатылы екі-факторлы
        смс sms
        сим sim
        вк vk
        тг телеграм telegram
        инста инстаграм instagram
        wifi вайфай wi-fi
        email e-mail
        хабар хабарлама
        аңду аңдып аңдиды
        шантаж бопсалау
        маячок белгі трекер
        отбасы ортақ
        заң құқық
        сайт парақша
        """

    static let english = """
        photo picture image
        internet online web net
        husband boyfriend partner ex
        child kid son daughter teenager teen
        message chat
        hack hacked broke
        remove delete erase
        fraud scam fraudster scammer
        loan credit
        car vehicle
        bully bullying bullied harassment
        location gps
        spy spyware stalkerware watched
        blackmail extortion sextortion
        threat threaten threatening
        phone mobile smartphone
        track tracker tag airtag gps
        follow stalk stalking stalker
        fake false impersonate pretend
        nude naked intimate private
        leak share publish post spread
        proof evidence screenshot
        police officer
        report complain complaint
        leave breakup separate divorce
        hit beat violence abuse danger
        afraid scared fear panic anxiety
        sleep insomnia
        friend relative
        school class classmate
        password passcode
        bank card money
        account profile page
        help support
        call ring hotline helpline number
        deepfake ai generated
        app application program
        2fa two-factor two-step
        sms смс
        sim сим
        wifi wi-fi
        email e-mail
        insta instagram
        tg telegram
        shame guilt fault blame
        control jealous check
        law legal =rights
        """
}
