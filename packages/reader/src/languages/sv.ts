import { list, type Language } from './language.ts'

export const sv: Language = {
  code: 'sv',
  stopwords: list`
    en|ett|den|det|de|och|eller|men|i|på|av|för|med|till|från|om|vid|under|över|efter|innan|mot|som|att|är|var|blir|ska|skall|kommer|har|hade|vi|ni|
    du|han|hon|man|oss|er|vår|vårt|våra|inte|också|nu|här|där|när|vad|vem|alla|så|sig|sin|sitt|sina|detta|denna|dessa|samlar|stor|stora`,
  months: ['januari|jan', 'februari|feb', 'mars', 'april|apr', 'maj', 'juni|jun', 'juli|jul', 'augusti|aug', 'september|sept|sep', 'oktober|okt', 'november|nov', 'december|dec'],
  weekdays: ['måndag|måndagen|mån|måndagar', 'tisdag|tisdagen|tis|tisdagar', 'onsdag|onsdagen|ons|onsdagar', 'torsdag|torsdagen|tors|tor|torsdagar', 'fredag|fredagen|fre|fredagar', 'lördag|lördagen|lör|lördagar', 'söndag|söndagen|sön|söndagar'],
  habits: ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar'],
  dayParts: 'morgon|förmiddag|eftermiddag|kväll|natt|lunch',
  lateParts: '*kväll|*eftermiddag|ikväll|i kväll|i eftermiddag',
  ordinalSuffixes: 'e|a|de|te',
  dayLinks: 'den',
  monthLinks: '',
  relativeDays: { '-1': 'igår|i går', '0': 'idag|i dag|ikväll|i kväll|i eftermiddag|i natt|i dag på kvällen', '1': 'imorgon|i morgon', '2': 'i övermorgon' },
  modifiers: { this: 'nu på|på|denna|kommande', next: 'nästa', last: 'förra|i|senaste', nextWeek: 'nästa vecka|i nästa vecka', every: 'varje|alla', not: 'inte på' },
  everyOther: 'varannan',
  often: 'varje vecka|varje månad|veckovis|månadsvis|varje dag|dagligen|varannan vecka|en gång i månaden|en gång i veckan',
  usually: list`
    vanligtvis|oftast|normalt|som vanligt|som alltid|alla möten|alla träffar|våra möten|våra träffar|mötena hålls|träffarna hålls|om inget annat|
    varje möte|varje träff`,
  weekend: 'helgen|helg|veckoslutet',
  ordinals: ['första', 'andra', 'tredje', 'fjärde', 'sista'],
  feasts: {
    '05-01': 'arbetarrörelsens dag', '03-08': 'internationella kvinnodagen|kvinnodagen', '06-06': 'nationaldagen', '12-13': 'lucia',
    '12-31': 'nyårsafton',
    'e-3': 'skärtorsdagen|skärtorsdag', 'e-2': 'långfredagen|långfredag', 'e-1': 'påskafton|påskaftonen', 'e+0': 'påskdagen', 'e+1': 'annandag påsk',
    'e+39': 'kristi himmelsfärdsdag', 'e+49': 'pingstdagen',
  },
  dayWords: [
    'första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde', 'nionde', 'tionde',
    'elfte', 'tolfte', 'trettonde', 'fjortonde', 'femtonde', 'sextonde', 'sjuttonde', 'artonde', 'nittonde', 'tjugonde',
    'tjugoförsta', 'tjugoandra', 'tjugotredje', 'tjugofjärde', 'tjugofemte', 'tjugosjätte', 'tjugosjunde', 'tjugoåttonde', 'tjugonionde', 'trettionde',
    'trettioförsta',
  ],
  ofTheMonth: 'i månaden|varje månad|i varje månad',
  rangeWords: 'till|t o m|tom|till och med',
  listWords: 'och|samt',
  contrasts: 'medan|men|och',
  endsOn: 'håller på till|vi slutar|vi avslutar|avslutning|slut|slut ca|avslut|avslutas|slutar|pågår till|pågår till och med|varar till|till och med|fram till',
  over: 'är slut|är över|är det slut|är klart|är det klart',
  hourWords: ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  lengths: { lead: 'i|under|varar|tar|cirka|ca|ungefär', hours: 'timme|timmar|timmars', minutes: 'minuter|minuters' },
  clock: { before: 'kl|klockan|från|mellan|vid|tid|samling|avgång|start|starttid|börjar|insläpp|dörrarna öppnar|avmarsch|avfärd|omkring|runt|ca kl|cirka kl', beforeBareHour: 'kl|klockan', about: 'ca|cirka|ungefär|omkring|runt|kl|klockan', arrival: 'vara på plats|var på plats|kom|samling|vi samlas|vi ses|träffas', beforeLoneHour: '', until: 'till', by: 'senast|senast kl|före', after: 'tiden', am: 'på morgonen|på förmiddagen|på natten', pm: 'på eftermiddagen|på kvällen|i kväll', noon: 'klockan tolv', midnight: 'midnatt', halfPast: '', halfTo: 'halv', andHalf: '', quarterPast: 'kvart över', quarterTo: 'kvart i', },
  labels: {
    title: 'titel|title|vad', date: 'datum|när|dag|datum och tid|nytt datum|nästa datum|dagar|när är det|startdatum|datum start', time: 'tid|klockan|kl|samling kl|starttid|tidpunkt|börjar|insläpp|avmarsch', end: 'slut|sluttid|avslutning|slutar|slutdatum', place: list`
      stad|kommun|plats|var|samling|adress|lokal|samlingsplats|mötesplats|var någonstans|samlingsställe|startplats|vart|hitta hit|mötesplatsen|
      träffpunkt|avgång|rutt`, caller: 'arrangör|arrangörer|arrangeras av|anordnas av|vem|vilka|arrangeras|arrangör är|anordnare|inbjudare|värd|avsändare', url: 'anmälan|länk|hemsida|mer info|info|anmäl dig|mer information|biljetter|läs mer|webbplats|anmälningslänk|anmälan via|evenemang',
  },
  nouns: {
    workplace_day_of_action: 'aktionsdag på arbetsplatserna|aktionsdag på jobbet', day_of_action: '*aktionsdag|aktionsdagar|*aktionsvecka|aktionsdag|nationell aktionsdag', strike: list`
      *strejk|*strejken|*strejker|strejka|arbetsnedläggelse|strejkar|lägger ner arbetet|strejkvarsel|går i strejk|strejkdag|strejkdagar|storstrejk|
      strejkaktion|lägger ned arbetet|lägger ner jobbet|punktstrejk|hungerstrejk|generalstrejk|skolstrejkar|övertidsblockad|arbetsnedläggelsen|
      går ut i strejk`, walkout: 'skolstrejk', picket: 'strejkvakt|blockadvakt', march: list`
      *demonstrationståg|*marsch|*tåg|parad|*tåget|promenad|fackeltåg|demonstrerar|tågar|marscherar|*marschen|demonstrationståget|
      fackeltåget|*tågar|marschera|går vi|vi går|vi tågar|vi marscherar|*paraden|*vandring|prideparad|ljuståg|barnvagnsmarsch`,
    rally: list`
      *manifestation|*manifestationer|*möte på torget|torgmöte|samling|*manifestationen|folkfest|manifestera|manifesterar|manifestation|appellmöte|
      torgmötet|talarmöte|stödmanifestation|tal på torget`, protest: list`
      *demonstration|*demonstrationen|*demonstrationer|*protest|*protester|*aktion|*blockad|sittstrejk|*aktioner|demo|protesterar|*protesten|
      demonstrera|protestera|mänsklig kedja|protestaktion|*demonstrationerna|blockera|blockerar|husockupation|flashmob|die in|*aktionen`, vigil: '*vaka|ljusmanifestation|tyst minut|ljuständning|ljusvaka|ljusmanifestationen|tysta minuten|tyst manifestation|bönestund|*vakan', commemoration: 'minnesstund|minneshögtid|*ceremoni|kransnedläggning|minneshögtiden|*minnesstund|högtidlighåller|*ceremonin', occupation: 'ockupation', boycott: 'bojkott', ride: 'cykeldemonstration|cykeltur|critical mass|cykelparad|cykelaktion|cykeldemo|cykelfest|cykelkaravan|cyklar vi|gemensam cykeltur|traktordemonstration',
    meeting: list`
      paneldebatt|*möte|*mötet|*träff|föreläsning|*seminarium|debatt|samtal|*kväll|panelsamtal|konferens|årsmöte|medlemsmöte|filmvisning|bokcirkel|*fika|
      öppet möte|föredrag|träffas|*mötena|*kvällen|*seminariet|*samtal|*föreläsning|*debatten|fika|språkcafé|*träffen|*frukost|pubkväll|
      informationsmöte|infomöte|talar om|berättar om|temakväll|diskussionskväll|filmkväll|*konferensen|afterwork|bokprat|*samtalet`, assembly: 'stormöte|folkmöte|*stämma|*stämman|årsstämma|föreningsstämma|arbetsplatsmöte|årsmötet|stormötet|klubbmöte', webinar: 'webbinarium|webinar|digitalt möte|webinarium', training: list`
      workshop|*kurs|utbildning|*träning|studiecirkel|kurshelg|*kursen|*verkstad|plakatverkstad|prova på|*workshop|*utbildning|grundkurs|lär dig|
      banderollmålning|plakatmålning`, canvass: list`
      flygbladsutdelning|dörrknackning|*utdelning|kampanjbord|bokbord|flygblad|delar ut flygblad|dela ut flygblad|knacka dörr|knackar dörr|torgbord|
      dörrknackningen|namninsamling|samlar namn|affischering|valstuga`, vote: 'val|valdag|folkomröstning|rösta|valdagen', cleanup: list`
      städdag|strandstädning|skräpplockning|städning|skräpplockardag|*städning|städar|plockar skräp|städa|vårstädning|städdagen|arbetsdag|fixardag|
      plocka skräp|plocka plast|höststädning|*städdag|strandstädningen|städar vi|plockar vi|arbetsdagen|röja|röjning`, planting: list`
      trädplantering|plantering|planteringsdag|plantera|planterar|planterar vi|plantera träd|växtbyte|fröbyte|plantbyte|odlardag|planteringen|
      planteringsdagen|sådag`, blood_drive: 'blodgivning|ge blod|blodbuss|blodbussen|blodgivarbussen|lämna blod|blodgivning på|blodgivardag|bli blodgivare|blodcentralen på plats', fundraiser: list`
      stödkonsert|insamling|konsert|*lopp|loppis|stödfest|välgörenhetslopp|loppmarknad|välgörenhets*|stödgala|stödmiddag|lotteri|kakförsäljning|
      auktion|soppkväll|strejkkassa|*insamlingen|*insamling|*konserten|stödlopp|bössinsamling|välgörenhetskonsert|klädinsamling|stödkväll`, fair: list`
      *fest|festival|*marknad|firande|picknick|*kalas|klädbytardag|bytardag|klädbyte|*loppis|bakluckeloppis|öppet hus|*marknaden|*festen|gårdsfest|
      gatufest|knytkalas|grillkväll|föreningsdag|julmarknad|firar vi|*picknick|familjedag`,
  },
  actionVerbs: list`
    strejkar|strejka|demonstrerar|demonstrera|protesterar|marscherar|tågar|träffas|städar|städa|plockar skräp|rösta|ge blod|firar|lägger ner arbetet|
    manifestera|manifesterar|protestera|marschera|går vi|vi går|vi tågar|vi marscherar|blockera|blockerar|cyklar vi|talar om|berättar om|lär dig|
    dela ut flygblad|delar ut flygblad|knacka dörr|knackar dörr|plocka skräp|plocka plast|städar vi|plockar vi|röja|plantera|planterar|planterar vi|
    plantera träd|lämna blod|firar vi|lägger ned arbetet|lägger ner jobbet|går ut i strejk|går i strejk|samlar namn|högtidlighåller`,
  notNouns: list`
    bokade besök|tidsbokning|
    tåg|tåget|godståg|pendeltåg|pendeltåget|transaktion|reaktion|redaktion|fraktion|manifest|fest|urval|val av|konkurs|kurs|interaktion|bemötande|
    möte med verkligheten|marknad|arbetsmarknad|bostadsmarknad|arbetsmarknaden|bostadsmarknaden|gudstjänst|mässan|verkstad|bilverkstad|
    internetcafé|bokcafé|samtal med|telefonsamtal|mobilsamtal|utbildning i|vuxenutbildning|yrkesutbildning|handling|förhandling|aktiekurs|valutakurs|
    växelkurs`,
  people: list`
    aktivister|boende|anställda|medlemmar|medlemmarna|elever|studenter|lärare|föräldrar|hyresgäster|bönder|volontärer|frivilliga|facken|arbetare|
    sjuksköterskor|personalen|personal|ungdomar|pensionärer|invånare|grannar|barnmorskor|busschaufförer|städare|brevbärare|demonstranter|eleverna|
    studenterna|lärarna|kvinnor|klimataktivister|föräldrarna|odlare`,
  affairs: 'badet öppnar|biblioteket öppnar|återöppning|flygen|flyget|leverans av|leveransen|intervjuer|intervjuerna|anställningsintervjuer|förhandlingar|förhandlingarna|rättegången|rättegång|dom|medling|utställning|utställningen|terminen|läsåret|läsår|räkenskapsår|budgetår|skolår',
  weakNouns: 'evenemang|arrangemang|aktivitet|aktiviteter|program|visning|invigning|firar',
  cues: {
    call: list`
      kan du hjälpa|vill du hjälpa|har du lust|vill du vara med|kom|kom och|delta|välkommen|välkomna|alla är välkomna|följ med|häng med|var med|
      anmäl dig|anmälan|bjuder in|inbjudan|inbjuder|uppmanar|manar|kallar till|samlas|samling|sluta upp|slut upp|vi ses|ses|ta med|stöd|
      visa ditt stöd|gå med|upprop|samlar|ut på gatorna|demonstrera|dags att|vi träffas|ge blod|häng på|ta med dig|delta i|var med och|
      kom och var med|kom till|kom och lyssna|missa inte|bjuds in|vi samlas|träffa oss|möt upp|kom du också|kom med|häng med oss|var med oss|
      välkommen till|välkomna till|varmt välkommen|varmt välkomna|hjärtligt välkomna|är välkomna|är välkommen|är du välkommen|är alla välkomna|
      alla välkomna|alla är hjärtligt|öppet för alla|öppen för alla|fri entré|gratis inträde|ingen anmälan krävs|ingen föranmälan|föranmälan|
      anmäl er|anmäl er till|bjuder vi in|vi bjuder in|bjuder in till|bjuder på|vi hälsar|inbjudna|inbjuds|du är inbjuden|ni är inbjudna|
      uppmanar alla|manar till|kallelse|kallelse till|kallas till|vi kallar|vi uppmanar|samling kl|samling vid|samling på|vi möts|möts vi|möt oss|
      ses vi|samlas vi|vi står|stå upp för|ställ upp|hjälp till|hjälp oss|bidra|ta med en vän|ta med vänner|ta med egen|medtag|tag med|sprid ordet|
      sprid gärna|dela gärna|boka in|boka datumet|spara datumet|skriv upp|ta ställning|säg nej|visa att|höj din röst|gör din röst|alla på|alla ut|
      ut på gatan|vi går|vi marscherar|vi tågar|vi cyklar|vi städar|vi planterar|vi plockar|vi firar|gå ut|gå med oss|manifestera|protestera|strejka|
      cykla med|vi behöver dig|behöver dig|volontärer sökes|bli blodgivare|lämna blod|upprop för|skriv under|det är dags`,
    future: list`
      lovar att|planerar att|förbereder sig|hotar med|är i morgon|är imorgon|är i dag|är idag|är på|kommer att|ska|hålls|äger rum|arrangerar|
      arrangeras|anordnar|anordnas|planerar|planeras|planerad|samlar|börjar|startar|genomförs|utlyser|utlyst|varslar|varslat|varslar om|kommande|
      nästa|håller|inleds|inleder|pågår|kommer till|samlas|tågar|demonstrerar vi|demonstrerar|strejkar|står vi|har vi|städar vi|flyttas till|
      ordnar|väntas|håller vi|går ut i strejk|träffas|blir|vi vill|hålls den|äger * rum|arrangerar vi|anordnar vi|har planerats|är planerad|
      är planerat|ska hållas|öppnar|öppnas|avgår|utgår|utgår från|avmarsch|går från|går vi|marscherar|planterar|städar|firar|bjuder|bjuds|bjuder in|
      leder|talar|föreläser|medverkar|tågar vi|blir det|är det|genomför|utlyses|inbjuder|kallar|möts|fortsätter|återkommer|manifesterar|visas|
      förväntas|är utlyst|har utlysts|har utlyst|har kallats|är kallade|ordnas`,
    past: list`
      tog sig till|reste till|åkte till|gick ut på|tågade genom|lade ner arbetet|var med och|mötte upp|hade tagit sig|lockade|kostade|samlade ihop|
      drog hundratals|ägde rum|hölls|demonstrerade|protesterade|deltog|samlades|strejkade|marscherade|kom till|slöt upp|genomfördes|arrangerades|
      anordnades|var på plats|har demonstrerat|rapport från|samlade|stoppade|ockuperade|välkomnar gårdagens|avblåstes|har avblåsts|var en succé|
      tack till alla|hade samlats|slutade|gick i strejk|deltog i|var där|har hållits|har genomförts|avslutades|avslutad|har avslutats|träffades|
      firade|städade|planterade|plockade|samlat|fylldes|tågade|gick ut i|röstade|enades|grundades|bildades|invigdes|tack alla|tack till|
      tack för|lyckad|stor succé|succé|deltagit|har deltagit|uppslutningen|var med på|dök upp|hade kommit|slöts|undertecknades|har strejkat|
      har protesterat|återblick|skanderade`,
    history: list`
      år sedan|ett år sedan|för * år sedan|traditionellt|förra året|sedan 19*|historiskt|årsdagen av|tidigare år|år senare|sedan dess|i fjol|
      minnet av|till minne av|genom åren`,
    reporting: list`
      sade|sa|meddelade|berättade|uppgav|bekräftade|skrev|publicerad|publicerat|beslutade|uppdaterad|rapporterade|berättar|meddelar|förklarade|
      tillkännagav|publicerades|skrevs|senast uppdaterad|pressmeddelande|antogs|postat`,
    lookback: `år sedan|rapport från|så gick det|bilder från|återblick|tack för|minns|så var|tillbakablick`,
    deadline: list`
      träder i kraft|anmälan stänger|anmälan stänger den|anmälan stängs|senast|sista dag|sista anmälningsdag|deadline|ansökan|ansökningar|stänger|
      skickas in|lämnas in|motioner|inne senast|vara inne|stänger den|anmälan senast|anmäl dig senast|sista anmälan|sista ansökningsdag|senast den|
      ansök senast|remiss|synpunkter|inlämning|skicka in|öppen till|lämna synpunkter|svar senast|betalas senast`,
    cancelled: list`
      ställa in|ställt in|ställde in|skjuta upp|skjutit upp|blir inte av|
      dragit tillbaka|drog tillbaka|drar tillbaka|har dragits tillbaka|blåser av|blåst av|varslet är tillbakadraget|blir ingen|hålls ej|
      genomförs inte|inställd|inställt|ställs in|uppskjuten|uppskjutet|skjuts upp|avblåst|avblåses|stängt|stängd|flyttas|flyttad|har ställts in|
      inställda|avblåstes|har stängt|ställdes in|skjuts|inget möte|hålls inte|ställs tyvärr in|är inställd|är inställt|
      tvingas ställa in|blir inställt|blir inställd|skjutits upp|är stängt|är stängd|tills vidare|förbjuden|förbjuds|dras tillbaka|återkallas|
      återkallat|blir det inget|inga möten|ställer in|ingen träff`,
    moved: list`
      flyttas till|flyttad till|flyttat till|skjuts upp till|skjuts fram till|uppskjuten till|nytt datum|ny tid|istället den|hålls istället|
      hålls i stället|flyttats till|har flyttats till|är flyttad till|är flyttat till|i stället den|istället på|i stället på|senareläggs till|
      tidigareläggs till|blir nu|hålls nu|har skjutits upp till|byter dag till`,
    replaced: list`
      hade planerat|hade tänkt|skulle normalt|skulle egentligen ha|borde ha|var meningen|ursprungligen|var planerat till|var planerad till|
      var planerade till|skulle ha|skulle hållas|skulle äga rum|var tänkt|i stället för|istället för|först planerat|tidigare planerat|inte som|
      var planerat|skulle egentligen|var först|tidigare aviserat|och inte den`,
    fallback: 'vid regn|vid dåligt väder|reservdatum|om det regnar',
    nationwide: list`
      i hela landet|rikstäckande|nationell|nationella|runt om i landet|över hela landet|på flera orter|i flera städer|på många orter|landet runt|
      på arbetsplatserna|strejk|i hela sverige|på * orter|i * städer|på * platser|i * kommuner|på torg runt om|på torg runt om i landet|
      runtom i landet|runt hela landet|över landet|i varje kommun|i alla kommuner|i alla län|i flera kommuner|i en rad städer|på ett * orter|
      på ett * platser|i ett * städer|på fler än|på många platser|i många städer|på flera platser|på flera håll|nationellt|riksomfattande|europeisk|
      på alla skolor|i hela regionen|från norr till söder|
      flera städer|ett tiotal städer|många städer`,
    worldwide: `global|globala|internationell|internationella|världen över|i hela världen|över hela världen|världsomspännande|runt om i världen|i många länder`,
    online: list`
      på youtube|via youtube|på facebook|via facebook|sänds live|online|zoom|digitalt|webbinarium|via länk|livesänds|livestream|på nätet|teams|
      via zoom|på zoom|över zoom|digital|digitalt via|jitsi|videomöte|google meet|distans|på distans|
      hemifrån|från soffan`,
    signup: `anmälan|anmäl|biljetter|mer information|mer info|information|här|länk|evenemang|hemsida|delta`,
    travel: `buss|bussar|bussarna avgar|samakning|gemensam resa|avresa|tåg till|abonnerad buss|bussresa|parkering|bussen avgår|bussar från|ta bussen|pendeltåg`,
    office: list`
      oppettider|oppet|telefontid|expeditionstid|kontorstid*|måndag till fredag|vardagar|helgfria vardagar|öppet alla dagar|telefontider|besökstid|
      expeditionen är öppen`,
    signOff: list`
      med vanlig halsning|med vanliga halsningar|halsningar|vanliga halsningar|solidariska halsningar|i solidaritet|valkomna|hälsar|varma hälsningar|
      med kamratliga hälsningar|kamratliga hälsningar|väl mött|vi ses|mvh|bästa hälsningar|på återseende|
      vänligen|vänlig hälsning|vänliga hälsningar från|allt gott|kärlek och solidaritet|med hopp om fred|tack på förhand|vi hörs|kram|kramar|varmt välkomna`,
    backMatter: list`
      bakgrund|om oss|relaterade artiklar|las ocksa|las mer|fler nyheter|arkiv|relaterat|mer om|tidigare|aldre inlagg|fakta|tillbakablick|
      tidigare evenemang|tidigare arrangemang|mest läst|mest lästa|kommentarer|liknande artiklar|senaste nytt|om föreningen|om organisationen|
      presskontakt|historik|vår historia|fler artiklar|läs mer om`,
    selfNaming: list`
      ar en forening|ar ett natverk|ar en organisation|ar ett fackforbund|ar en ideell|är en nätverksgrupp|är en rörelse|är en fackförening|
      är en stiftelse|är en kampanj|är en lokal|är ett kollektiv|är en partipolitiskt|är partipolitiskt|är ett partipolitiskt|vi är en|är en grupp|
      är en sammanslutning|är en obunden|arbetar för`,
    vacancy: list`
      ledig tjänst|personligt brev|cv|heltid|deltid|anställningsintervjuer|anställningsform|tillträde|ansökan skickas|sista ansökningsdag|tjänsten|
      visstid|lönekrav`,
    genre: list`
      när och var|var och när|praktisk information|program|information|när|var|pressmeddelande|pressinbjudan|nyhetsbrev|nyheter|aktuellt|kalender|
      kalendarium|evenemang|kommande|på gång|hem|tillbaka till|meddelande|anslag|
      inbjudan|save the date|boka datumet|medlemsbrev|på gång i föreningen|upprop`,
  },
  callerVerbs: list`
    samlar|arrangerar|anordnar|bjuder|inbjuder|kallar|utlyser|planerar|uppmanar|manar|håller|varslar|ordnar|anser|kräver|demonstrerar|strejkar|
    organiserar|bjuder in|kallar till|går ut i|har kallat|har utlyst|vill|träffas|hälsar|inleder|öppnar|bildar|manifesterar|protesterar|firar|städar|
    planterar|genomför|inviger|utlyst|har varslat|uppmanade|ställer|tar ut|tågar|söker|möts|välkomnar|
    går i strejk|lägger ned|kommer att|har bjudit in|ska|demonstrera|samlas|vandrar|anordna|arrangera`,
  holding: 'anordnar|arrangerar|ordnar|håller',
  indefinites: 'en|ett|sin|sitt|vår|vårt',
  callerAfter: list`
    arrangeras av|anordnas av|arrangerad av|på initiativ av|organiseras av|inbjudan från|upprop från|kallas av|anordnat av|ordnas av|anordnad av|
    arrangerat av|hålls av|i regi av|på uppdrag av|på inbjudan av|inbjudan av|kallelse från|ett initiativ av|ett samarbete mellan|initiativ av|
    utlyst av|utlyses av|organiserad av|organiserat av|inbjuder av|medarrangör|med hälsning från|samlas av|
    arrangörer är|arrangör är|ett arrangemang av|arrangeras gemensamt av|arrangeras i samarbete mellan|samarrangemang mellan|samarrangeras av|på initiativ från|anordnas gemensamt av|ordnas gemensamt av|bakom demonstrationen står|bakom aktionen står|bakom manifestationen står|bakom står`,
  accordingTo: 'enligt|uppger|meddelar|skriver|säger|talesperson för|talespersonen för',
  verbSecond: true,
  organisationWords: list`
    facket|facken|förbund|*förbundet|förening|*föreningen|nätverk|*nätverket|parti|*partiet|*rörelsen|rörelse|*gruppen|grupp|*kommittén|kommitté|
    klubb|avdelning|organisation|allians|*upproret|aktionsgrupp|kollektiv|ungdom|stiftelse|sektion|syndikat|kampanjen|*facket|*föreningarna|
    *förbunden|*alliansen|*kampanjen|*kollektivet|*organisationen|*klubben|*avdelningen|*stiftelsen|*ungdom|fackförbundet|*fronten|*unionen|
    *sällskapet|*församlingen|*partier|*nätverken|*initiativet|byalag|bygdegårdsförening|hyresgästföreningen|studieförbund|studentkår|studentkåren|
    elevkår|elevkåren|kooperativ|folkrörelse|styrelsen|*styrelsen|*koalitionen|*föreningar|*sektionen|*avdelning|*förening|*förbund|*nätverk|*klubb|
    *rörelser|*blodcentral|blodcentralen|*sällskap|*kooperativet|*distriktet`,
  placeStrong: list`
    på|utanför|vid|framför|på torget|samling på|samling vid|från|vid entrén till|utanför entrén|mitt emot|mittemot|intill|bredvid|bakom|nedanför|
    längs|nära|invid|på platsen|i lokalen|start vid|start på|start från|avgång från|samling utanför|samling i|samling framför|träffas vid|träffas på|
    ses vid|ses på|möts vid|möts på|vi ses vid|vi ses på|uppe på|nere vid`,
  placeMeet: list`
    samlingsplats är|samlingsplatsen är|mötesplats är|startplatsen är|start och mål|samling|samling på|samling vid|samling utanför|samling i|
    samling framför|samlas på|samlas vid|samlas utanför|samlas i|vi samlas på|vi samlas vid|vi samlas utanför|vi samlas i|träffas vid|träffas på|
    träffas utanför|ses vid|ses på|ses utanför|möts vid|möts på|möts utanför|start vid|start på|start från|avgång från|avmarsch från|startar vid|
    startar på|startar från|kom till|
    vi utgår från|utgår från|vi samlas|vi träffas|vi möts|tåget utgår från|tåget går från|uppställning`,
  placeWeak: 'i|till|genom',
  placeNouns: list`
    busstationen|lekplatsen|stationen|*torg|*torget|*gatan|*parken|*plan|*huset|*hus|*plats|*platsen|station|*stationen|*kyrkan|*salen|*lokalen|
    *skolan|universitetet|*bron|*vägen|biblioteket|*teatern|*museet|riksdagen|*hallen|*ängen|*hamnen|centralen|stadshuset|*stugan|föreningsstugan|
    *gården|bygdegården|*gård|*skogen|*sjön|*stranden|badplatsen|*badet|*kajen|*bryggan|*slottet|*slott|*tornet|*fontänen|*statyn|*monumentet|
    minnesstenen|*minnesmärket|*kyrkogården|*kapellet|*domkyrkan|*rådhuset|*rådhus|kommunhuset|folkets hus|folkets park|medborgarhuset|*domstolen|
    tingsrätten|*tingsrätt|ambassaden|*ambassaden|departementet|regeringskansliet|*sjukhuset|*vårdcentralen|*förskolan|*gymnasiet|gymnastiksalen|
    aulan|*aulan|matsalen|*matsalen|*sporthallen|*idrottsplatsen|*planen|ishallen|*arenan|*biografen|*kaféet|*caféet|café|*bokhandeln|*restaurangen|
    *butiken|*fabriken|*grinden|*porten|*entrén|huvudentrén|*kontoret|huvudkontoret|*terminalen|*hållplatsen|hållplats|*parkeringen|
    parkeringsplatsen|*backen|*gränd|*gränden|*stigen|*esplanaden|*allén|*rondellen|*korsningen|*gata|*kullen|*dammen|*trädgården|*odlingen|*lundens|
    *lunden|*scenen|källaren|*källaren|*huskällaren|trappan|*trappan|*bibliotek|*biblioteket|
    *depån|*lekplatsen|*ladan|*magasinet|*simhallen|*ishallen|*badplatsen|*hörnet|*busstationen|*bygdegården|*hembygdsgården|*föreningslokalen|*kvarnen|
    *matsal|*aula|*gymnastiksal|*klassrum|*personalrum|*konferensrum|*parkens entré`,
  dayStreets: '',
  nowhere: 'på plats|på gatan|på gatorna|ut på gatorna|i staden|i landet|hemma|på jobbet|på kontoret|i kommunen|på vägen|i riksdagen|på fältet',
  goals: 'fram till|ända till|avslutas på|avslutas vid|avslutas i|slutar på|slutar vid|vidare till|tågar till|går till|marscherar till|målet är',
  namedAs: 'med titeln|kallad|kallat|under namnet|under rubriken|vid namn',
  articles: 'den|det|de|en|ett',
  adjectives: '',
  nameLinks: 'och|i|på|för|av|vid|n|norra|södra',
  titleLinks: 'för|mot|till stöd|till försvar|om|av|i solidaritet|vid|utan|till minne|inför|framför',
  themes: 'mot|till stöd|till försvar|i solidaritet|till minne|för en|för ett|för fred|för klimatet|för bättre|under parollen',
  abbreviations: list`
    kl|ca|t.ex|bl.a|m.m|dvs|tel|st|nr|resp|obs|o.s.v|kr|d.v.s|etc|fr.o.m|t.o.m|f.d|f.ö|inkl|exkl|jfr|kap|m.fl|mvh|o.dyl|osv|p.g.a|s.k|tfn|ung|vd|max|
    mån|tis|ons|tors|fre|lör|sön|gbg|sthlm|frk`,
  patterns: {
    stamps: 'uppdaterad|publicerad',
    onDay: 'den',
    since: 'sedan(?: den)?',
    terms: 'öppnar|stänger',
    earlier: 'tidigare|förra',
    eversince: 'sedan',
    aheadOf: 'inför|före',
    ofDay: 'den',
    whatever: 'oavsett',
    despite: 'trots',
    including: 'bland annat|däribland',
    aftermath: 'efter\\s',
    conditions: 'om',
    itself: 'evenemanget|mötet',
    callsOff: '(?:evenemanget|mötet|träffen) (?:är|har) (?:tyvärr )?(?:inställt|inställd|ställts in)',
    isOff: '(?:detta|det|allt) är (?:inställt|uppskjutet)',
    unsure: 'inte|om|vid',
    before: 'före|inför',
    policeNews: '',
    onOffer: 'biljett\\p{L}*|förköp\\p{L}*|anmälan',
    begins: 'öppnar|släpps|startar',
    signUp: 'anmäla|anmälan',
    asFrom: 'från och med|fr\\.?o\\.?m\\.?',
    supplies: 'vatten|vattnet|elen|strömmen|värmen',
    cuts: 'stängs|stängs av|avstängt|avstängd',
    decides: 'beslut|beslutar|avgör',
    ownMeeting: 'vid (?:sitt|sina|ett)(?: nästa)? (?:möte|sammanträde)',
    announces: '(?:väntas|ska) (?:presentera|meddela|besluta)',
    votes: '',
    but: 'men',
    mailFields: 'från|till|skickat|ämne',
    senders: 'från',
    subjects: 'ämne',
    addressees: 'till|skickat',
    tellsWhen: 'publicerad|uppdaterad',
    wasAhead: 'planerad|planerat|planerade',
    was: 'blev|var',
    reminders: 'påminnelser?',
    dayBefore: 'dagen före|dagen innan|kvällen före|kvällen innan',
    thereafter: 'sedan|därefter|senare|på eftermiddagen|på kvällen',
    unattended: 'löneförhöjning|löneökning|helgdag|lovdag',
    shut: 'stängt',
    moves: 'flytta|flyttar|skjuta upp|senarelägg(?:a|er)|framflytta[dts]|framflyttats|flytta[dts]|flyttats|flyttades|senarelag[td]|senareläggs|skjuts upp|ändrat',
    movedFrom: 'från',
    movedTo: 'till',
    theDay: 'nu',
    wholeOf: 'i hela',
    keepersOf: 'vänner (?:till|av)',
    servesAs: '(?:är|blir)\\s(?:vår\\s)?(?:samlingsplats|mötesplats|startplats)(?:en)?',
    servesFor: 'för|till',
    houses: '',
    bodies: 'facket',
  },
}
