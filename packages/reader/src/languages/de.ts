import { list, type Language } from './language.ts'

export const de: Language = {
  code: 'de',
  stopwords: list`
    der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|aber|in|im|am|an|auf|aus|bei|mit|nach|von|vom|zu|zum|zur|für|ist|sind|war|waren|wird|
    werden|wir|ihr|sie|er|es|ich|uns|euch|unser|unsere|unserer|nicht|auch|als|wie|dass|wenn|um|ab|bis|vor|über|unter|seit|dieser|diese|dieses|
    diesem|sich|noch|alle|statt|findet|laden|rufen|kommt|große|großen|großer|bunte|seine|ihre|gemeinsam|beim|ins|ans|wo|was|wer|kein|keine|
    unserem|unseren|eure|mehr|schon|nur|dann|danach|dort|hier|jetzt|damit|hat|haben|kann|können|einfach|zusammen|dich|dir|du|mich|euer`,
  months: ['januar|jan|jänner', 'februar|feb|feber', 'märz|mär|mrz', 'april|apr', 'mai', 'juni|jun', 'juli|jul', 'august|aug', 'september|sept|sep', 'oktober|okt', 'november|nov', 'dezember|dez'],
  weekdays: ['montag|montags|mo', 'dienstag|dienstags|di', 'mittwoch|mittwochs|mi', 'donnerstag|donnerstags|do', 'freitag|freitags|fr', 'samstag|sonnabend|samstags|sa', 'sonntag|sonntags|so'],
  habits: ['montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags', 'sonntags'],
  dayParts: 'morgen|vormittag|mittag|nachmittag|abend|nacht|früh|abends|morgens|nachmittags|vormittags|spätnachmittag|mittags|nachts|frühmorgens',
  lateParts: '*abend|*nachmittag|abends|nachmittags|*abends',
  ordinalSuffixes: 'ten|ter',
  dayLinks: 'den|dem|der|am',
  monthLinks: '',
  relativeDays: { '-1': 'gestern', '0': 'heute|heute abend|heute nachmittag|heute mittag', '1': 'morgen', '2': 'übermorgen' },
  modifiers: {
    this: 'am heutigen|heutigen|heutiger|heutige|diesen|dieser|diesem|kommenden|kommender|kommendem|am kommenden|am diesen|an diesem|dieses', next: 'nächsten|nächster|nächstem', last: 'letzten|letzte|letzter|vergangenen|letztem|vorigen',
    nextWeek: 'nächster woche|nächste woche|kommender woche|der kommenden woche|in der nächsten woche|der nächsten woche|in der kommenden woche|kommende woche', every: 'jeden|jeder|jedem', not: 'nicht am|nicht diesen',
  },
  everyOther: list`
    jeden zweiten|jede zweite|alle zwei wochen|alle 14 tage|14 tägig|vierzehntägig|jeder zweite|jedem zweiten|zweiwöchentlich|vierzehntäglich|
    alle vierzehn tage|im zweiwochentakt`,
  often: list`
    wöchentlich|monatlich|täglich|jede woche|jeden monat|jeden tag|vierteljährlich|einmal im monat|einmal pro woche|einmal die woche|
    einmal im quartal|alle vier wochen|alle drei wochen|jeden abend|jeden morgen`,
  usually: list`
    normalerweise|in der regel|gewöhnlich|wie immer|wie üblich|alle treffen|alle termine|alle veranstaltungen|alle sitzungen|unsere treffen|
    unsere sitzungen|jeweils um|jeweils im|jeweils ab|jeweils in|wenn nicht anders|soweit nicht anders|sofern nicht anders|die treffen finden|
    die sitzungen finden|beginn ist jeweils`,
  weekend: 'wochenende',
  ordinals: ['ersten|erster|1', 'zweiten|zweiter', 'dritten|dritter', 'vierten|vierter', 'letzten|letzter'],
  feasts: {
    '05-01': 'tag der arbeit|maifeiertag',
    '03-08': 'internationalen frauentag|internationaler frauentag|frauentag|feministischen kampftag|frauenkampftag',
    '04-22': 'tag der erde', '10-03': 'tag der deutschen einheit', '12-24': 'heiligabend', '12-31': 'silvester',
    '11-11': 'sankt martin|martinstag', '10-31': 'halloween|reformationstag', '12-10': 'tag der menschenrechte',
    'e-3': 'gründonnerstag', 'e-2': 'karfreitag', 'e-1': 'karsamstag|ostersamstag', 'e+0': 'ostersonntag', 'e+1': 'ostermontag',
    'e+39': 'christi himmelfahrt|vatertag', 'e+49': 'pfingstsonntag', 'e+50': 'pfingstmontag', 'e+60': 'fronleichnam',
  },
  dayWords: [
    'erste*', 'zweite*', 'dritte*', 'vierte*', 'fünfte*', 'sechste*', 'siebte*|siebente*', 'achte*', 'neunte*', 'zehnte*',
    'elfte*', 'zwölfte*', 'dreizehnte*', 'vierzehnte*', 'fünfzehnte*', 'sechzehnte*', 'siebzehnte*', 'achtzehnte*', 'neunzehnte*', 'zwanzigste*',
    'einundzwanzigste*', 'zweiundzwanzigste*', 'dreiundzwanzigste*', 'vierundzwanzigste*', 'fünfundzwanzigste*', 'sechsundzwanzigste*', 'siebenundzwanzigste*', 'achtundzwanzigste*', 'neunundzwanzigste*', 'dreißigste*',
    'einunddreißigste*',
  ],
  ofTheMonth: 'im monat|des monats|eines monats|jeden monats',
  rangeWords: 'bis|bis zum',
  listWords: 'und|sowie',
  contrasts: 'während|aber|jedoch|wohingegen|und',
  endsOn: list`
    ende|enden wir|wir enden|hören auf|ende der veranstaltung|ende gegen|ende ca|ende um|schluss|schluss gegen|endet|enden|und endet|dauert bis|dauern bis|läuft bis|laufen bis|bis zum|bis|endet am|
    enden am|dauert bis zum|läuft bis zum|geht bis|gehen bis`,
  over: 'endet|enden|zu ende|vorbei|beendet|ist schluss',
  hourWords: ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  lengths: { lead: 'für|dauert|dauer|etwa|ca|rund|ungefähr', hours: 'stunde|stunden', minutes: 'minuten' },
  clock: {
    before: list`
      um|ab|von|gegen|zwischen|bis|beginn|uhrzeit|treffpunkt|start|treffen|abfahrt|einlass|los gehts|auftakt|abmarsch|treff|ankunft|sammeln|
      beginnt um|um ca|ab ca|eröffnung|zeit|türöffnung`, beforeBareHour: '', about: 'ca|circa|etwa|ungefähr|gegen|zirka', arrival: 'seid|seid pünktlich|bitte kommt|kommt bitte|eintreffen|ankommen|treffen|treffpunkt|sammeln', beforeLoneHour: 'um|ab', until: 'bis|bis um', by: 'spätestens|bis spätestens|bis zum', after: 'pünktlich|uhr|h',
    am: 'vormittags|morgens|früh|am morgen|am vormittag|in der früh', pm: 'nachmittags|abends|am abend|am nachmittag', noon: '12 uhr mittags|zwölf uhr mittags|12 uhr mittag', midnight: 'mitternacht', halfPast: '', halfTo: 'halb', andHalf: '', quarterPast: 'viertel nach|viertel über', quarterTo: 'viertel vor',
  },
  labels: {
    title: 'titel|title|veranstaltung|was|thema|aktion', date: list`
      datum|wann|termin|tag|date|datum und uhrzeit|termine|nächster termin|nächste termine|veranstaltungsdatum|zeitpunkt|zeitraum|
      tag und uhrzeit|wochentag|neuer termin|datum und zeit|datum zeit|datum uhrzeit|startdatum|datum start|anfangsdatum|datum beginn`, time: list`
      uhrzeit|zeit|beginn|start|einlass|einlass ab|zeiten|treffzeit|treffpunktzeit|beginn der veranstaltung|türöffnung|abfahrt|startzeit|
      uhrzeit beginn|uhrzeit start|anfangszeit|beginn uhrzeit`, end: 'ende|ende gegen|voraussichtliches ende|schluss|ende ca|ende ist|enddatum|endzeit|enduhrzeit|datum ende|uhrzeit ende|ende datum',
    place: list`
      stadt|gemeinde|ort|wo|treffpunkt|veranstaltungsort|adresse|startpunkt|auftakt|auftaktkundgebung|sammelpunkt|treff|treffort|versammlungsort|
      kundgebungsort|raum|location|anschrift|wohin|start und ziel|wo treffen wir uns|ort der veranstaltung|sammelplatz|demostart|auftaktort|
      treffpunkt und start|startort|tagungsort|lokal`, caller: list`
      veranstalter|veranstalterin|veranstalter*in|organisation|organisiert von|aufrufende|aufgerufen von|wer|veranstalterinnen|veranstaltende|
      organisator|organisatorin|organisatoren|gastgeber|gastgeberin|träger|ausrichter|es lädt ein|es laden ein|es ruft auf|es rufen auf|aufrufer|
      initiatoren|initiatorin|veranstaltet von|einladende|im namen von|orga|veranstalter ist`, url: list`
      anmeldung|link|infos|website|mehr infos|weitere infos|anmeldung unter|anmelden|registrierung|tickets|zum stream|zugang|zoom link|informationen|
      weitere informationen|mehr informationen|webseite|homepage|details|teilnahmelink|anmeldelink|stream|zum raum|einwahl`,
  },
  nouns: {
    boycott: 'boykott|boykottaktion|boykottaufruf',
    workplace_day_of_action: 'betrieblicher aktionstag|betriebliche aktionstage|aktionstag im betrieb|aktionstag in den betrieben|aktionstag am arbeitsplatz', day_of_action: '*aktionstag|aktionstage|*aktionswoche|*aktionswochen|*protesttag|*kampftag|*protestwoche|tag der aktion|*aktionswochenende|*thementag',
    strike: list`
      *streik|*streiks|ausstand|arbeitsniederlegung|*streiktag|streiken|streikt|bestreiken|bestreikt|legen die arbeit nieder|die arbeit nieder|
      arbeitskampf|arbeitskampfmaßnahmen|warnstreikt|arbeitskämpfe|legen ihre arbeit nieder|legt die arbeit nieder|arbeit niederlegen|
      treten in den streik|treten in den ausstand|in den ausstand|in den streik|arbeitskampfs|*ausstand|*streikaktion|streikaktionen|bummelstreik|
      generalstreik|hungerstreik`, walkout: 'schulstreik|schulstreiks|unterrichtsboykott|walkout|walk out|aktive mittagspause|aktiver mittagspause', picket: 'mahnwache am werkstor|streikposten|streikpostenkette|streiklokal|mahnwache vor dem werkstor',
    march: list`
      *demonstration|*demonstrationen|*demo|*demos|*umzug|*marsch|*zug|demonstrieren|parade|demonstriert|demonstrieren wir|gehen wir auf die straße|
      auf die straße|großdemo|ziehen durch|ziehen wir durch|ziehen * durch|*märsche|*umzüge|laternenumzug|fackelzug|fackelmarsch|*spaziergang|
      spazieren wir|schweigemarsch|trauermarsch|protestzug|demozug|auf die straßen|marschieren|marschiert|wir laufen|laufen wir|prozession|
      *aufmarsch|menschenzug|protestmarsch`, rally: list`
      *kundgebung|*kundgebungen|*versammlung unter freiem himmel|versammeln sich|versammeln wir uns|*versammlungen unter freiem himmel|
      mahnkundgebung|stehen wir vor|versammelt euch|stellen wir uns|menschenauflauf|auftaktveranstaltung`, protest: list`
      *protest|*proteste|protestaktion|aktion|blockade|*protesten|besetzung|sitzblockade|flashmob|*aktion|ausdruck zu verleihen|protestieren|
      protestiert|menschenkette|die in|sit in|lärmdemo|störaktion|*blockade|*blockaden|*besetzung|*protestaktion|*aktionen|protestcamp|*camp|
      protestpicknick|straßenblockade|hausbesetzung|platzbesetzung|schweigeminute vor|kreideaktion|banneraktion`,
    vigil: list`
      *mahnwache|mahnwachen|lichterkette|schweigeminute|schweigekreis|friedensgebet|lichtermeer|*andacht|stilles gedenken|schweigestunde|
      lichteraktion|mittagsgebet|abendgebet|gebetsstunde`, commemoration: list`
      *gedenken|gedenkveranstaltung|gedenkfeier|kranzniederlegung|gedenktag|gedenkstunde|gedenkgang|gedenkrundgang|kranzniederlegungen|
      stolpersteinverlegung|*gedenkstunde|erinnerungsveranstaltung|gedenken wir|*gedenkfeier`, ride: list`
      *fahrraddemo|*raddemo|*radtour|fahrradtour|critical mass|kidical mass|sternfahrt|radfahrt|*fahrradtour|*fahrradkorso|fahrradparade|
      *radrundfahrt|*radlerdemo|radldemo|autokorso|*korso|radausfahrt|radsternfahrt|traktorkorso|radausflug|fahrradsternfahrt|raddemos`,
    meeting: list`
      *treffen|*sitzung|podiumsdiskussion|diskussion|vortrag|*konferenz|stammtisch|plenum|lesung|filmvorführung|*gespräch|infoveranstaltung|
      diskussionsveranstaltung|filmabend|plena|infoabend|podium|themenabend|spieleabend|liederabend|vortragsabend|diskussionsabend|kulturabend|
      begegnungsabend|treffen wir uns|trifft sich|treffen sich|*stammtisch|*lesung|*vortrag|gesprächsrunde|*diskussion|dialogabend|*tagung|*kongress|
      vernetzungstreffen|*symposium|offenes treffen|frühschoppen|brunch|*frühstück|buchvorstellung|*informationsabend|informationsveranstaltung|
      *matinee|kennenlerntreffen|neujahrsempfang|stadtführung|stadtspaziergang|kiezspaziergang|filmnachmittag|kinoabend|spricht|kommen wir zusammen|
      ratschlag|werkstattgespräch|plauderstunde|reparaturcafé|repair café|küfa|volksküche|parkführung|naturführung|kräuterführung|vorleserunde|
      frauenrunde|lesekreis|gesprächskreis|trauerkreis|sprachcafé|erzählcafé|elterncafé|klimacafé`, assembly: list`
      *versammlung|vollversammlung|jahreshauptversammlung|hauptversammlung|belegschaftsversammlung|bürgerversammlung|einwohnerversammlung|
      stadtteilversammlung|mieterversammlung|delegiertenversammlung|personalversammlung|gründungsversammlung|vollversammlungen|teilversammlung|
      streikversammlung`,
    webinar: list`
      webinar|online veranstaltung|onlineveranstaltung|videokonferenz|online seminar|onlineseminar|online vortrag|onlinevortrag|online diskussion|
      online treffen|onlinetreffen|videocall|zoom meeting|online input|online abend|webseminar|online gespräch|livestream diskussion|
      digitaler stammtisch`, training: list`
      workshop|*workshops|schulung|seminar|aktionstraining|*training|fortbildung|*seminar|*seminare|*kurs|*lehrgang|*schulung|*schulungen|
      aktionstrainings|*workshop|crashkurs|einführungskurs|einsteigerkurs|bastelwerkstatt|malwerkstatt|transpi malen|transparente malen|
      plakate malen|plakatmalen|bastelaktion|plakatwerkstatt|schreibwerkstatt|fahrradwerkstatt|transpiwerkstatt|zukunftswerkstatt|kreativwerkstatt|
      ideenwerkstatt|nähwerkstatt`, canvass: list`
      infostand|flyern|flyeraktion|haustürwahlkampf|verteilaktion|infostände|haustürgespräche|unterschriftensammlung|unterschriftensammeln|
      plakatieren|plakatieraktion|flugblattaktion|flugblätter verteilen|flyer verteilen|steckaktion|*infostand|*infostände|infotisch|infotische|
      verteilen wir|von haus zu haus|klinkenputzen|unterschriften sammeln|sammeln wir unterschriften`,
    vote: list`
      *wahl|wählen gehen|abstimmung|urabstimmung|bürgerentscheid|stimmabgabe|volksbegehren|*abstimmung|betriebsratswahl|wahltag|kommunalwahl|
      volksentscheid|betriebsratswahlen|personalratswahl|personalratswahlen|ratsentscheid`, cleanup: list`
      dreck weg tag|dreck weg aktion|müllsammelaktion|*putztag|aufräumaktion|*cleanup|clean up|müllsammeln|frühjahrsputz|putzaktion|*putz|*putzete|dorfputz|uferputz|uferreinigung|
      müllaktion|abfallsammelaktion|abfallsammeln|rama dama|umwelttag|umwelttage|bachreinigung|flurreinigung|müll sammeln|sammeln wir müll|plogging|
      großreinemachen|*aufräumaktion|arbeitseinsatz|*arbeitseinsatz|subbotnik|*reinigungsaktion|*säuberungsaktion|räumen wir auf|wiesenreinigung|
      spielplatzreinigung|strandreinigung|parkreinigung|ortsreinigung|frühjahrsreinigung|waldreinigung|*putzaktion|*sammelaktion|*dorfputz|
      *müllsammeln`, planting: list`
      pflanzaktion|baumpflanzung|baumpflanzaktion|pflanztag|pflanzen wir|pflanzfest|pflanzfeste|pflanzung|*pflanzaktion|*pflanzung|heckenpflanzung|
      bäume pflanzen|gartentag|gartenaktion|saataktion|*pflanztag|gemeinschaftsgärtnern|begrünungsaktion|pflanzensetzen|setzlinge pflanzen`,
    blood_drive: list`
      blutspende|blutspendetermin|blutspenden|blutspendeaktion|blutspendeaktionen|blut spenden|blutspendetermine|blutspendemobil|blutspendetag|
      typisierungsaktion|blutspendebus`, fundraiser: list`
      spendenlauf|benefizkonzert|benefiz*|spendenaktion|solikonzert|soliparty|konzert|*lauf|spendengala|*benefizkonzert|*benefizlauf|
      sponsorenlauf|charity*|kuchenverkauf|kuchenbasar|*basar|tombola|solidaritätskonzert|solidaritätsparty|versteigerung|spendenradtour|
      benefizabend|soli abend|soliabend|*konzert|spendenessen|wohltätigkeits*|sammlung für|altkleidersammlung|kleiderspende|spendensammlung`, fair: list`
      stadtrundgang|stadtteilrundgang|rundgang|*fest|straßenfest|sommerfest|feier|flohmarkt|weihnachtsmarkt|jahrmarkt|straßenmarkt|wochenmarkt|tauschmarkt|verschenkmarkt|*straßenfest|
      *hoffest|nachbarschaftsfest|*picknick|*tauschbörse|tauschbörse|kleidertausch|kleidertauschparty|saatgutbörse|pflanzentauschbörse|pflanzenbörse|
      basar|tag der offenen tür|*markttag|*festival|*feier|*markt der möglichkeiten|weihnachtsfeier|*flohmarkt|büchermarkt|grillfest|kinderfest|
      infomarkt|tafel im freien|einweihung|pflanzentausch|büchertausch|spieletausch`,
  },
  actionVerbs: list`
    streiken|streikt|bestreiken|bestreikt|demonstrieren|demonstriert|demonstrieren wir|protestieren|protestiert|versammeln sich|versammeln wir uns|
    treffen wir uns|trifft sich|treffen sich|die arbeit nieder|wählen gehen|blutspenden|flyern|gehen wir auf die straße|auf die straße|
    ausdruck zu verleihen|legt die arbeit nieder|legen die arbeit nieder|legen ihre arbeit nieder|treten in den streik|treten in den ausstand|
    arbeit niederlegen|marschieren|marschiert|wir laufen|laufen wir|spazieren wir|versammelt euch|stellen wir uns|stehen wir vor|pflanzen wir|
    verteilen wir|räumen wir auf|spricht|kommen wir zusammen|gedenken wir|blut spenden|müll sammeln|sammeln wir müll|bäume pflanzen|
    sammeln wir unterschriften|unterschriften sammeln|plakatieren|flyer verteilen|transparente malen|plakate malen|ziehen durch|ziehen wir durch|
    auf die straßen|protestieren wir|streiken wir`,
  notNouns: list`
    nach terminvereinbarung|terminvereinbarung|nach vereinbarung|
    umzugskarton|einzug|vorzug|zugzwang|bezug|abzug|auszug|entzug|zug|anzug|fahrzeug|vollzug|durchzug|rückzug|güterzug|regionalzug|nahverkehrszug|
    flugzeug|ablauf|verlauf|lauf|kreislauf|vorlauf|auswahl|anzahl|manifest|fest|arbeitsmarkt|wohnungsmarkt|supermarkt|energiemarkt|markt|finanzmarkt|
    baumarkt|im gespräch|ins gespräch|wahl|protestwahl|transaktion|redaktion|reaktion|interaktion|fraktion|arbeitskreis|landkreis|freundeskreis|
    umkreis|kreis|freundeskreises|arbeitskreises|landkreises|wahlkreis|kirchenkreis|diskurs|wechselkurs|konkurs|kurs|exkurs|runde|verhandlungsrunde|
    tarifrunde|werkstatt|autowerkstatt|einführung|durchführung|aufführung|ausführung|führung|unterführung|geschäftsführung|buchführung|ergebnisse|
    interesse|presse|messe|adresse|finanzmesse|fußballmesse|hochmesse|kinderbetreuung|betriebsrat|forum|jugendforum|sozialforum|café|internetcafé|
    feierabend|lebensabend|börse|entscheid|bescheid|campus|ferienlager|camping|einsatz|polizeieinsatz|erfahrung|berufung|beratung|energieberatung|
    berufsberatung|sozialberatung|schuldnerberatung|verbraucherberatung|textilreinigung|gebäudereinigung|straßenreinigung|stadtreinigung|
    luftreinigung|abwasserreinigung|kaputz|reparaturwerkstatt|behindertenwerkstatt|erklärung|kaputt|hofumfahrt|zufahrt|tiefgarage|wanderausstellung|
    gesang|umgehung|empfangen|traktoren|traktor|traktorist|angebot|gebot|verbot|vormittag|rundgang durch|besetzung der stelle|kasernenbesetzung|
    eintritt|stellenbesetzung|besatzung|neubesetzung|versammlungsgesetz|versammlungsrecht|versammlungsfreiheit|versammlungsbehörde|streikrecht|
    streikgeld|streikkasse|vertagung`,
  people: list`
    aktivisten|aktivistinnen|aktive|anwohner|anwohnerinnen|beschäftigte|beschäftigten|schüler|schülerinnen|studierende|eltern|mieter|mieterinnen|
    lehrkräfte|pflegekräfte|bürger|bürgerinnen|gewerkschaften|mitglieder|landwirte|freiwillige|kolleginnen|pflegende|rentner|rentnerinnen|nachbarn|
    nachbarinnen|erzieherinnen|erzieher|busfahrer|busfahrerinnen|lokführer|ärztinnen|ärzte|pendler|familien|kinder|jugendliche|bauern|winzer|
    belegschaft|arbeitnehmer|arbeitnehmerinnen|kollegen|azubis|auszubildende|streikende|demonstrierende|studenten|studentinnen|klimaaktivisten|
    klimaaktivistinnen|unterstützer|helfer|helferinnen`,
  affairs: list`
    freibad öffnet|hallenbad öffnet|bad öffnet|bücherei öffnet|bibliothek öffnet|öffnung des freibads|öffnung des hallenbads|öffnung des schwimmbads|öffnung der bücherei|wiedereröffnung|abschiebeflug|abschiebeflüge|auslieferung|lieferung der|    vorstellungsgespräche|bewerbungsgespräche|vorstellungsgespräch|verhandlung|verhandlungen|verhandlungsrunde|tarifverhandlungen|tarifrunde|prozess|prozessbeginn|gerichtsverhandlung|urteil|schlichtung|anhörung|
    ausstellung|verhandelt|fahrplan|semester|schuljahr|stadtratssitzung|gemeinderatssitzung|ratssitzung|ausschusssitzung|kreistagssitzung|
    berufungsverhandlung|vernissage|schulferien|sommerferien|herbstferien|bauarbeiten|vollsperrung|sperrung|geschäftsjahr|haushaltsjahr|steuerjahr|
    wintersemester|sommersemester|legislaturperiode`,
  weakNouns: list`
    veranstaltung|veranstaltungen|termin|*tour|eröffnung|rundgang|spaziergang|führung|treffpunkt|programm|aktivität|aktivitäten|angebot|auftakt|
    event|events|einsatz|ausflug|wanderung|eröffnungsfeier|vorstellung|arbeitseinsatz|garteneinsatz|pflegeeinsatz|putzeinsatz|reinigungseinsatz|
    stammtisch|sprechstunde|offener abend|kneipenabend|
    *wanderung|*radtour|*rundgang|*spaziergang|*einsatz|*stammtisch|*frühstück|*sprechstunde`,
  cues: {
    call: list`
      kannst du helfen|könnt ihr helfen|habt ihr lust|hast du lust|habt ihr zeit|hast du zeit|kommt|komm|kommen sie|seid dabei|sei dabei|macht mit|
      mach mit|laden ein|lädt ein|laden euch ein|laden sie|laden wir|einladung|herzlich eingeladen|eingeladen|ruft auf|rufen auf|rufen wir auf|
      aufruf|ruft zu|rufen zu|treffen wir uns|wir treffen uns|treffpunkt|beteiligt euch|geht auf die straße|gehen wir auf die straße|
      schließt euch an|anmeldung|meldet euch an|jetzt anmelden|bringt mit|heraus zum|alle zur|auf zur|unterstützt|nehmt teil|lasst uns|
      auf die straße|willkommen|demonstriert mit|kommt alle|kommt vorbei|kommt zahlreich|seid mit dabei|los gehts|wir demonstrieren|
      demonstrieren wir|wir protestieren|wir streiken|macht alle mit|kommt mit|komm mit|komm vorbei|kommen sie vorbei|schaut vorbei|schau vorbei|
      packt mit an|pack mit an|packen wir|helft mit|hilf mit|helfen sie mit|mithelfen|mitmachen|mitkommen|sagt es weiter|sagt weiter|weitersagen|
      bitte weitersagen|lasst uns gemeinsam|wir laden|wir rufen|wir sehen uns|sehen wir uns|wir treffen|wir erwarten euch|wir freuen uns auf|
      freuen uns auf|wir suchen|gesucht|helfer gesucht|helfende hände|bringt|bring|zieht an|seid laut|zeigt flagge|zeigen wir|zeigt gesicht|
      setzt ein zeichen|setzen wir ein zeichen|ein zeichen setzen|stellt euch|steht auf|steh auf|wehrt euch|auf nach|auf geht s|auf geht es|alle zum|
      alle auf die straße|raus zum|raus auf die straße|heraus|macht euch|meldet euch|melde dich an|melden sie sich an|um anmeldung wird gebeten|
      wir bitten um anmeldung|anmeldung erforderlich|anmeldung nicht nötig|ohne anmeldung|eintritt frei|der eintritt ist frei|teilnahme kostenlos|
      jede r ist willkommen|alle sind willkommen|jeder ist willkommen|alle interessierten|interessierte sind|gäste willkommen|sind herzlich|
      sind eingeladen|ist eingeladen|beteiligen sie sich|beteiligt|nehmen sie teil|macht alle|wir machen|wir gehen|wir ziehen|wir stehen|wir fahren|
      wir pflanzen|wir sammeln|wir räumen|wir kämpfen|spendet blut|spende blut|spenden sie blut|versammelt euch|schließen sie sich an|radelt mit|
      fahrt mit|lauft mit|streikt mit|geht mit|schwingt euch|unterschreibt|trefft euch|haltet euch frei|haltet den termin frei|merkt euch|
      save the date|vormerken|seid ihr dabei|bist du dabei|begrüßen zu dürfen|wir laden herzlich|ladet freunde ein|bringt freunde mit|
      bringt freund innen mit|rufen alle|ruft alle|aufgerufen|fordern wir|stehen wir|ziehen wir|gehen wir|fahren wir|pflanzen wir|streiken wir|
      protestieren wir`,
    future: list`
      abhalten|abzuhalten|veranstalten will|kündigten an|wollen wieder|wollen erneut|haben angekündigt|hat angekündigt|ist morgen|sind morgen|ist heute|ist am|ist es soweit|morgen ist|
      wird|werden|findet statt|finden statt|statt|veranstaltet|veranstalten|organisiert|organisieren|geplant|plant|planen|beginnt|startet|geht es|
      soll|wollen wir|ist geplant|ansteht|steht an|angekündigt|kündigt|stattfinden|wollen|los|angemeldet|hat angemeldet|aufgerufen|findet|
      finden|beginn|beginnen|lädt|laden|weitergehen|wir wollen|werden wir|wir werden|findet * statt|finden * statt|vorgesehen|angesetzt|anberaumt|
      terminiert|bevorsteht|bevorstehenden|steht bevor|kommenden|nächsten|eröffnet|starten|beginnt um|startet um|geht * los|gehts los|endet|dauert|
      läuft|zieht|ziehen|führt|führen|trifft|treffen|versammeln|streiken|demonstrieren|protestieren|legen|treten|steht|stehen|gibt es|wird es|
      machen wir|haben wir|spricht|sprechen|hält|halten|sollen|ist für|sind für|wieder|erneut|sind wir|möchten|bleibt * geschlossen|wird erwartet|
      werden erwartet|erwartet werden|werden * erwartet|wird * erwartet|hat * aufgerufen|haben * aufgerufen|ruft|rufen`,
    past: list`
      verlaufen|nach polizeiangaben|laut polizeiangaben|
      startete um|starteten um|machten sich|machte sich|reisten|fuhren|zogen durch|zogen vor|zog durch|folgten dem aufruf|nahmen teil|beteiligten sich|
      legten die arbeit nieder|standen vor|war ein voller erfolg|setzten ein zeichen|hatten sich versammelt|zog hunderte|zog tausende|
      brachte zusammen|sammelten|kostete|brachte|fand statt|fanden statt|fand|fanden|demonstrierten|protestierten|versammelten|
      gingen auf die straße|kamen|haben beschlossen|beschlossen|wurde beschlossen|zogen|streikten|hatte aufgerufen|hatten aufgerufen|waren gekommen|
      teilgenommen|berichteten|hat stattgefunden|haben teilgenommen|war ein erfolg|rückblick|nachbericht|
      haben demonstriert|haben protestiert|haben gestreikt|hat gestreikt|legte|legten|war|waren|besetzten|besetzt wurde|erinnern uns|hat beschlossen|
      hat * beschlossen|ist beendet|erzielt|demonstriert haben|haben sich|kamen zusammen|danke an alle|voller erfolg|fand * statt|fanden * statt|
      stattgefunden|ging|gingen|sprach|sprachen|erklang|trafen sich|traf sich|endete|begann|wurde|wurden|gelang|hatten|stand|standen|
      dankte|danken allen|bedanken uns|gesammelt|pflanzten|gepflanzt|feierten|feierte|versammelt hatten|
      gewann|wählte|gewählt|blieb friedlich|verlief|verliefen|verlief friedlich|ein voller erfolg|großer erfolg|
      ein großer erfolg|war toll|waren dabei|dabei waren|schön war|nahmen * teil|nahm * teil|nahm teil|besuchten|kam|folgten|beteiligte sich|
      beteiligten|mobilisierte|blockierten|gestorben|starb|ermordet|gegründet|gründete|eröffnete|unterzeichnet|legten * nieder|haben * teilgenommen|
      kamen zu|kamen rund|rund * menschen|zählte|zählten|skandierten|zogen sie|zogen die|liefen mit|marschierten`,
    history: list`
      vor einem jahr|vor zwei jahren|vor * jahren|jahrestag|im jahr|damals|jahre nach|seit 19*|in erinnerung an|erstmals|traditionell|letztes jahr|
      im vergangenen jahr|seit jahren|jahrzehnten|im letzten jahr|vergangenes jahr|im jahre|seinerzeit|gründung|jubiläum|zum gedenken|historisch|
      geschichte|rückblickend|jahre später|* jahre danach|alljährlich`,
    reporting: list`
      sagte|teilte|teilten|erklärte|erklärten|berichtete|bestätigte|meldete|kritisierte|forderte|hieß es|mitgeteilt|beschloss|veröffentlicht|
      gestimmt|sagt|sagten|teilt|erklärt|berichten|informierte|informierten|gab bekannt|gaben bekannt|bekannt gegeben|gab|betonte|zeigte sich|
      äußerte|stand|aktualisiert|erstellt am|zuletzt geändert|pressemitteilung vom|meldung vom|veröffentlicht am|eingestellt am|geschrieben am|
      beschlossen|entschied|stimmte|stimmten|gewählt`,
    lookback: list`
      rückblick|nachbericht|vor * jahren|so war|bericht von|bericht vom|nachlese|das war|so wars|fotos vom|fotos von|bilder vom|bilder von|bilanz|
      chronik|danke für|dank an|nachruf|heute vor`,
    deadline: list`
      fällig|zur zahlung|zahlbar bis|
      in kraft|tritt in kraft|treten in kraft|anmeldung endet|anmeldungen enden|anmeldung schließt|anmeldephase endet|frist|anmeldeschluss|
      einsendeschluss|bewerbungsschluss|spätestens|bewerbungen|bis spätestens|einreichen|einzureichen|abgabe|stichtag|bewerben|stellungnahmen|
      einwendungen|bewerbungsfrist|abgabetermin|abgabefrist|meldeschluss|redaktionsschluss|anmeldefrist|anmeldung bis|anmeldungen bis|anmelden bis|
      bitte bis|rückmeldung bis|antragsfrist|anträge|einsendungen|eingereicht|eingereicht werden|bewirb dich|bewerbt euch|läuft ab|endet die frist|
      fristende|auslegung|liegt aus|liegen aus|vorverkauf|kartenvorverkauf|einspruch|widerspruch|vorschläge|frist bis|verlängert bis|abgeben|
      wer sich bis|zeichnungsfrist|unterzeichnet werden|mitzeichnen`,
    cancelled: list`
      abzusagen|absagen|sagt * ab|sagen * ab|sagte * ab|nicht durchführen|nicht durchzuführen|nicht stattfinden zu lassen|auszusetzen|
      abgesagt|verschoben|fällt aus|entfällt|entfallen|geschlossen|ausgesetzt|findet nicht statt|bleibt geschlossen|muss leider ausfallen|beendet|
      muss ausfallen|es gibt keine|es gibt kein|keine sitzung|kein treffen|ohne ersatz|abgeblasen|abgesetzt|gestrichen|fallen aus|fällt leider aus|
      fällt * aus|fallen * aus|muss leider|ausfallen|ausgefallen|leider abgesagt|wird abgesagt|ist abgesagt|sind abgesagt|wurde abgesagt|absage|
      findet leider nicht statt|finden nicht statt|kann nicht stattfinden|nicht stattfinden|bis auf weiteres|auf unbestimmte zeit|gesperrt|
      sind geschlossen|ist geschlossen|macht pause|sommerpause|winterpause|betriebsferien|kein plenum|keine versammlung|kein stammtisch|abgewendet|
      verboten|untersagt|zurückgezogen|kein streik`,
    moved: list`
      verschoben auf|auf den|auf * den|verlegt auf|neuer termin|nun am|jetzt am|stattdessen am|nachgeholt|wird nachgeholt|verschoben auf den|
      wird auf den|auf * verschoben|verlegt|neuer termin ist|neues datum|ersatztermin|stattdessen|vorverlegt auf|vorverlegt|findet nun|nun erst|
      nachholtermin|wird verlegt|jetzt erst am|dafür am`,
    replaced: list`
      wäre normalerweise|würde normalerweise|wäre eigentlich|hätten wir eigentlich|war eigentlich geplant|hatte geplant|hatten geplant|
      sollte eigentlich|sollten eigentlich|ursprünglich|eigentlich für|sollte am|sollten am|war für|waren für|hätte am|anstatt am|statt am|
      ursprünglich für|ursprünglich geplant|ursprünglich am|vorgesehen war|geplant war|hätte eigentlich|statt wie geplant|statt wie angekündigt|
      anders als angekündigt|nicht wie angekündigt|statt wie ursprünglich|hätten`,
    fallback: list`
      bei regen|bei schlechtem wetter|bei schlechter witterung|ausweichtermin|ersatztermin|schlechtwettertermin|regentermin|falls es regnet|
      sollte es regnen`,
    nationwide: list`
      bundesweit|bundesweite|bundesweiter|bundesweiten|deutschlandweit|landesweit|in ganz deutschland|in vielen städten|in zahlreichen städten|
      in über|überall in|in mehreren städten|österreichweit|schweizweit|in den betrieben|in allen betrieben|in * städten|an * orten|in * orten|
      in * bundesländern|in allen stadtteilen|an vielen orten|in ganz|in der ganzen republik|im ganzen land|in der gesamten|in allen bundesländern|
      in ganz österreich|in der ganzen schweiz|flächendeckend|dezentral|dezentrale|dezentralen|bayernweit|hessenweit|niedersachsenweit|nrw weit|
      sachsenweit|landesweite|landesweiten|landesweiter|vielerorts|mancherorts|quer durch deutschland|quer durchs land|in den städten|
      in allen filialen|in allen häusern|an allen standorten|an * standorten|an mehreren standorten|an zahlreichen orten|in verschiedenen städten|
      in * gemeinden|in * kommunen|europaweit|europaweite|europaweiten|in vielen orten|
      mehrere städte|dutzenden städten|zahlreichen städten`,
    worldwide: list`
      weltweit|weltweiter|weltweite|global|globaler|globale|international|in aller welt|internationale|internationaler|internationalen|
      rund um den globus|auf der ganzen welt|weltweiten|globalen|auf allen kontinenten`,
    online: list`
      auf youtube|über youtube|auf facebook|im stream|per stream|auf zoom|über teams|auf teams|zugangslink|einwahllink|einwahldaten|online|zoom|
      videokonferenz|livestream|bigbluebutton|per video|digital|im netz|webinar|im livestream|per zoom|via zoom|über zoom|jitsi|videoschalte|
      virtuell|virtuelle|virtueller|onlinetreffen|webex|ms teams|microsoft teams|telefonkonferenz|digitale|digitaler|digitales|konferenzlink|
      vom sofa aus|von zu hause aus|per livestream|im internet|als videokonferenz|per telefonkonferenz`,
    signup: list`
      anmeldung|anmelden|registrieren|infos|informationen|link|website|mehr|hier|tickets|veranstaltung|teilnehmen|anmelden unter|anmeldeformular|
      mehr infos|weitere infos|weitere informationen|zur anmeldung|formular|ticket|registrierung|programm|details|zum stream|zur veranstaltung|
      teilnahme`,
    travel: list`
      bus|busse|busabfahrt|anreise|mitfahrgelegenheit*|sonderzug|abfahrt|treffpunkt anreise|gemeinsame anreise|zugtreffpunkt|bahnfahrt|
      gemeinsame fahrt|bustransfer|shuttle*|shuttlebus|fahrgemeinschaft*|sonderbus|sonderbusse|zugfahrt|bus ab|busse ab|pendelbus|parkplätze|anfahrt|
      reisebus`,
    office: list`
      offnungszeiten|geoffnet|burozeiten|sprechzeiten|sprechstunde*|erreichbar|telefonisch|öffnungszeit|offen von|geöffnet von|bürozeit|sprechzeit|
      kontaktzeiten|täglich von|montags bis freitags|servicezeiten|telefonzeiten|hotline|besuchszeiten|ladenöffnungszeiten`,
    signOff: list`
      mit solidarischen grussen|solidarische grusse|mit freundlichen grussen|viele grusse|herzliche grusse|liebe grusse|beste grusse|solidarisch|
      euer|eure|ihr|ihre|bis dann|mit solidarischem gruß|mit solidarischen grüßen|mit freundlichem gruß|solidarischen gruß|gruß|grüße|bis bald|
      wir freuen uns auf euch|herzlichst|glück auf|i. a|eure orga|mit kämpferischen grüßen|freundschaft|bis dahin|auf bald|wir freuen uns|
      beste wünsche|es grüßt|es grüßen|mit besten grüßen|friedliche grüße|der vorstand|euer vorstand|euer team|sonnige grüße|in solidarität|wir sehen uns|danke`,
    backMatter: list`
      hintergrund|hintergrundinformationen|weitere meldungen|weitere nachrichten|weitere artikel|mehr zum thema|das konnte sie auch interessieren|
      verwandte artikel|uber uns|uber den verein|wissenswertes|archiv|ruckblick|frühere veranstaltungen|vergangene termine|altere beitrage|impressum|
      lesen sie auch|anmerkungen|notizen fur die redaktion|das könnte sie interessieren|das könnte dich interessieren|
      das könnte dich auch interessieren|ähnliche beiträge|ähnliche artikel|verwandte beiträge|mehr aus|aktuelle meldungen|letzte beiträge|
      neueste beiträge|meistgelesen|kommentare|wer wir sind|zur person|zur geschichte|geschichte|weitere themen|pressekontakt|kontakt für medien|
      datenschutz|meist gelesen|bisherige aktionen|bisherige demos|frühere aktionen|was bisher geschah|chronik|rückschau|zum hintergrund`,
    selfNaming: list`
      ist ein gemeinnutziger|ist ein bundnis|ist eine initiative|ist ein verein|ist ein zusammenschluss|ist eine gewerkschaft|ist ein eingetragener|
      ist ein uberparteiliches|ist eine bürgerinitiative|ist ein netzwerk|ist ein kollektiv|ist eine gruppe|ist ein offenes|ist eine offene|
      sind ein bündnis|ist ein loses|ist eine genossenschaft|ist eine stiftung|ist der zusammenschluss|setzt sich ein|setzt sich seit|engagiert sich|
      ist ein lokales|ist eine unabhängige|ist ein unabhängiges|wurde gegründet|ist eine selbstorganisierte|ist die gewerkschaft|
      ist ein parteiunabhängiges`,
    vacancy: list`
      stellenausschreibung|stellenangebot|vergütung|bewerbungsunterlagen|lebenslauf|anschreiben|wochenstunden|vollzeit|teilzeit|befristet|
      unbefristet|entgeltgruppe|bewerbungsgespräche|vorstellungsgespräche|aussagekräftige|gehaltsvorstellung|bewerbungen bis|bewerbung an|
      arbeitsbeginn|eintrittstermin`,
    genre: list`
      wann und wo|wo und wann|wann & wo|eckdaten|infos|informationen|details|ablauf|programm|wann|wo|pressemitteilung|presseinformation|
      presseeinladung|medienmitteilung|newsletter|rundbrief|rundmail|aktuelles|aktuell|termine|veranstaltungen|ankündigungen|neuigkeiten|nachrichten|
      kalender|startseite|zurück zu|zurück zur|terminkalender|mitteilung|mitteilungen|terminhinweis|zum inhalt|
      einladung|save the date|terminankündigung|wichtige termine|vormerken|rundschreiben|zur sofortigen veröffentlichung|medieninformation|nachrichten aus dem verein|nächste termine`,
  },
  callerVerbs: list`
    ruft|rufen|lädt|laden|veranstaltet|veranstalten|organisiert|organisieren|plant|planen|kündigt|hat aufgerufen|haben aufgerufen|fordert|
    demonstriert|streikt|streiken|mobilisiert|mobilisieren|hat|haben|protestieren|demonstrieren|lud|bittet|bitten|erwartet|meldet|bietet|trifft sich|
    treffen sich|ruft auf|rufen auf|lädt ein|laden ein|haben angekündigt|hat angekündigt|hat angemeldet|haben angemeldet|führt|führen|richtet|
    richten|startet|starten|eröffnet|zeigt|zeigen|feiert|feiern|gedenkt|gedenken|protestiert|sucht|suchen|pflanzt|pflanzen|sammelt|sammeln|räumt|
    räumen|wollen|will|fordern|freut sich|freuen sich|kündigen|beteiligt sich|geht|gehen|tritt|treten|spricht|verteilt|verteilen|hält|halten|steht|
    initiiert|stellt|versammelt|versammeln|holt|gibt|macht|machen|blockiert|blockieren|besetzt|bestreikt|bestreiken|unterstützt|legt|legen|trifft|
    treffen|bilden|
    hat eingeladen|haben eingeladen|ist dabei|sind dabei|veranstaltet gemeinsam|treten in den|tritt in den|hält ab|präsentieren|präsentiert|bewerben|mahnt|mahnen`,
  holding: 'veranstaltet|veranstalten|organisiert|organisieren|lädt zu|laden zu|richtet|richten',
  indefinites: 'ein|eine|einen|einem|ihr|ihre|ihren|sein|seine|seinen|unser|unsere|unseren',
  callerAfter: list`
    organisiert von|veranstaltet von|aufgerufen von|aufruf von|aufruf des|aufruf der|veranstaltet vom|organisiert vom|einladung von|veranstalter ist|
    initiiert von|organisiert wird sie von|organisiert wird er von|organisiert wird es von|organisiert wird * von|veranstaltet wird * von|
    aufgerufen hat|aufgerufen haben|aufgerufen hatte|organisiert durch|initiiert vom|organisiert von der|organisiert von dem|veranstaltet von der|
    veranstaltet durch|eine veranstaltung von|eine veranstaltung des|eine veranstaltung der|eine aktion von|eine aktion des|eine aktion der|
    eine initiative von|eine initiative des|eine initiative der|einladung des|einladung der|auf einladung von|auf einladung des|auf einladung der|
    auf initiative von|auf initiative des|auf initiative der|angemeldet von|angemeldet vom|ausgerichtet von|ausgerichtet vom|initiiert von der|
    initiiert durch|getragen von|getragen vom|aufruf vom|aufrufe von|aufgerufen vom|durch das bündnis|organisiert vom bündnis|im auftrag von|
    im auftrag des|im auftrag der|veranstalterin ist|veranstalter sind|einladende sind|dazu ruft|dazu rufen|dazu aufgerufen hat|
    dazu aufgerufen haben|es laden ein|es lädt ein|geplant von|geplant vom|hosted by|ausgerufen von|ausgerufen vom|ausgerufen von der|
    angekündigt von|präsentiert von|präsentiert vom|angemeldet durch|unter federführung von|unter leitung von|
    eine gemeinsame aktion von|gemeinsame veranstaltung von|eine gemeinsame veranstaltung von|eine kooperation von|eine kooperation zwischen|gemeinsam organisiert von|gemeinsam veranstaltet von|ein projekt von|ein projekt des|ein projekt der|unterstützerkreis von|es rufen auf|es ruft auf|aufrufende sind|zu der * aufruft|veranstaltet werden sie von|gastgeber ist|gastgeberin ist|gastgeber sind`,
  accordingTo: list`
    laut|nach angaben von|nach angaben des|nach angaben der|so die|so der|teilte die|teilte der|teilt die|teilt der|sprecher von|sprecherin von|
    sprecher des|sprecherin des|sprecher der|sprecherin der|
    sagt|sagte|heißt es bei|heißt es von|erklärt|erklärte|so heißt es`,
  verbSecond: true,
  organisationWords: list`
    *bündnis|gewerkschaft|gewerkschaften|*initiative|*verband|partei|*gruppe|*rat|*netzwerk|forum|*komitee|*bund|ortsgruppe|betriebsrat|kollektiv|
    stiftung|bürgerinitiative|klimabündnis|allianz|ausschuss|asta|vereinigung|jugend|bewegung|*verein|*vereine|*gewerkschaft|*stiftung|*ausschuss|
    *kollektiv|*jugend|*bewegung|*partei|*allianz|fachschaft|gemeinde|bürger*innen|beirat|nachbarschaft|*bündnisse|*koalition|*plattform|
    *vereinigung|*union|*föderation|*konföderation|*liga|*front|*kirche|kirchengemeinde|*gemeinde|*gemeinschaft|*genossenschaft|*kampagne|
    *kreisverband|*ortsverein|*ortsverband|*ortsgruppe|*kreis|arbeitskreis|freundeskreis|*clique|*club|*klub|*rätin|betriebsgruppe|bezirksleitung|
    *fraktion|fachbereich|geschäftsstelle|initiativkreis|aktionskreis|aktionskomitee|*aufstand|*aufbruch|*feuerwehr|*genossinnen|dachverband|
    landesverband|kreisverband|regionalgruppe|basisgruppe|hochschulgruppe|solidaritätskreis|*kammer|*innung|kollegium|elternvertretung|elternrat|
    *wehr|*vertretungen|*gewerkschaften|*verbände|*initiativen|*bündnissen|
    *vertretung|betriebsräte|*bürgerrat|*elternbund|*beirat|*sektion|*bezirk`,
  placeStrong: list`
    vor dem|vor der|vor den|am|auf dem|auf der|beim|an der|an dem|zum|zur|vom|im|treffpunkt|in der|treffpunkt ist|vorm|an|ins|vor|vors|gegenüber|
    gegenüber dem|gegenüber der|gegenüber vom|neben dem|neben der|hinter dem|hinter der|unter der|unter dem|rund um den|rund um die|rund um das|
    entlang der|entlang des|treffpunkt am|treffpunkt an der|treffpunkt auf dem|treffpunkt vor dem|treffpunkt vor der|treffpunkt beim|treffpunkt im|
    treffpunkt in der|treffpunkt ist der|treffpunkt ist die|treffpunkt ist das|treffpunkt ist am|treffpunkt ist vor dem|treffpunkt ist auf dem|
    bei der|bei dem|auf den|vor das|vor die|in den|in die|in das|in dem|nahe dem|nahe der|unweit der|zwischen|ab|ort ist|ort ist der|ort ist die|
    ort ist das`,
  placeMeet: list`
    start und zielort wird|start und zielort ist|start und ziel ist|start und ziel sind|startort ist|startpunkt ist|treffpunkt wird|sammelpunkt ist|
    start und endpunkt ist|auftaktkundgebung findet auf dem|auftaktkundgebung ist|auftakt ist|auftakt ist am|startet am|startet auf dem|
    startet vor dem|beginnt am|beginnt auf dem|beginnt vor dem|beginnt vor der|los gehts vor dem|los geht es vor dem|los geht s am|treffpunkt|
    treffpunkt ist|treffpunkt am|treffpunkt an der|treffpunkt auf dem|treffpunkt vor dem|treffpunkt vor der|treffpunkt beim|treffpunkt im|
    treffpunkt in der|treffpunkt ist der|treffpunkt ist die|treffpunkt ist das|treffpunkt ist am|treffpunkt ist vor dem|treffpunkt ist auf dem|
    auftakt|auftakt am|auftakt auf dem|auftakt vor dem|auftaktkundgebung am|auftaktkundgebung auf dem|sammelpunkt|sammeln uns am|sammeln uns vor dem|
    sammeln uns auf dem|treffen uns am|treffen uns vor dem|treffen uns vor der|treffen uns auf dem|treffen uns an der|treffen uns beim|
    treffen uns im|treffen uns in der|start am|start auf dem|start vor dem|start ist am|start ist auf dem|startpunkt|los geht es am|
    los geht es auf dem|los gehts am|los gehts auf dem|versammeln uns am|versammeln uns auf dem|kommt zum|kommt zur|kommt auf den|kommt vor das|
    los geht's|los geht es|los gehts|wir treffen uns|treffen ist|beginn ist|gestartet wird|abmarsch ist|abmarsch|besammlung|besammlung ist|wir sammeln uns|aufstellung|aufstellung ist|wir starten|wir beginnen|zusammenkunft`,
  placeWeak: 'in|aus|durch|nach|bei|von|an|auf',
  placeNouns: list`
    landratsamt|finanzamt|*amt|spielplatz|*treff|*platz|*straße|*strasse|*rathaus|*theater|bahnhof|*bahnhof|*markt|park|*park|*haus|*halle|
    *tor|*kirche|universität|*brücke|*schule|*zentrum|*saal|dom|schloss|*denkmal|*weg|*allee|*ufer|*gericht|*werk|campus|uni|mensa|*wiese|*hof|
    *garten|*stadion|*teich|*freibad|*museum|*bibliothek|*bücherei|bücherei|*kino|*klinik|*klinikum|*krankenhaus|*gasthaus|*gasthof|*gaststätte|
    *vereinsheim|*hütte|*turnhalle|*aula|*foyer|*hörsaal|*kantine|*kasino|*keller|*büro|*café|cafe|*kneipe|*bühne|*pavillon|*brunnen|*friedhof|
    *kaserne|*botschaft|*konsulat|*ministerium|*landtag|landtag|*bundestag|*parlament|*kanzleramt|*zentrale|*filiale|*betriebshof|*depot|*fabrik|
    *kreisel|*kreuzung|*passage|*promenade|*gasse|*damm|*steg|*deich|*parkplatz|*parkhaus|*haltestelle|*eingang|*haupteingang|eingang|*anleger|
    *insel|*anger|*aue|*hügel|*graben|*hochhaus|*säule|*statue|mahnmal|*mahnmal|ehrenmal|*ehrenmal|*gedenkstein|*gedenkstätte|*stele|*feuerwache|
    *feuerwehrhaus|*gerätehaus|*kapelle|*kloster|*rathausplatz|*terrasse|*wall|*chaussee|*gymnasium|*kindergarten|*kita|*hochschule|*akademie|
    *institut|*gewerkschaftshaus|*dgb haus|*stadthalle|*schützenhaus|*dorfgemeinschaftshaus|*scheune|*stadtteilzentrum|*quartier|*siedlung|*pforte|
    *werkstor|*halde|*acker|*biergarten|*festzelt|*innenstadt|innenstadt|fußgängerzone|altstadt|*altstadt|vereinsheim|pfarrheim|jugendheim|*wohnheim|
    *sportheim|seminarraum|proberaum|umsonstladen|kulturladen|infoladen|stadtteilladen|buchladen|unverpacktladen|dorfladen|weltladen|mieterladen|
    hallenbad|schwimmbad|strandbad|badesee|yachthafen|hafen|binnenhafen|stadthafen|ecke|gastwirtschaft|grünanlage|parkanlage|sportanlage|
    kleingartenanlage|stadtwald|wallanlagen|zelt|festzelt|turm|burg|münster|
    *schleuse|*see|*lager|*logistikzentrum|*laden|*schänke|*bad|*kai|*dock|*markthalle|edeka|*supermarkt|*baustelle|*zeughaus|*mühle|*bahnsteig`,
  dayStreets: 'platz|straße|strasse|allee|brücke|ufer',
  nowhere: list`
    vor ort|auf der straße|auf die straße|auf den straßen|auf die straßen|in der stadt|im land|in der region|im raum|im haus|zu hause|im büro|
    im feld|vor der tür|vor gericht|im parlament|auf dem weg|am markt|in den betrieben|im betrieb`,
  goals: list`
    richtung|bis zum|bis zur|bis zu|zieht zum|zieht zur|ziehen zum|ziehen zur|zum abschluss|abschlusskundgebung|schlusskundgebung|zwischenkundgebung|
    endet am|endet auf|endet vor|enden am|endet an der|ziel ist|führt zum|führt zur|geht es zum|geht es zur|ankunft am|ankunft|weiter zum|weiter zur`,
  namedAs: 'mit dem titel|unter dem titel|namens|genannt|unter der überschrift',
  articles: 'der|die|das|den|dem|des|ein|eine|einer',
  adjectives: '',
  nameLinks: 'der|des|und|von|am|zum|an|die|im|für|vor|dem|den|in|bei|zur|beim|u|vom|auf|unter|ob',
  titleLinks: 'für|gegen|zur|zum|des|der|von|anlässlich|mit|vor dem|um|über|in|gegen die|bei|wegen|statt|ohne|zu|unter dem motto',
  themes: list`
    gegen|unter dem motto|für mehr|für den|für die|für das|für eine|für einen|für ein|für bessere|zum thema|anlässlich|wegen|zum gedenken an|
    in gedenken an|im gedenken an`,
  abbreviations: list`
    ca|bzw|usw|str|nr|dr|prof|z.b|u.a|d.h|tel|inkl|evtl|mind|st|sa|so|mo|di|mi|do|fr|abs|bd|bspw|ggf|gez|hl|i.d.r|max|min|rd|s|sog|std|v.a|vgl|z|
    zzgl|e.v|ev|geb|pl|u|hbf|bf|jh|jhd|uhrzeit|vorm|nachm`,
  patterns: {
    stamps: 'aktualisiert|veröffentlicht|stand',
    onDay: 'am',
    since: 'seit(?: dem)?',
    terms: 'öffnet|schließt',
    earlier: 'frühere[rns]?|vorige[rns]?|vorangegangene[rns]?',
    eversince: 'seit',
    aheadOf: 'im Vorfeld|vor de[mnr]|vorm',
    ofDay: 'am|vom',
    whatever: 'egal wie|egal was|unabhängig (?:von|davon)',
    despite: 'trotz',
    including: 'darunter',
    aftermath: '(?:nach|trotz|seit)\\s(?:de[rmn]\\s)?[\\p{L}-]+\\s(?:de[rsm]\\s[\\p{L}-]+\\s)?(?:vom|am|von)\\s',
    conditions: 'wenn|falls',
    itself: 'die|diese',
    callsOff: '(?:die|diese) (?:veranstaltung|treffen|aktion) (?:wird abgesagt|ist abgesagt|wurde abgesagt|fällt (?:leider )?aus|entfällt|muss (?:leider )?(?:ausfallen|entfallen))',
    isOff: '(?:das|dies) (?:ist|wurde|wird) (?:abgesagt|verschoben)',
    unsure: 'nicht|falls|wenn|bei regen',
    before: 'vor',
    policeNews: '',
    onOffer: '(?:karten)?vorverkauf|kartenverkauf|anmeldung(?:en)?',
    begins: 'beginnt|startet|öffnet',
    signUp: 'anmeld\\p{L}*',
    asFrom: 'ab|ab dem',
    supplies: 'wasser|strom|heizung|warmwasser',
    cuts: 'ab|abgestellt|abgeschaltet|unterbrochen',
    decides: 'entscheide[nt]|entscheidung|berät|beraten|beschließ(?:t|en)',
    ownMeeting: '(?:in|bei|auf) (?:seiner|ihrer|der)(?: nächsten)? (?:sitzung|versammlung|tagung)',
    announces: '(?:wird|will|soll) (?:voraussichtlich )?(?:am|im)(?=[^.;!?]{0,80}(?:bekannt ?geben|verkünden|entscheiden|vorstellen))',
    votes: '',
    but: 'aber|jedoch',
    mailFields: 'von|an|gesendet|datum|betreff',
    senders: 'von',
    subjects: 'betreff',
    addressees: 'an|gesendet',
    tellsWhen: 'veröffentlicht|aktualisiert|erstellt|sperrfrist',
    wasAhead: 'geplant|vorgesehen|angekundigt',
    was: 'wurden?|war(?:en)?',
    reminders: 'erinnerung(?:en|smail|smails)?',
    dayBefore: 'am vortag|am tag zuvor|am abend zuvor|tags zuvor',
    thereafter: 'dann|danach|später|anschließend|am nachmittag|am abend|nachmittags|abends',
    unattended: 'lohnerhöhung|entgelterhöhung|zahltag|feiertag|schulfrei',
    shut: 'geschlossen|ferien',
    moves: '(?:zu )?ändern|geändert|(?:zu )?verschieben|(?:zu )?verlegen|vorzuverlegen|verschiebt|verlegt|verschoben|verlegt|vorverlegt',
    movedFrom: 'vom|von',
    movedTo: 'auf',
    theDay: 'den',
    wholeOf: 'in ganz|überall in',
    keepersOf: '(?:freunde|freundeskreis|förderverein) (?:des|der|von|vom)',
    servesAs: '(?:ist|wird|dient als)\\s(?:(?:der|unser)\\s)?(?:Treffpunkt|Sammelpunkt|Startpunkt|Veranstaltungsort)',
    servesFor: 'für|der|des|zum|zur',
    houses: 'kirche|kirchengemeinde|bibliothek|museum|gymnasium|kita',
    bodies: 'gewerkschaft|verband',
  },
}
