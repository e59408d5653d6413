import { list, type Language } from './language.ts'

export const nl: Language = {
  code: 'nl',
  stopwords: list`
    de|het|een|en|of|maar|in|op|aan|van|voor|met|bij|naar|om|te|uit|over|tot|door|als|dat|die|dit|deze|wie|wat|waar|wanneer|is|zijn|was|waren|wordt|
    worden|zal|zullen|we|wij|je|jij|jullie|u|ze|zij|hij|ons|onze|niet|ook|er|nog|dan|meer|alle|heeft|hebben|kom|komen|organiseert|organiseren|grote|
    ter|ten`,
  months: ['januari|jan', 'februari|feb', 'maart|mrt', 'april|apr', 'mei', 'juni|jun', 'juli|jul', 'augustus|aug', 'september|sept|sep', 'oktober|okt', 'november|nov', 'december|dec'],
  weekdays: ['maandag|ma', 'dinsdag|di', 'woensdag|wo', 'donderdag|do', 'vrijdag|vr', 'zaterdag|za', 'zondag|zo'],
  habits: ["maandags|'s maandags", 'dinsdags', "woensdags|'s woensdags", 'donderdags', 'vrijdags', 'zaterdags', "zondags|'s zondags"],
  dayParts: 'ochtend|morgen|middag|namiddag|voormiddag|avond|nacht',
  lateParts: '*avond|*namiddag|vanavond|vanmiddag|*middag',
  ordinalSuffixes: 'e|ste|de',
  dayLinks: 'de',
  monthLinks: '',
  relativeDays: { '-1': 'gisteren', '0': 'vandaag|vanavond|vanmiddag|vanochtend|vanmorgen|vannacht', '1': 'morgen|morgenavond', '2': 'overmorgen' },
  modifiers: { this: 'deze|komende|aanstaande|dit|a.s|aankomende|eerstkomende', next: 'volgende', last: 'afgelopen|vorige', nextWeek: 'volgende week|van volgende week', every: 'elke|iedere|ieder', not: 'niet deze' },
  everyOther: 'om de|iedere tweede|elke tweede|om de andere',
  often: 'wekelijks|wekelijkse|maandelijks|maandelijkse|dagelijks|dagelijkse|elke week|iedere week|elke maand|iedere maand|elke dag|iedere dag|tweewekelijks',
  usually: list`
    meestal|normaal gesproken|doorgaans|gewoonlijk|zoals altijd|zoals gewoonlijk|alle bijeenkomsten|alle vergaderingen|onze bijeenkomsten|
    de bijeenkomsten zijn|de vergaderingen zijn|tenzij anders|elke bijeenkomst|iedere bijeenkomst`,
  weekend: 'weekend|weekeinde',
  ordinals: ['eerste|1e', 'tweede|2e', 'derde|3e', 'vierde|4e', 'laatste'],
  feasts: {
    '05-01': 'dag van de arbeid', '03-08': 'internationale vrouwendag|vrouwendag', '04-27': 'koningsdag', '05-05': 'bevrijdingsdag',
    '05-04': 'dodenherdenking', '12-31': 'oudejaarsavond|oudjaar',
    'e-3': 'witte donderdag', 'e-2': 'goede vrijdag', 'e-1': 'paaszaterdag|stille zaterdag', 'e+0': 'eerste paasdag|paaszondag', 'e+1': 'tweede paasdag|paasmaandag',
    'e+39': 'hemelvaartsdag|hemelvaart', 'e+49': 'eerste pinksterdag|pinksterzondag', 'e+50': 'tweede pinksterdag|pinkstermaandag',
  },
  dayWords: [
    'eerste', 'tweede|twee', 'derde|drie', 'vierde|vier', 'vijfde|vijf', 'zesde|zes', 'zevende|zeven', 'achtste|acht', 'negende|negen', 'tiende|tien',
    'elfde|elf', 'twaalfde|twaalf', 'dertiende|dertien', 'veertiende|veertien', 'vijftiende|vijftien', 'zestiende|zestien', 'zeventiende|zeventien', 'achttiende|achttien', 'negentiende|negentien', 'twintigste|twintig',
    'eenentwintigste|eenentwintig', 'tweeëntwintigste|tweeëntwintig', 'drieëntwintigste|drieëntwintig', 'vierentwintigste|vierentwintig', 'vijfentwintigste|vijfentwintig', 'zesentwintigste|zesentwintig', 'zevenentwintigste|zevenentwintig', 'achtentwintigste|achtentwintig', 'negenentwintigste|negenentwintig', 'dertigste|dertig',
    'eenendertigste|eenendertig',
  ],
  ofTheMonth: 'van de maand|van elke maand|van iedere maand',
  rangeWords: 'tot|t/m|tot en met|t m',
  listWords: 'en',
  contrasts: 'terwijl|maar|en',
  endsOn: 'stoppen|stopt|stoppen we|sluiten af|sluiten we af|einde|duurt tot ongeveer|einde rond|einde om|eindigt|eindigen|duurt tot|duren tot|loopt tot|lopen tot|tot en met|tot',
  over: 'eindigt|afgelopen|klaar|ten einde|voorbij',
  hourWords: ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  lengths: { lead: 'gedurende|duurt|duur|ongeveer|circa', hours: 'uur', minutes: 'minuten' },
  clock: { before: 'om|vanaf|van|tot|rond|tussen|aanvang|tijd|start|vertrek|verzamelen|inloop|start om|inloop vanaf|omstreeks|zaal open|verzameltijd', beforeBareHour: '', about: 'ongeveer|circa|ca|rond|omstreeks|plusminus', arrival: 'wees|zorg dat je er|kom|aanwezig zijn|verzamelen|we verzamelen|afspraak', beforeLoneHour: 'om', until: 'tot|tot en met', by: 'uiterlijk|vóór|voor', after: 'precies|stipt|uur|u|h', am: `'s ochtends|s morgens|in de ochtend`, pm: 's middags|s avonds|in de avond', noon: '12 uur s middags', midnight: 'middernacht', halfPast: '', halfTo: 'half', andHalf: '', quarterPast: 'kwart over', quarterTo: 'kwart voor', },
  labels: {
    title: 'titel|title|evenement|wat|onderwerp', date: 'datum|wanneer|dag|datum en tijd|data|nieuwe datum|wanneer is het|volgende datum|begindatum|startdatum|datum start', time: 'tijd|aanvang|tijdstip|start|inloop|hoe laat|begintijd|starttijd|zaal open|aanvangstijd', end: 'einde|tot|eindtijd|einde rond|afloop|slot|einddatum|datum einde|tijd einde', place: list`
      stad|gemeente|waar|locatie|plaats|adres|verzamelen|verzamelpunt|verzamelplaats|vertrek|startpunt|verzamelplek|vertrekpunt|waar is het|zaal|
      ontmoetingsplek|route|afspreken`, caller: 'organisatie|organisator|organisatoren|georganiseerd door|initiatief|initiatiefnemer|initiatiefnemers|organiserende partij|oproep van', url: 'aanmelden|inschrijven|link|website|meer info|info|aanmelding|inschrijving|meer informatie|aanmelden via|tickets|meld je aan|reserveren|kaarten',
  },
  nouns: {
    workplace_day_of_action: 'actiedag op de werkvloer|werkplekactiedag|actiedag op het werk', day_of_action: '*actiedag|actiedagen|*actieweek|dag van de arbeid|dag van actie|actiedag', strike: list`
      *staking|*stakingen|staken|stakingsdag|werkonderbreking|het werk neer|leggen het werk neer|staakt|gaan staken|algemene staking|24 uursstaking|
      gestaakt|prikactie|prikacties|werk neer te leggen|neer te leggen|werk * uur neer|neergelegd|legt het werk neer|legt morgen het werk neer|werk neer|
      leggen werk neer|legt * het werk neer|leggen * het werk neer|24uursstaking|stiptheidsactie|stakers|stakingsactie|stakingsacties|stakingsdagen|
      legt werk neer`, walkout: 'walk out|walkout|scholierenstaking', picket: 'stakingspost|stakingsposten|*picket|piket|stakerspost|picketline', march: list`
      *demonstratie|*demonstraties|*mars|*optocht|demo|*tocht|*wandeling|parade|*demo|gedemonstreerd|betoogd|betoging|betogingen|demonstreren|stoet|demonstreert|
      gaan de straat op|gaat de straat op|loopt mee|nationale betoging|klimaatmars|lampionoptocht|fakkeltocht|betogen|betoogt|trekken we|
      trekken door`,
    rally: '*bijeenkomst|manifestatie|*manifestaties|rally|samenkomst|verzamelen|*manifestatie|solidariteitsbijeenkomst|actiebijeenkomst|samenkomsten', protest: list`
      *protest|*protesten|geprotesteerd|*actie|*blokkade|*acties|protestactie|sit in|lawaaiprotest|protesteren|protesteert|voeren actie|actie voeren|
      mensenketting|menselijke ketting|die in|*bezetting|actiekamp|piketactie|demonstratieve|lawaaidemonstratie|blokkeren|bezetten|kabaalactie`, vigil: 'gewaakt|*wake|waken|stille tocht|lichtjestocht|minuut stilte|wakes|stiltekring|kaarsjes', commemoration: '*herdenking|herdenken|kranslegging|dodenherdenking|*plechtigheid|bloemlegging', occupation: 'bezetting', boycott: 'boycot', ride: 'fietsdemonstratie|fietstocht|critical mass|kidical mass|fietsprotest|fietsparade|fietsbetoging|trappers|fietsdemo|*fietstocht',
    meeting: list`
      *vergadering|debat|lezing|*overleg|*gesprek|infoavond|filmavond|discussie|conferentie|congres|*borrel|boekpresentatie|ledenvergadering|meetup|
      paneldiscussie|infobijeenkomst|komt bijeen|komen bijeen|vergadert|bewonersavond|themaavond|debatavond|discussieavond|kennismakingsavond|
      ledenavond|thema avond|koffieochtend|inloopavond|spreekt|vergaderen|meet up|kennismaking|*debat|*lezing|*symposium|filmvertoning|buurtoverleg|
      leesclub|praatavond|borrel|inspraakavond`, assembly: 'algemene vergadering|*assemblee|ledenraad|*ledenvergadering|stakersvergadering|buurtvergadering|wijkvergadering', webinar: 'webinar|online bijeenkomst', training: 'workshop|*workshops|*training|cursus|scholing|*cursus|*scholing|spandoeken maken|spandoeken schilderen|actietraining|workshopdag|maken we spandoeken', canvass: list`
      *flyeren|flyeractie|folderen|canvassen|huis aan huis|flyers uitdelen|flyert|handtekeningen ophalen|handtekeningenactie|folderactie|
      deur aan deur|infostand|kraam`, vote: 'verkiezingen|stemmen|referendum|*verkiezing', cleanup: list`
      *opruimactie|*schoonmaak|zwerfafval|opschoondag|opruimdag|schoonmaakactie|strandschoonmaak|*opruiming|ruimen we|ruimen wij|opruimen|
      zwerfvuilactie|zwerfvuil|grote schoonmaak|lenteschoonmaak|plogging|*schoonmaakactie|werkdag|natuurwerkdag|zwerfafvalactie|prikken we`, planting: 'boomplantdag|bomen planten|plantdag|plantactie|boomplantactie|planten we|planten wij|*plantdag|stekjesruil|plantenruil|zadenruil|geveltuintjes', blood_drive: 'bloeddonatie|bloedinzameling|bloed doneren|bloedgeven|bloed geven|bloedafname|bloeddonor|bloedbank|geef bloed', fundraiser: list`
      benefiet*|sponsorloop|inzamelingsactie|concert|benefietconcert|*loop|*benefiet|zwemtocht|inzameling|stakingskas|veiling|*concert|
      taartenverkoop|tombola|eetfestijn|kledinginzameling|voedselinzameling`, fair: list`
      repaircafé|*feest|festival|braderie|*viering|vieren|picknick|open dag|rommelmarkt|kerstmarkt|vlooienmarkt|boekenmarkt|ruilmarkt|buurtmarkt|ruilbeurs|
      kledingruil|weggeefwinkel|buurtbarbecue|barbecue|straatfeest|buurtmaaltijd|opendeurdag|nieuwjaarsreceptie|weggeefmarkt|repair café|dorpsfeest`,
  },
  actionVerbs: list`
    gestaakt|gedemonstreerd|betoogd|gewaakt|geprotesteerd|schoonmaken|zwerfvuil rapen|schoon te maken|op te ruimen|staken|staakt|gaan staken|leggen het werk neer|het werk neer|demonstreren|demonstreert|
    protesteren|protesteert|gaan de straat op|herdenken|verzamelen|komt bijeen|komen bijeen|vieren|stemmen|flyeren|folderen|bloed doneren|waken|
    vergadert|legt het werk neer|legt * het werk neer|leggen * het werk neer|lopen we|wij lopen|we lopen|betogen|betoogt|trekken door|trekken we|
    blokkeren|bezetten|spreekt|vergaderen|ruimen we|ruimen wij|opruimen|planten we|planten wij|bloed geven|geef bloed|prikken we`,
  notNouns: list`
    op afspraak|alleen op afspraak|na afspraak|
    redactie|reactie|transactie|interactie|fractie|inloop|verloop|afloop|loop|arbeidsmarkt|woningmarkt|supermarkt|markt|mars|wedloop|
    actie ondernemen|gesprek met|in gesprek|uitverkiezing|grachtenmars|protestgroep|bezetting van de post|debat in de kamer|woonlezing|tandbezetting|
    stoelbezetting|roosterbezetting|marktwerking|beurs|aandelenbeurs|studiebeurs|internetcafé|grand café|buurtcafé|concours|nalezing|toelezing|
    sponsors|sponsoring|markthal|café|stamcafé|eetcafé|scholing en`,
  people: list`
    actievoerders|activisten|bewoners|werknemers|medewerkers|studenten|scholieren|leraren|ouders|huurders|boeren|vrijwilligers|vakbonden|leden|
    schoonmakers|buschauffeurs|chauffeurs|personeel|docenten|verpleegkundigen|stakers|buurtbewoners|jongeren|demonstranten|betogers|omwonenden|
    burgers|gepensioneerden|vrouwen|arbeiders|postbodes|zorgmedewerkers`,
  affairs: 'opening van het zwembad|opening van de bibliotheek|heropening|de vluchten|de vlucht|levering van|sollicitatiegesprekken|sollicitatiegesprek|de gesprekken|onderhandelingen|rechtszaak|zitting|vonnis|uitspraak|tentoonstelling|overleg|hoorzitting|schooljaar|boekjaar|begrotingsjaar|studiejaar',
  weakNouns: list`
    evenement|evenementen|activiteit|activiteiten|rondleiding|start|programma|
    werkochtend|werkmiddag|werkavond|werkdag|snoeidag|plantdag|informatieavond|themaavond|bewonersavond|ledenavond|filmavond|borrel|excursie|wandeling|inloop`,
  cues: {
    call: list`
      kun je helpen|kan je helpen|wil je helpen|heb je zin|heb je tijd|we hebben je nodig|kom|komt|komen|doe mee|doet mee|sluit je aan|sluit aan|
      meld je aan|aanmelden|schrijf je in|wees erbij|iedereen is welkom|welkom|je bent welkom|uitnodiging|nodigen je uit|nodigen u uit|nodigt uit|
      nodigen uit|uitgenodigd|roept op|roepen op|oproep|we verzamelen|verzamelen|ga mee|ga met ons|steun|laat je horen|laat van je horen|tot dan|
      neem mee|neem deel|demonstreer mee|strijd mee|staak mee|loop mee|nodig|vrijwilligers gezocht|sluit aan bij|kom ook|kom naar|meld je|laten we|
      strijd met ons mee|deel dit|we roepen|opgeroepen|gaan we weer|doe je mee|doe ook mee|kom langs|komt allen|kom je ook|kom je mee|kom en|kom met|
      kom in actie|kom op|iedereen welkom|allemaal welkom|allen welkom|van harte welkom|van harte uitgenodigd|hartelijk uitgenodigd|bent welkom|
      bent u welkom|ben je welkom|zijn welkom|wees welkom|u bent van harte|schrijf u in|meldt u aan|geef je op|opgeven|aanmelden kan|
      aanmelden is niet nodig|toegang gratis|gratis toegang|gratis toegankelijk|vrije toegang|inschrijven|we nodigen|wij nodigen|nodigen jullie uit|
      nodigt iedereen uit|roept iedereen op|roepen iedereen op|roepen alle|roept alle|we verwachten|sta op|laat zien|zegt het voort|zeg het voort|
      deel deze|delen mag|neem je|neem een|verzamel|verzamelen om|afspraak om|afspraak aan|afspraak op|we spreken af|we zien|we zien je|zien we je|
      tot zaterdag|tot zondag|trek mee|stap mee|fiets mee|help mee|helpt mee|help ons|steek de handen|handen uit de mouwen|steun ons|steun de|
      maak je klaar|zet in je agenda|save the date|hou de datum vrij|wij roepen|we gaan de straat op|wij gaan|geef bloed|zwem mee|plant mee|stroop|
      ook jij|samen met ons|verzet je|kom staken|steun onze`,
    future: list`
      wordt|worden|beloven|zijn van plan|van plan|bereiden zich voor|dreigen|wil jij|wil je|wilt u|willen jullie|is morgen|is vandaag|is deze|zal|zullen|
      wordt gehouden|worden gehouden|vindt plaats|vinden plaats|te willen houden|plaatsvinden|gaan we|gaat|gepland|organiseert|organiseren|plannen|begint|start|
      vertrekt|komende|aanstaande|kondigt|kondigen|staat gepland|houdt|houden|is er|zijn er|is op|leggen|starten|vertrekken|houden we|vertrek|
      ruimen we|protesteren we|demonstreren we|kondigt * aan|staken op|staken de|gehouden op|vindt|we willen|gaan weer|zal er|gaat van start|
      vindt * plaats|vinden * plaats|start om|begint om|vertrekt om|is gepland|zijn gepland|geplande|voorzien|is voorzien|op de agenda|legt|
      legt * neer|leggen * neer|trekken|lopen we|ruimen|planten|herdenken|vieren|openen|opent|verzamelen|volgt|volgen|gaan door|betogen|
      is dezelfde dag|komt bijeen|spreekt|houden wij|organiseren we|organiseren wij|staan we|verwachten|verwacht|wordt verwacht|worden verwacht|
      is aangekondigd|zijn aangekondigd|wordt georganiseerd|worden georganiseerd|roept op|roepen op|is uitgeroepen`,
    past: list`
      deden|werd gedemonstreerd|is gedemonstreerd|werd betoogd|is betoogd|werd geprotesteerd|is geprotesteerd|reisden|trokken naar|trok naar|trokken door|legden het werk neer|kwamen samen|gingen de straat op|liepen mee|namen deel|deden mee|
      trok honderden|trok duizenden|kostte|haalde op|haalden op|vond plaats|vonden plaats|demonstreerden|protesteerden|kwamen|staakten|
      waren aanwezig|trokken|liepen|was gehouden|werd gehouden|hebben gestaakt|hebben gedemonstreerd|verzamelden zich|terugblik|verslag|hielden|
      legden|bezetten|was een succes|groot succes|is blij met|was een groot succes|trok|bezetting begon|verzamelden|was een|was er|waren er|gingen|
      betoogden|betoogde|verzamelde|demonstreerde|protesteerde|staakte|liep|eindigde|vierden|plantten|ruimden|kwam|
      bijeengekomen|is afgelopen|bedankt|dank aan|we kijken terug|geslaagd|geslaagde|heeft plaatsgevonden|hebben plaatsgevonden|plaatsgevonden|
      opgehaald|ingezameld|hebben meegelopen|namen * deel|nam deel|overleed|opgericht|verliep|sloten|sloot zich|scandeerden`,
    history: list`
      jaar geleden|een jaar geleden|jaren geleden|traditiegetrouw|vorig jaar|sinds 19*|destijds|geschiedenis|vorige jaren|in het jaar|
      herinnering aan|sinds jaar en dag|jaar later`,
    reporting: list`
      zei|meldde|meldden|liet weten|lieten weten|verklaarde|bevestigde|maakte bekend|maakten bekend|aldus|gepubliceerd|besloot|besloten|meldt|liet|
      verklaarden|kondigde|schreef|laatst bijgewerkt|bijgewerkt|geplaatst op|persbericht van|bericht van`,
    lookback: `jaar geleden|terugblik|verslag|foto's van|impressie|terugkijken|dank voor|zo was`,
    deadline: list`
      treedt in werking|in werking|inschrijving sluit|inschrijvingen sluiten|aanmelding sluit|uiterlijk|deadline|sluitingsdatum|aanmelden voor|
      inschrijven voor|inzenden|indienen|sollicitaties|sluit op|termijn|kan tot|inschrijven kan|tot uiterlijk|aanmelden tot|inschrijven tot|
      opgeven voor|opgeven kan tot|aanmelden kan tot|uiterste datum|uiterste inschrijfdatum|reageren kan tot|zienswijzen|zienswijze|ter inzage|
      aanmeldtermijn|inleveren|ingediend|ingediend worden`,
    cancelled: list`
      niet door te laten|niet doorgaan|niet door gaan|niet te laten doorgaan|niet te houden|zal niet|
      afgelast|geannuleerd|uitgesteld|gaat niet door|gaan niet door|vervalt|gesloten|opgeschort|verplaatst|afgeblazen|van de baan|gaat * niet door|
      gaat helaas niet door|kan niet doorgaan|gesloten op|er is geen|geen vergadering|gaan * niet door|gaat vandaag niet|komt te vervallen|
      uitgesteld wegens|tot nader order|is gesloten|zijn gesloten|blijft gesloten|verboden|niet plaats|vindt niet plaats|vindt geen|geen bijeenkomst|
      ingetrokken|is afgelast|zijn afgelast`,
    moved: list`
      verplaatst naar|verzet naar|uitgesteld tot|uitgesteld naar|verschoven naar|is nu op|nu op|nieuwe datum|vindt nu plaats|wordt nu gehouden|
      verhuist naar|vervroegd naar|opgeschoven naar|wordt verplaatst naar|is verplaatst naar|wordt verzet naar|wordt nu`,
    replaced: list`
      had gepland|hadden gepland|zou normaal|zou normaal gesproken|had moeten|hadden moeten|hadden oorspronkelijk|oorspronkelijk|eerder gepland|
      aanvankelijk|stond gepland|stonden gepland|was gepland|waren gepland|zou plaatsvinden|zou op|zouden op|in plaats van|eerst gepland|
      in eerste instantie|en niet op|gepland stond|zou eigenlijk`,
    fallback: 'bij regen|bij slecht weer|uitwijkdatum|reservedatum|als het regent',
    nationwide: list`
      landelijk|landelijke|in heel nederland|door het hele land|in het hele land|in verschillende steden|in meerdere steden|nationale|in heel belgië|
      overal in|op de werkvloer|staking|in * steden|op * plekken|in * gemeenten|op * plaatsen|overal in het land|over heel het land|
      in heel vlaanderen|in alle provincies|in alle gemeenten|in de hele regio|in tientallen|in meer dan|in * dorpen|op * locaties|
      op verschillende plaatsen|op meerdere plekken|op verschillende plekken|nationaal|europese|bij alle vestigingen|in alle vestigingen|
      op alle scholen|
      verschillende steden|tientallen steden|diverse steden`,
    worldwide: `wereldwijd|wereldwijde|internationale|mondiale|over de hele wereld`,
    online: list`
      op youtube|via youtube|op facebook|via facebook|via de livestream|te volgen via|online|zoom|webinar|livestream|digitaal|videobellen|via teams|
      via zoom|per zoom|teams|jitsi|google meet|online sessie|videovergadering|online te volgen|livestream via|
      vanuit je luie stoel|vanaf de bank|vanuit huis|per videobellen`,
    signup: `aanmelden|aanmelding|inschrijven|tickets|meer info|informatie|hier|link|evenement|website|deelnemen`,
    travel: `bus|bussen|bussen vertrekken|vervoer|carpool*|gezamenlijk reizen|reizen|touringcar|pendelbus|vervoer per bus|parkeren|meerijden`,
    office: list`
      openingstijden|geopend van|geopend op|bereikbaar|kantooruren|open van|spreekuur|openingsuren|maandag tot en met vrijdag|kantoortijden|
      telefonisch bereikbaar|bereikbaar op|elke werkdag|op werkdagen|dagelijks geopend|balie`,
    signOff: list`
      met vriendelijke groet|met vriendelijke groeten|groeten|groet|met solidaire groet|in solidariteit|tot dan|hartelijke groet|hartelijke groeten|
      warme groet|strijdbare groet|solidaire groeten|vriendelijke groet|tot ziens|tot snel|het bestuur|mvg|
      vriendelijke groeten|beste groeten|liefs|tot zaterdag|tot zondag|namens het bestuur|hopelijk tot dan`,
    backMatter: list`
      achtergrond|over ons|gerelateerd|gerelateerde artikelen|lees ook|lees meer|meer nieuws|ander nieuws|archief|noot voor de redactie|
      noot voor redactie|oudere berichten|terugblik|eerdere marsen|eerdere acties|eerdere edities|eerder nieuws|meest gelezen|reacties|
      gerelateerd nieuws|meer lezen|wie zijn wij|over de organisatie|contact voor pers|perscontact|voor de pers|vorige edities|meer over`,
    selfNaming: list`
      is een stichting|is een vereniging|is een netwerk|is een vakbond|is een actiegroep|is een organisatie|is een coalitie|is een collectief|
      is een beweging|is een coöperatie|is een initiatief|is een burgerinitiatief|is een federatie|is een platform|zet zich in|is een samenwerking|
      is een groep|wij zijn een|is een samenwerkingsverband`,
    vacancy: list`
      vacature|salaris|motivatiebrief|cv|fulltime|parttime|sollicitatiegesprekken|uur per week|sollicitaties|functieomschrijving|startdatum|
      arbeidsvoorwaarden`,
    genre: list`
      waar en wanneer|wanneer en waar|praktische info|praktische informatie|programma|details|wanneer|waar|persbericht|nieuwsbrief|nieuws|agenda|
      activiteiten|evenementen|aankondigingen|kalender|home|terug naar|bericht|mededelingen|laatste nieuws|
      save the date|uitnodiging|oproep|aankondiging|zet in je agenda|noteer alvast|activiteitenkalender|perscommuniqué`,
  },
  callerVerbs: list`
    brengt|brengen|organiseert|organiseren|roept|roepen|nodigt|nodigen|houdt|houden|kondigt|kondigen|plant|plannen|demonstreert|staakt|staken|
    mobiliseert|leggen|protesteert|vraagt|vragen|komt|eist|eisen|voert|voeren|heeft|hebben|komt bijeen|legt|roept op|roepen op|nodigt uit|
    nodigen uit|start|starten|viert|vieren|herdenkt|herdenken|ruimt|verzamelt|verzamelen|betoogt|betogen|protesteren|demonstreren|blokkeert|bezet|
    opent|voert actie|voeren actie|zoekt|trekt|trekken|verwelkomt|heeft opgeroepen|hebben opgeroepen|zal organiseren|
    verwacht|verwachten|rekent op|
    vergadert|vergaderen|geeft|geven|kiest|wil|willen|gaat|gaan|sluit|sluiten|bundelt|bundelen|zullen organiseren|gaat staken|gaan staken|nodigt u uit|nodigt je uit|nodigen je uit|heet je welkom|heet u welkom|heten je welkom|
    doet|doen|doet mee|doen mee`,
  holding: 'organiseert|organiseren|houdt|houden',
  indefinites: 'een|zijn|haar|hun|onze|ons',
  callerAfter: list`
    georganiseerd door|oproep van|initiatief van|op initiatief van|in opdracht van|organisatie door|oproep door|samen met|georganiseerd door de|
    georganiseerd door het|op uitnodiging van|op initiatief van de|oproep van de|een initiatief van|initiatief van de|gehouden door|
    aangekondigd door|uitgeroepen door|een actie van|actie van|een oproep van|oproep van het|initiatief van het|op initiatief van het|
    op uitnodiging van de|uitnodiging van|in samenwerking van|een organisatie van|namens de|mede georganiseerd door|wordt georganiseerd door|
    is een initiatief van|is een initiatief van de|is een initiatief van het|een samenwerking tussen|een samenwerking van|in samenwerking met|georganiseerd vanuit|opgezet door|opgeroepen door|wordt gehouden door|aangeboden door|gastheer is|organisatoren zijn|organisator is|de organisatie is in handen van|in handen van`,
  accordingTo: list`
    volgens|volgens de|volgens het|aldus|aldus de|laat de|meldt de|woordvoerder van|woordvoerster van|
    zegt|zeggen|zegt de|stelt de|meldt|laat weten`,
  verbSecond: true,
  organisationWords: list`
    vakbond|vakbonden|bond|vereniging|stichting|partij|*beweging|collectief|*comité|*groep|platform|netwerk|federatie|coalitie|*raad|alliantie|
    *verbond|organisatie|*werkers|afdeling|initiatief|jongeren|*bonden|*vereniging|*stichting|*partij|*netwerk|*federatie|*coalitie|*alliantie|
    *organisatie|*platform|*collectief|*bond|kring|club|buurt*|wijk*|fractie|*unie|*raden|*front|*parochie|*club|*koor|*corporatie|coöperatie|
    *initiatief|comités|natuurvereniging|ondernemingsraad|*ouderraad|*bondgenoten|campagne|*clubs|actiegroep|werkgroep|*centrale|*jongeren|
    bewonerscommissie|*commissie`,
  placeStrong: list`
    op het|op de|naar het|naar de|bij het|bij de|voor het|voor de|aan de|aan het|in het|in de|vanaf|verzamelen op|bij|te|voor de ingang van|
    voor de deur van|voor de poort van|tegenover|tegenover het|tegenover de|naast het|naast de|achter het|achter de|rond het|rond de|onder de|
    onder het|langs de|langs het|nabij|nabij het|nabij de|in buurthuis|in de buurt van|bij de ingang van|in zaal|verzamelen bij|verzamelen aan|
    verzamelen in|vertrek vanaf|vertrek aan|vanaf het|vanaf de`,
  placeMeet: list`
    het startpunt is|startpunt is|het vertrekpunt is|verzamelpunt is|het verzamelpunt is|start en eindpunt is|de start is|verzamelen|verzamelen op|
    verzamelen op het|verzamelen op de|verzamelen bij|verzamelen bij het|verzamelen bij de|verzamelen aan|verzamelen aan de|verzamelen in|
    verzamelen in de|verzamelen in het|verzamelen voor|we verzamelen op|vertrek vanaf|vertrek aan|vertrek vanaf het|vertrek vanaf de|vertrekt vanaf|
    start op|start op het|start op de|start bij|start bij het|start vanaf|startpunt|trefpunt|afspraak aan|afspraak op|afspraak bij|samenkomst op|
    samenkomst aan|samenkomst bij|kom naar|kom naar het|kom naar de|
    we verzamelen|we starten|we vertrekken|vertrek|start is|trekken we|we vertrekken vanaf|we verzamelen bij`,
  placeWeak: 'in|naar|van|door|op',
  placeNouns: list`
    *plein|*straat|*park|station|*station|*huis|*kerk|*markt|*gebouw|*zaal|*hal|*brug|*gracht|*weg|*laan|stadhuis|*school|universiteit|campus|
    *museum|*theater|*centrum|*kade|dam|*dijk|*hof|monument|bibliotheek|café|*poort|hoofdpoort|*hoofdpoort|buurthuis|*toren|*kaai|*tuin|strand|
    *strand|*fabriek|*magazijn|*kantoor|hoofdkantoor|*ministerie|*rechtbank|gerechtsgebouw|*paleis|*raadhuis|gemeentehuis|provinciehuis|*ziekenhuis|
    *bibliotheek|*kantine|*clubhuis|*sporthal|*schouwburg|*bioscoop|cultuurcentrum|*ambassade|*kazerne|*hotel|*restaurant|*singel|*dreef|*steenweg|
    *sluis|*brink|*vijver|*plas|recreatieplas|*parkeerplaats|*halte|*terrein|*begraafplaats|*standbeeld|*fontein|*kapel|*abdij|*kasteel|
    *universiteit|*hogeschool|*aula|*loods|*hoeve|*boerderij|buurttuin|wijkcentrum|ingang|*ingang|binnenhof|tweede kamer|*pleintje|*buurthuis|
    *lokaal|*vestiging|
    *schuur|*depot|*distributiecentrum|trap|trappen|hal|*hoek|*zwembad|*wijkcentrum|*dorpshuis|*molen|bos|*steiger|*hoofdingang|*winkel|*supermarkt`,
  dayStreets: '',
  nowhere: list`
    op straat|de straat op|in de stad|in het land|in het dorp|thuis|op kantoor|op het werk|in de buurt|in de wijk|ter plaatse|onderweg|
    in de praktijk|in het parlement`,
  goals: list`
    loopt naar|marcheren naar|marcheert naar|trekt naar|tocht naar|mars naar|richting|tot aan|tot bij|eindigt op|eindigt bij|eindigt in|eindigen op|
    eindpunt|door naar|lopen naar|trekken naar`,
  namedAs: 'getiteld|genaamd|met de titel|onder de titel',
  articles: 'de|het|een',
  adjectives: '',
  nameLinks: 'de|het|van|der|den|en|in|aan|te|ten|ter',
  titleLinks: 'voor|tegen|van|ter|om|door|uit|met|over|bij|tijdens|naar|zonder|ten behoeve van',
  themes: 'tegen|uit solidariteit|ter ondersteuning|ter nagedachtenis|voor een|voor het|voor meer|voor betere|om te eisen|onder het motto',
  abbreviations: list`
    dhr|mevr|dr|prof|str|nr|ca|bijv|enz|o.a|tel|st|a.s|d.d|blz|drs|ds|ing|mr|ir|incl|excl|i.v.m|m.b.t|m.i.v|o.l.v|n.a.v|p.p|resp|t.a.v|t.b.v|t.g.v|
    vb|vgl|zgn|max|min|evt|e.d|e.a`,
  patterns: {
    stamps: 'bijgewerkt|geplaatst',
    onDay: 'op',
    since: 'sinds',
    terms: 'opent|sluit',
    earlier: 'eerdere|vorige',
    eversince: 'sinds',
    aheadOf: 'voorafgaand aan|in de aanloop naar|voor',
    ofDay: 'op|van',
    whatever: 'ongeacht|wat er ook',
    despite: 'ondanks',
    including: 'waaronder',
    aftermath: 'na\\s(?:de\\s|het\\s)?[\\p{L}-]+\\s(?:van\\s(?:de\\s|het\\s)?[\\p{L}-]+\\s)?van\\s',
    conditions: 'als|indien',
    itself: 'het|de',
    callsOff: '(?:het evenement|de bijeenkomst) (?:gaat (?:helaas )?niet door|is (?:helaas )?afgelast)',
    isOff: '(?:dit|alles) is (?:afgelast|geannuleerd|uitgesteld)',
    unsure: 'niet|als|indien',
    before: 'voor',
    policeNews: '',
    onOffer: 'kaartverkoop|voorverkoop|ticketverkoop|inschrijving(?:en)?',
    begins: 'start|opent',
    signUp: 'inschrijven|inschrijving|aanmelden',
    asFrom: 'vanaf',
    supplies: 'stroom',
    cuts: 'afgesloten',
    decides: 'beslist|beslissen|besluit|buigt',
    ownMeeting: 'in (?:zijn|haar|hun|de)(?: volgende)? (?:vergadering|zitting)',
    announces: '(?:maakt|zal) [^.;!?]{0,40}(?=bekend)',
    votes: '',
    but: 'maar',
    mailFields: 'van|aan|verzonden|onderwerp',
    senders: 'van',
    subjects: 'onderwerp',
    addressees: 'aan|verzonden',
    tellsWhen: 'geplaatst|gepubliceerd|bijgewerkt',
    wasAhead: 'gepland|aangekondigd',
    was: 'werd(?:en)?|was|waren',
    reminders: 'herinnering(?:en|smail)?',
    dayBefore: 'de dag ervoor|de dag tevoren|de avond ervoor|een dag eerder',
    thereafter: "daarna|later|vervolgens|s middags|[’']s middags|[’']s avonds",
    unattended: 'loonsverhoging|vrije dag|schoolvrij',
    shut: 'gesloten',
    moves: '(?:te )?verplaatsen|(?:te )?verschuiven|(?:te )?verzetten|uit te stellen|uitstellen|verplaatst|verschoven|verzet|uitgesteld',
    movedFrom: 'van',
    movedTo: 'naar',
    theDay: 'de',
    wholeOf: 'in heel',
    keepersOf: 'vrienden (?:van het|van de|van)',
    servesAs: '(?:is|wordt)\\s(?:de|onze)\\s(?:verzamelplaats|verzamelplek|startplaats|startplek|vertrekplaats)',
    servesFor: 'voor|van',
    houses: 'kerk|bibliotheek',
    bodies: 'bond',
  },
}
