/// What must be found in the bundled library. A line is the reader's language, the query, the material that must come
/// first (1) or be among the first three (3); where two answer the query equally well, either will do.
enum SearchTables {
    static let queries = """
        ru | пароль                              | 1 | passwords
        ru | ПАРОЛИ                              | 1 | passwords
        ru | паролей                             | 1 | passwords
        ru | какие пароли                        | 1 | passwords
        ru | двухэтапная проверка                | 1 | two-factor
        ru | двухэтапную проверку                | 1 | two-factor
        ru | второй замок                        | 1 | two-factor-flyer
        ru | шантаж интимными снимками           | 1 | sextortion
        ru | шантажируют                         | 1 | sextortion
        ru | дипфейк                             | 1 | deepfake
        ru | дипфейки                            | 1 | deepfake
        ru | сталкинг                            | 1 | stalking
        ru | преследует                          | 3 | stalking
        ru | слежка за телефоном                 | 3 | phone-watched
        ru | трекеры в машине                    | 1 | trackers
        ru | метка                               | 1 | trackers
        ru | травля                              | 3 | cyberbullying
        ru | травят в сети                       | 1 | cyberbullying
        ru | доказательства                      | 1 | evidence
        ru | снимок экрана                       | 3 | evidence
        ru | заявление в полицию                 | 1 | police-statement
        ru | защитное предписание                | 3 | police-statement
        ru | кому позвонить                      | 1 | numbers-now
        ru | код из SMS                          | 1 | scam-calls
        ru | мошенники                           | 1 | scam-calls
        ru | мой адрес выложили                  | 1 | doxxing
        ru | доксинг                             | 1 | doxxing
        ru | фальшивая страница                  | 1 | fake-account
        ru | кредит                              | 1 | money-control
        ru | Стоп-кредит                         | 1 | money-control
        ru | журнал событий                      | 1 | incident-log
        ru | общие аккаунты                      | 1 | shared-accounts
        ru | следящая программа                  | 1 | stalkerware-check
        ru | проверка iPhone                     | 1 | checkup-iphone
        ru | проверка андроид                    | 3 | checkup-android
        ru | мифы                                | 1 | myths
        ru | родителям                           | 1 | parents
        ru | прийти в себя                       | 1 | after-attack
        ru | "первые сутки"                      | 1 | images-24h
        ru | "общая дверь"                       | 1 | shared-accounts
        ru | "где я"                             | 1 | location
        ru | gfhjkm                              | 1 | passwords
        ru | lbgatqr                             | 1 | deepfake
        ru | rjve gjpdjybnm                      | 1 | numbers-now
        ru | parol                               | 1 | passwords
        ru | shantazh                            | 1 | sextortion
        ru | moshenniki                          | 1 | scam-calls
        ru | парооль                             | 1 | passwords
        ru | дипфек                              | 1 | deepfake
        ru | доказателства                       | 1 | evidence
        ru | сталкнг                             | 1 | stalking
        ru | вид:памятка пароль                  | 3 | two-factor / shared-accounts
        ru | вид:флаер проверка                  | 3 | two-factor-flyer
        ru | тема:деньги                         | 3 | money-control
        ru | тема:слежка телефон                 | 3 | phone-watched
        ru | кому:подросток травля               | 3 | cyberbullying
        ru | кому:сотрудник вопросы              | 1 | intake
        ru | lang:en password                    | 1 | passwords
        kk | құпиясөз                            | 1 | passwords
        kk | құпиясөздер                         | 1 | passwords
        kk | құпиясөзімді                        | 1 | passwords
        kk | бопсалау                            | 1 | sextortion
        kk | интимдік сурет                      | 1 | sextortion
        kk | екі сатылы растау                   | 1 | two-factor
        kk | кімге қоңырау шалу                  | 1 | numbers-now
        kk | дәлелдеме                           | 1 | evidence
        kk | дәлелдемелерді сақтау               | 1 | evidence
        kk | жалған парақша                      | 1 | fake-account
        kk | жәбірлеу                            | 3 | cyberbullying
        kk | полицияға арыз                      | 1 | police-statement
        kk | алаяқтар                            | 1 | scam-calls
        kk | мекенжайым                          | 1 | doxxing
        kk | несие                               | 1 | money-control
        kk | ата-анаға                           | 1 | parents
        kk | көлікте                             | 1 | trackers
        kk | кауипсиздик                         | 3 | danger-now / doxxing / safe-contact / digital-violence
        kk | кунделикти он белги                 | 1 | ten-signs
        kk | дипфейк                             | 1 | deepfake
        kk | сталкинг                            | 1 | stalking
        kk | махаббат                            | 1 | love-or-control
        kk | "алғашқы тәулік"                    | 1 | images-24h
        kk | qupiyasoz                           | 1 | passwords
        kk | qupııasóz                           | 1 | passwords
        kk | алаяк                               | 1 | scam-calls
        kk | құпясөз                             | 1 | passwords
        kk | түрі:жаднама телефон                | 3 | checkup-android
        kk | тақырып:ақша                        | 3 | money-control
        kk | кімге:жасөспірім сурет              | 3 | teens
        en | passwords                           | 1 | passwords
        en | password                            | 1 | passwords
        en | stalking                            | 1 | stalking
        en | two-step verification               | 1 | two-factor
        en | who to call                         | 1 | numbers-now
        en | blackmailed                         | 1 | sextortion
        en | fake page                           | 1 | fake-account
        en | bullied                             | 1 | cyberbullying
        en | "second lock"                       | 1 | two-factor-flyer
        en | trackers in my car                  | 1 | trackers
        en | evidense                            | 1 | evidence
        en | ыефдлштп                            | 1 | stalking
        en | kind:memo phone                     | 3 | checkup-android
        en | audience:teen                       | 3 | cyberbullying
        """

    /// Questions as people ask them, written down before they were ever searched for: the material that answers must
    /// come first or second.
    static let questions = """
        ru | как понять что за мной следят через телефон         | 2 | phone-watched / stalkerware-check
        ru | муж читает мои сообщения что делать                 | 2 | messengers / phone-watched / shared-accounts / ten-signs
        ru | бывший выложил мои фото в интернет                  | 2 | images-24h
        ru | меня шантажируют интимными фото, платить или нет    | 2 | sextortion
        ru | куда позвонить если меня бьют                       | 2 | numbers-now / danger-now
        ru | как сделать скриншот для полиции                    | 2 | evidence / police-statement
        ru | как написать заявление на бывшего                   | 2 | police-statement
        ru | что такое защитное предписание                      | 2 | police-statement / law-plain
        ru | мне звонят из банка и просят код                    | 2 | scam-calls
        ru | кто-то создал страницу с моим именем                | 2 | fake-account
        ru | взломали ватсап                                     | 2 | fake-account
        ru | дочь травят одноклассники в чате                    | 2 | cyberbullying / parents
        ru | как помочь подруге которую контролирует парень      | 2 | help-a-friend / love-or-control
        ru | он проверяет мой телефон это нормально              | 2 | love-or-control / ten-signs
        ru | на меня оформили кредит без моего ведома            | 2 | money-control
        ru | как узнать где у меня в машине маячок               | 2 | trackers
        ru | моё лицо вставили в порно видео                     | 2 | deepfake
        ru | мой адрес и номер опубликовали в группе             | 2 | doxxing
        ru | как отключить геолокацию чтобы он не заметил        | 2 | location
        ru | как уйти от мужа и забрать аккаунты                 | 2 | digital-breakup
        ru | что останется в браузере после этой программы       | 2 | traces
        ru | как удалить моё видео с сайта                       | 2 | takedown / images-24h
        ru | не могу уснуть после угроз                          | 2 | after-attack
        ru | как придумать надёжный пароль                       | 2 | passwords
        kk | телефонымды біреу аңдып жүргенін қалай білемін      | 2 | phone-watched / stalkerware-check
        kk | күйеуім хабарламаларымды оқиды не істеймін          | 2 | messengers / phone-watched / ten-signs
        kk | суретімді интернетке жариялап жіберді               | 2 | images-24h
        kk | интим суретпен қорқытып ақша сұрап жатыр            | 2 | sextortion
        kk | қауіп төнсе қайда қоңырау шаламын                   | 2 | numbers-now / danger-now
        kk | полицияға арызды қалай жазамын                      | 2 | police-statement
        kk | банктен хабарласып код сұрап жатыр                  | 2 | scam-calls
        kk | менің атымнан басқа біреу парақша ашып алды         | 2 | fake-account
        kk | балам мектепте буллингке тап болды                  | 2 | cyberbullying / parents
        kk | құрбыма қалай көмектесемін                          | 2 | help-a-friend
        kk | менің атыма несие алып қойыпты                      | 2 | money-control
        kk | көлігімде бақылау құрылғысы бар ма                  | 2 | trackers
        kk | сенімді құпиясөзді қалай ойлап табуға болады        | 2 | passwords
        kk | мекенжайымды чатқа жазып жіберді                    | 2 | doxxing
        kk | бұрынғы жігітім соңымнан қалмай жүр                 | 2 | stalking
        kk | скриншотты қалай дұрыс жасаймын                     | 2 | evidence
        """
}
