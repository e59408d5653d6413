import { list, type Language } from './language.ts'

export const it: Language = {
  code: 'it',
  stopwords: list`
    il|lo|la|i|gli|le|un|uno|una|l|d|e|ed|o|ma|di|del|dello|della|dei|degli|delle|dell|a|ad|al|allo|alla|ai|agli|alle|all|da|dal|dalla|dalle|dall|in|
    nel|nella|nei|nelle|nell|con|su|sul|sulla|per|tra|fra|che|chi|cui|è|sono|era|sarà|saranno|ha|hanno|si|non|più|come|questo|questa|questi|quello|
    ci|noi|voi|loro|nostro|nostra|anche|se|tutti|tutte|dove|quando|c|prossimo|prossima|grande|vi|ti|mi|dagli|sui|sulle|negli|ogni|dopo|prima|contro|
    perché|quindi|ancora|già|qui|presso|verso|siamo|essere|stata|stato|molto|insieme`,
  months: ['gennaio|gen', 'febbraio|feb', 'marzo|mar', 'aprile|apr', 'maggio|mag', 'giugno|giu', 'luglio|lug', 'agosto|ago', 'settembre|sett|set', 'ottobre|ott', 'novembre|nov', 'dicembre|dic'],
  weekdays: ['lunedì|lun', 'martedì', 'mercoledì|mer', 'giovedì|gio', 'venerdì|ven', 'sabato|sab', 'domenica|dom'],
  habits: ['i lunedì', 'i martedì', 'i mercoledì', 'i giovedì', 'i venerdì', 'i sabati', 'le domeniche'],
  dayParts: list`
    mattina|pomeriggio|sera|notte|al mattino|alla sera|nel pomeriggio|in mattinata|in serata|di mattina|di sera|di pomeriggio|al pomeriggio|
    in tarda mattinata|nel tardo pomeriggio|nella mattinata|nella serata`,
  lateParts: 'sera|pomeriggio|stasera|serata',
  ordinalSuffixes: 'º|°|o',
  dayLinks: 'il|giorno|il giorno|l|i giorni|giorni|dal|nei giorni|nella giornata di',
  monthLinks: 'di|del',
  relativeDays: { '-1': 'ieri|ieri sera', '0': 'oggi|stasera|questa sera|oggi pomeriggio|questo pomeriggio|questa mattina|stamattina|stamani', '1': 'domani', '2': 'dopodomani' },
  modifiers: { this: 'questo|questa', next: 'prossimo|prossima', last: 'scorso|scorsa', nextWeek: 'della prossima settimana|della settimana prossima|la prossima settimana|la settimana prossima', every: 'ogni|tutti i|tutte le', not: 'non questo' },
  everyOther: 'un * sì e uno no|ogni due',
  often: list`
    settimanale|settimanalmente|mensile|mensilmente|ogni settimana|ogni mese|ogni giorno|tutte le settimane|tutti i mesi|tutti i giorni|quotidiano|
    quindicinale|una volta al mese|una volta a settimana|ogni sera|ogni mattina|ogni quindici giorni|ogni due settimane|trimestrale`,
  usually: list`
    di solito|solitamente|normalmente|abitualmente|come sempre|tutte le riunioni|tutti gli incontri|le riunioni si tengono|gli incontri si tengono|
    i nostri incontri|salvo diversa|ogni incontro|ogni riunione`,
  weekend: 'fine settimana|weekend|week end',
  ordinals: ['primo|prima', 'secondo|seconda', 'terzo|terza', 'quarto|quarta', 'ultimo|ultima'],
  feasts: {
    '05-01': 'festa dei lavoratori|festa del lavoro', '03-08': 'festa della donna|giornata internazionale della donna',
    '04-25': 'festa della liberazione', '06-02': 'festa della repubblica', '12-24': 'vigilia di natale',
    'e-3': 'giovedì santo', 'e-2': 'venerdì santo', 'e-1': 'sabato santo', 'e+0': 'domenica di pasqua', 'e+1': "lunedì dell'angelo|lunedì di pasqua|pasquetta",
  },
  dayWords: [
    'primo', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci',
    'undici', 'dodici', 'tredici', 'quattordici', 'quindici', 'sedici', 'diciassette', 'diciotto', 'diciannove', 'venti',
    'ventuno', 'ventidue', 'ventitré', 'ventiquattro', 'venticinque', 'ventisei', 'ventisette', 'ventotto', 'ventinove', 'trenta',
    'trentuno',
  ],
  ofTheMonth: 'del mese|di ogni mese|d ogni mese',
  rangeWords: 'al|a|alle|fino al|all',
  listWords: 'e|ed',
  contrasts: 'mentre|ma|però|e',
  endsOn: list`
    fine|fine lavori|finiremo|finiamo|si finisce|terminiamo|concludiamo|fine prevista|termine|termina|terminerà|si conclude|si concluderà|finisce|finirà|fino al|fino a|si chiude|si chiuderà|dura fino al|
    durerà fino al|prosegue fino al|proseguirà fino al`,
  over: 'sarà finito|sarà terminato|si sarà concluso',
  hourWords: ['una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'undici', 'dodici'],
  lengths: { lead: 'di|per|durata di|durata|circa', hours: 'ora|ore', minutes: 'minuti' },
  clock: { before: list`
    ore|alle|dalle|alle ore|dalle ore|h|all|orario|verso le|tra le|per le|partenza|ritrovo|inizio|a partire dalle|a partire dalle ore|dopo le|
    prima delle|apertura|accoglienza|concentramento|appuntamento|alle h|fino alle|inizio ore`, beforeBareHour: 'h|ore|alle|dalle|alle ore|dalle ore|dalle h|alle h', about: 'circa|le|verso le', arrival: 'arrivare|arrivate|essere sul posto|presentarsi|ritrovo|ci troviamo|ci vediamo|appuntamento', beforeLoneHour: '', until: 'fino alle|sino alle|fino alle ore|sino alle ore|e fino alle', by: 'entro|entro le|entro il', after: 'in punto|precise|h', am: 'del mattino|di mattina|della mattina', pm: 'del pomeriggio|di sera|della sera|pomeridiane', noon: 'mezzogiorno', midnight: 'mezzanotte', halfPast: '', halfTo: '', andHalf: 'e mezza|e mezzo', quarterPast: 'e un quarto', quarterTo: 'meno un quarto', },
  labels: {
    title: 'titolo|title|evento|cosa|attività|oggetto|tema|iniziativa|azione|che cosa|cosa facciamo', date: list`
      data|quando|giorno|data e ora|nuova data|prossima data|prossimo appuntamento|il giorno|date|giorni|data inizio|data di inizio|data evento|
      data dell evento|giorno e ora`, time: 'ora|orario|ore|inizio|orari|ora di inizio|a che ora|ora di ritrovo|apertura|ora inizio|orario inizio|orario di inizio|ora evento', end: 'fine|conclusione|termine|fine prevista|chiusura|data fine|ora fine|data di fine|ora di fine|data e ora fine|fino a|termina', place: list`
      città|comune|luogo|dove|indirizzo|ritrovo|concentramento|sede|partenza|appuntamento|luogo di ritrovo|punto di ritrovo|punto di incontro|
      ci troviamo|ci vediamo|dove ci troviamo|concentramento in|partenza da|percorso|sala|presso|location|luogo dell incontro|arrivo|luogo evento|
      luogo dell evento|posto|indirizzo evento`, caller: list`
      organizzatori|organizzatore|organizza|a cura di|promosso da|promotori|organizzato da|chi|organizzazione|organizzatrici|organizzata da|
      indetto da|indetta da|convocato da|convocata da|promossa da|promotore|promuove|promuovono|organizzano|invitano|invita|firmato|firmatari|
      aderenti|organizzatori dell evento`, url: list`
      iscrizioni|iscrizione|link|sito|info|informazioni|prenotazioni|per iscriversi|per partecipare|per informazioni|maggiori informazioni|più info|
      info e iscrizioni|info e prenotazioni|modulo|modulo di iscrizione|registrazione|registrati|biglietti|sito web|pagina|collegamento|
      link per partecipare`,
  },
  nouns: {
    workplace_day_of_action: 'giornata di mobilitazione nei luoghi di lavoro', day_of_action: list`
      giornata di mobilitazione|giornata d'azione|giornata di azione|giornata di lotta|giornata nazionale di mobilitazione|giornata di agitazione|
      settimana di mobilitazione|settimana di agitazione|giornata mondiale di lotta|giornata globale d'azione|giornata di protesta|
      giornate di mobilitazione|settimana d'azione|giornata internazionale di lotta|giornate di lotta`, strike: list`
      sciopero|scioperi|sciopero generale|astensione|sciopereranno|scioperano|incroceranno le braccia|incrociano le braccia|si fermano|si fermeranno|
      si asterranno|agitazione|astensione dal lavoro|stato di agitazione|incrociamo le braccia|scioperiamo|in sciopero|sciopero nazionale|
      sciopero globale|sciopero per il clima|blocco degli straordinari|serrata|sciopero della fame|sciopero bianco|sciopera`, walkout: 'uscita dalle classi', picket: 'presidio|presidi|picchetto|picchetti|sit in|presìdi|presìdio|sit-in|presidio davanti|presidio permanente|sit in davanti',
    march: list`
      manifestazione|manifestazioni|corteo|cortei|marcia|fiaccolata|parata|passeggiata|camminata|manifesteranno|sfileranno|sfilano|manifestiamo|
      manifestazione nazionale|processione|marcia silenziosa|marcia della pace|passeggiata rumorosa|contromanifestazione|street parade|sfilata|
      marciamo|marceremo|sfiliamo|sfileremo|scendiamo in strada|scendono in strada|scenderanno in piazza|scenderemo in piazza|manifesteremo|
      manifestano|manifesta|manifestare|cammineremo|camminiamo|trattorata|corteo cittadino|marcia per`, rally: list`
      comizio|mobilitazione|raduno|adunata|piazza|manifestazione statica|comizi|presidio in piazza|ci raduniamo|si raduneranno|si radunano|
      adunata pubblica|mobilitazioni|manifestazione pubblica`, protest: list`
      protesta|proteste|azione|blocco|flash mob|occupazione simbolica|catena umana|flashmob|blitz|protesteranno|protestiamo|protestano|
      azione di protesta|occuperemo|die in|pentolata|cacerolata|rumorata|azione simbolica|bloccheremo|bloccheranno|protesta pacifica|gesto simbolico|
      tendata`, vigil: 'veglia|minuto di silenzio|veglia di preghiera|cerchio di silenzio|momento di raccoglimento|un minuto di silenzio|fiaccolata silenziosa', commemoration: list`
      commemorazione|ricordo|celebrazione|deposizione|deposizione della corona|deposizione di una corona|deposizione corona|commemorazioni|
      giornata della memoria|posa delle pietre`, occupation: 'occupazione', boycott: 'boicottaggio', ride: list`
      biciclettata|critical mass|pedalata|bicifestazione|pedalata collettiva|giro in bici|ciclopasseggiata|passeggiata in bici|pedaliamo|
      biciclettate|pedalate|ciclo passeggiata|carovana in bici`,
    meeting: list`
      riunione|incontro|dibattito|conferenza|convegno|tavola rotonda|seminario|presentazione|proiezione|cineforum|serata|incontro pubblico|
      si riunisce|si riunirà|si riuniscono|ci incontriamo|incontri|riunioni|incontro informativo|presentazione del libro|aperitivo|conversazione|
      chiacchierata|gruppo di lettura|convegni|assemblea informativa|proiezione del film|lezione aperta|ci riuniamo|ci ritroviamo|si incontrano|
      si incontra|serata informativa|tè delle|incontro aperto|riunione aperta|seminari|plenaria|consiglio di quartiere`, assembly: list`
      assemblea|assemblee|assemblea pubblica|assemblea generale|assemblea cittadina|assemblea ordinaria|assemblea straordinaria|assemblea dei soci|
      assemblea sindacale|assemblea aperta|assemblea popolare|assemblea costituente|congresso|assemblea di istituto|assemblea permanente`, webinar: 'webinar|videoconferenza|incontro online|riunione online|seminario online|incontro virtuale|diretta online|assemblea online|corso online', training: list`
      laboratorio|corso|formazione|workshop|corsi|laboratori|seminario di formazione|giornata di formazione|giornata formativa|
      incontro di formazione|formazioni`, canvass: list`
      volantinaggio|banchetto|raccolta firme|banchetti|porta a porta|volantinaggi|banchetto informativo|gazebo|banchetti informativi|
      raccolta di firme|attacchinaggio|tavolino|distribuzione di volantini`, vote: 'elezioni|votazione|voto|referendum|votare|consultazione|si vota|elezioni rsu|primarie|ballottaggio|votiamo',
    cleanup: list`
      pulizia|giornata ecologica|raccolta rifiuti|puliamo|pulizia della spiaggia|puliamo il|puliamo la|mattinata di pulizia|giornata di pulizia|
      pulizia del parco|pulizia del fiume|pulizie|raccolta dei rifiuti|raccolta plastica|clean up|cleanup|plogging|ripuliamo|
      giornata del verde pulito|camminata ecologica|pulizia dei sentieri|ripristino dei sentieri`, planting: list`
      piantumazione|piantiamo|messa a dimora|mettiamo a dimora|piantiamo alberi|piantare alberi|messa a dimora di alberi|festa degli alberi|
      piantumiamo|semina|orto collettivo|scambio di semi|pianteremo|alberi da piantare`, blood_drive: list`
      donazione del sangue|donazione di sangue|donazione sangue|donazioni di sangue|dona il sangue|donare il sangue|autoemoteca|raccolta sangue|
      giornata della donazione|raccolta di sangue`, fundraiser: list`
      concerto|raccolta fondi|cena sociale|lotteria|concerto benefico|corsa|maratona|cena di autofinanziamento|cena benefica|cena solidale|tombola|
      tombolata|aperitivo benefit|serata benefit|concerto benefit|pesca di beneficenza|pranzo benefit|corsa solidale|camminata solidale|
      spettacolo benefico|vendita di torte|asta|colletta|colletta alimentare|raccolta alimentare|raccolta di beni|cassa di resistenza|spaghettata|
      pizzata|polentata`, fair: list`
      festa|festival|sagra|mercatino|fiera|pranzo sociale|merenda|mercatini|festa popolare|festa di quartiere|festa di strada|pranzo popolare|
      pic nic|picnic|grigliata|open day|porte aperte|baratto|fiera del libro|castagnata|pasquetta|swap party|festa di primavera|mercato contadino`,
  },
  actionVerbs: list`
    sciopereranno|scioperano|incroceranno le braccia|incrociano le braccia|si fermano|si fermeranno|manifesteranno|sfileranno|sfilano|si riunisce|
    si riunirà|si riuniscono|ci incontriamo|votare|puliamo|piantiamo|incrociamo le braccia|scioperiamo|sciopera|marciamo|marceremo|sfiliamo|
    sfileremo|scendiamo in strada|scendono in strada|scenderanno in piazza|scenderemo in piazza|manifesteremo|manifestano|manifesta|manifestiamo|
    manifestare|cammineremo|camminiamo|ci raduniamo|si raduneranno|si radunano|protesteranno|protestiamo|protestano|bloccheremo|bloccheranno|
    occuperemo|pedaliamo|ci riuniamo|ci ritroviamo|si incontrano|si incontra|si vota|votiamo|puliamo il|puliamo la|ripuliamo|piantiamo alberi|
    piantare alberi|mettiamo a dimora|piantumiamo|pianteremo|dona il sangue|donare il sangue`,
  notNouns: list`
    su appuntamento|previo appuntamento|solo su appuntamento|
    in corso|nel corso|corso di|corso umberto|corso vittorio|in marcia|di sala|in piazza|piazza|scende in piazza|messa in|concerto con|di concerto|
    in azione|azione legale|voto di fiducia|di formazione|mercato del lavoro|piazza del mercato|mercato coperto|libero scambio|scuola di musica|
    cena aziendale|lezione di storia|fermo amministrativo|tavolo tecnico|tavolo di trattativa|forum sociale|orto botanico|raccolta differenziata|
    dialogo sociale|fermata bus|fermata del|fermata metro`,
  people: list`
    attivisti|attiviste|lavoratori|lavoratrici|studenti|studentesse|cittadini|genitori|insegnanti|sindacati|volontari|inquilini|agricoltori|abitanti|
    manifestanti|pensionati|cittadine|donne|mamme|docenti|maestre|infermieri|medici|precari|operai|autisti|pendolari|residenti|famiglie|ragazzi|
    ragazze|giovani|braccianti|rider|dipendenti|personale|inquiline|soci`,
  affairs: 'apertura della piscina|apertura della biblioteca|riapertura|i voli|il volo|consegna dei|consegna delle|colloqui|i colloqui|trattativa|trattative|processo|udienza|sentenza|tribunale|mostra|anno scolastico|verdetto|anno fiscale|anno accademico|esercizio finanziario',
  weakNouns: 'evento|eventi|appuntamento|appuntamenti|iniziativa|iniziative|visita|giornata|concentramento',
  cues: {
    call: list`
      puoi aiutarci|potete aiutarci|volete aiutarci|abbiamo bisogno di te|abbiamo bisogno di voi|vieni|venite|partecipa|partecipate|unisciti|unitevi|
      vi aspettiamo|ti aspettiamo|invitiamo|invita|invitano|siete invitati|appello|aderire|aderisci|aderite|iscriviti|iscrizioni|scendiamo in piazza|
      tutti in piazza|tutte in piazza|in piazza|non mancate|ci vediamo|ci troviamo|ritrovo|ingresso libero|chiamiamo|chiama alla|convoca|convocano|
      indice|indicono|proclama|proclamano|mobilitiamoci|porta|scioperiamo|manifestiamo|ci incontriamo|ci ritroviamo|vediamoci|
      tutti e tutte|vieni anche tu|unitevi a noi|scendi in piazza|portate|diffondete|invita tutti|tutte e tutti a|tutti a roma|tutti a|tutte e tutti|
      vieni a|venite a|venite in|venite tutte|venite tutti|vi invitiamo|ti invitiamo|vi invita|ti invita|invitiamo tutti|invitiamo tutte|
      sono invitati|sono invitate|è invitata|siete tutti invitati|siete tutte invitate|tutti sono benvenuti|benvenuti|benvenute|aperto a tutti|
      aperta a tutti|aperta a tutte|aperto a tutte|vi aspetta|vi aspettano|ti aspetta|unisciti a noi|partecipazione gratuita|ingresso gratuito|
      ingresso libero e gratuito|entrata libera|gratuito e aperto|prenotatevi|prenota il tuo posto|iscrivetevi|iscriversi|portate con voi|
      fai sentire|fate girare|fai girare|condividi|condividete|segna la data|save the date|appuntamento in|appuntamento alle|appuntamento a|
      appuntamento davanti|ritroviamoci|troviamoci|incontriamoci|tutti insieme|tutte insieme|scendete in piazza|scendiamo in strada|difendiamo|
      fermiamo|riprendiamoci|dai una mano|dateci una mano|cerchiamo volontari|dona il sangue|donate|sosteniamo|sostieni|sostenete|aiutaci|si invita|
      si invitano|invita la cittadinanza|la cittadinanza è invitata|tutta la cittadinanza|chiamano a|chiama a|fanno appello|fa appello|
      lancia un appello|lanciano un appello|marciamo|camminiamo|pedaliamo|puliamo|piantiamo|ci raduniamo|ci riuniamo|passa a trovarci|mobilitati|
      mobilitatevi|scioperate|non mancare|in piazza con noi`,
    future: list`
      manifesteranno|promettono|hanno promesso|intendono|si preparano a|si apprestano a|è domani|è oggi|è questo|si terrà|si terranno|si svolgerà|si svolgeranno|
      avrà luogo|avranno luogo|sarà|saranno|è previsto|è prevista|partirà|partenza|previsto|prevista|prossimo|prossima|nuovi appuntamenti|organizza|
      organizzano|promuove|promuovono|annuncia|annunciano|inizierà|in programma|verso il|ci sarà|incroceranno|si fermeranno|sciopereranno|
      avrà inizio|inizia|iniziano|inizio|partono|comincia|partiremo|si tiene|si tengono|si svolge|si svolgono|proclamano|proclama|indice|indicono|
      è indetto|è indetta|è convocata|è convocato|in calendario|prevede|è stato proclamato|è stata convocata|è stato indetto|per l intero turno|
      torniamo in|tornano in|torna in|vogliamo|avranno inizio|si riunirà|si incontrerà|verrà|verranno|partiranno|partirà da|muoverà|si muoverà|
      sfilerà|attraverserà|raggiungerà|si concluderà|ospiterà|ospita|aprirà|apre|comincerà|cominceranno|inizieranno|sono previsti|sono previste|
      previsti|previste|programmato|programmata|programmati|fissato|fissata|è fissato|è fissata|è stato fissato|annunciato|annunciata|indetto|
      indetta|convocato|convocata|proclamato|proclamata|scenderanno|scenderà|scenderemo|manifesteremo|manifesterà|protesteranno|torneremo|tornerà|
      tornano|andremo|saremo|faremo|faranno|ci si ritrova|ci si trova|ci ritroveremo|ci vedremo|ci incontreremo|parleremo|si parlerà|si preannuncia|
      si voterà|prossimi|prossime|continuerà|proseguirà|preparano|prepara|al via|si parte|riprende|ricomincia|in arrivo|organizzeremo|organizziamo|
      spetterà|si ferma|incrocia|è attesa|è atteso|sono attesi|sono attese|è stata indetta|è stata organizzata|è stato organizzato|è stata promossa|
      è stato promosso|è stato convocato|organizzerà|organizzeranno|promuoverà|promuoveranno|si raduneranno|si radunerà|ci troviamo|ci ritroviamo|
      ci vediamo|ci incontriamo`,
    past: list`
      sono partiti|sono partite|sono arrivati|sono scesi in piazza|sono scese in piazza|hanno incrociato le braccia|si sono recati|si sono ritrovati|
      hanno risposto|hanno aderito|si sono radunate|si è radunata|si è radunato|si sono ritrovate|si sono concentrati|è partito|
      è partita|è arrivato|è arrivata|ha attraversato|hanno attraversato|si è snodato|ha attirato|è costato|
      hanno raccolto|aveva riunito|aveva raccolto|si è svolta|si è svolto|si è tenuta|si è tenuto|si sono svolte|sono scesi|sono scese|
      hanno partecipato|hanno manifestato|ha visto|hanno sfilato|c è stata|c è stato|hanno scioperato|è stata|è stato|è stati|si sono radunati|
      ha raccolto|hanno protestato|si è conclusa|ha registrato|hanno registrato|ha sgomberato|occuparono|iniziò|firmato|sono stati|si sono svolti|
      ha avuto|hanno bloccato|ha bloccato|in centinaia hanno|ha portato in piazza|si è concluso|le foto|ecco le foto|si sono riuniti|si è riunita|
      si è riunito|ha partecipato|è stata un successo|è stato un successo|grande successo|un successo|ha sfilato|sono sfilati|grazie a tutti|
      grazie a tutte|grazie a chi|ha aderito|sono stati raccolti|abbiamo raccolto|erano|eravamo|furono|avevano|scesero|scese|nacque|
      morì|fondato|fondata|avvenuta|avvenuto|scaduto|scaduta|è scaduto|si è chiusa|si è chiuso|si è chiuso con|hanno occupato|hanno invaso|
      si è fermata|si è fermato|è terminato|è terminata|ha chiuso|ha bocciato|ha approvato|hanno firmato|ha incontrato|si sono incontrati|
      si è mobilitata|si sono mobilitati|hanno dato vita|è morto|è morta|ha riempito|hanno riempito|sfilavano|manifestavano|gridavano|si radunavano|
      partiva|muoveva`,
    history: list`
      anni fa|un anno fa|anniversario|tradizionalmente|l anno scorso|dal 19*|storico|storica|in ricordo|in memoria|come ogni anno|lo scorso anno|
      anni dopo|nel 19*|storia|all epoca`,
    reporting: list`
      ha detto|ha dichiarato|ha annunciato|hanno annunciato|ha confermato|ha spiegato|ha comunicato|pubblicato il|ha denunciato|hanno deciso|
      ha deciso|aggiornato|spiega|ha affermato|hanno dichiarato|hanno comunicato|ha fatto sapere|hanno fatto sapere|pubblicato|ultimo aggiornamento|
      comunicato del|comunicato stampa del|ha informato|ha ricordato|ha precisato|verbale`,
    lookback: `anni fa|resoconto|cronaca|foto di|galleria|com è andata|così è andata|racconto di|ricordi di|bilancio di|grazie a`,
    deadline: list`
      entrerà in vigore|entra in vigore|iscrizioni chiudono|le iscrizioni chiudono|iscrizioni si chiudono|chiudono le iscrizioni|termine iscrizioni|
      iscrizioni terminano|scadenza|entro il|entro le|termine|domande|iscrizioni entro|candidature|bando|scade|consegna|scadono|scadranno|scadrà|
      vanno presentate|devono pervenire|entro e non oltre|entro la|termine ultimo|ultimo giorno|ultimo giorno per|prenotare entro|prenotazione entro|
      prenotazioni entro|iscrizione entro|iscriversi entro|iscrizioni aperte fino|iscrizioni fino al|adesioni entro|presentare domanda|
      presentazione delle domande|consultazione pubblica|chiusura delle iscrizioni|vanno inviate|vanno inviati`,
    cancelled: list`
      sospendere lo sciopero|sospendere la protesta|sospendere la mobilitazione|sospendere l'agitazione|scampato il pericolo|revocare lo|revocare la|annullare lo|annullare la|rinviare lo|rinviare la|differire lo|la revoca|revoca dello|sospensione dello sciopero|revoca|scongiurato lo|sciopero scongiurato|scongiurato|
      annullato|annullata|rinviato|rinviata|revocato|revocata|sospeso|sospesa|spostato|spostata|differito|resterà chiuso|resterà chiusa|
      resteranno chiusi|resteranno chiuse|sarà chiuso|sarà chiusa|saranno chiusi|chiusi per|annullati|rinviati|è rinviata|revocano|non ci sarà|
      non si terrà|non si svolgerà|è annullato|è annullata|è stato annullato|è stata annullata|è rinviato|è stato rinviato|è stata rinviata|
      è sospeso|è sospesa|è revocato|è stato revocato|annullate|rinviate|sospesi|sospese|sospende|sospendono|saltato|saltata|non avrà luogo|
      non si fa|non si tiene|a data da destinarsi|vietato|vietata|nessuna riunione|fino a nuovo avviso|disdetta|disdetto|
      la revoca dello|revoca dello sciopero|revoca della|hanno revocato|ha revocato|è rientrato lo sciopero`,
    moved: list`
      rinviato al|rinviata al|rinviati al|spostato al|spostata al|posticipato al|posticipata al|si svolgerà invece|si terrà invece|nuova data|
      anticipato al|anticipata al|differito al|recuperato|rinviata a|rinviato a|spostato a|spostata a|è spostata al|è spostato al|è rinviato al|
      è rinviata al|slitta al|slittato al|slittata al|slitta a|nuova data è|si terrà il|posticipato a|posticipata a|riprogrammato|riprogrammata`,
    replaced: list`
      avrebbero dovuto|sarebbe stato|sarebbe dovuto|aveva previsto|avevano previsto|aveva programmato|avevano programmato|normalmente sarebbe|
      inizialmente|originariamente|era previsto|era prevista|erano previsti|erano previste|in un primo momento|avrebbe dovuto|doveva tenersi|
      doveva svolgersi|in origine|invece del|previsto inizialmente|prevista inizialmente|inizialmente previsto|inizialmente prevista|anziché il|
      anziché|e non il|al posto del|già previsto|già prevista|già fissata|fissata inizialmente|programmato per il|programmata per il`,
    fallback: 'in caso di pioggia|in caso di maltempo|in caso di brutto tempo|se piove|data di riserva|data alternativa',
    nationwide: list`
      in tutta italia|nazionale|in tutte le città|in tutto il paese|in molte città|sciopero|sciopero generale|in decine di città|
      nei luoghi di lavoro|in tutte le piazze|in * città|in * piazze|in * comuni|in oltre|in tutto il territorio nazionale|in tutte le regioni|
      in tutta la regione|in tutta la|in tutta l|in molte piazze|nelle piazze|nelle piazze italiane|nelle principali città|in diverse città|
      in più città|in varie città|in contemporanea|da nord a sud|in ogni città|in ogni regione|in decine di piazze|in centinaia di|in oltre * città|
      in più di|nazionali|europea|europeo|simultanee|diffusa|in tutti gli atenei|in tutte le scuole|in tutti i comuni|in tutti gli ospedali|
      in * province|in * regioni|in * paesi|
      varie città|diverse città|numerose città|decine di città`,
    worldwide: `mondiale|globale|internazionale|in tutto il mondo|internazionali|mondiali|globali|in ogni continente|di tutto il mondo|nel mondo`,
    online: list`
      sulla pagina facebook|su facebook|su youtube|canale youtube|in diretta streaming|in streaming|potrà essere seguito|potrà essere seguita|
      sulla piattaforma|online|on line|zoom|diretta streaming|in diretta|videoconferenza|webinar|da remoto|su zoom|via zoom|piattaforma zoom|
      streaming|virtuale|a distanza|google meet|jitsi|teams|in remoto|diretta facebook|in collegamento|
      su meet|su teams|in videoconferenza|
      da casa tua|comodamente da casa|in modalità telematica`,
    signup: list`
      iscrizione|iscrizioni|iscriviti|prenota|prenotazioni|biglietti|info|informazioni|qui|link|evento|partecipa|modulo|registrati|registrazione|
      maggiori informazioni|più informazioni|sito|clicca qui|programma|iscriviti qui|compila`,
    travel: list`
      pullman|autobus|navetta|bus|in partenza da|partenza pullman|pullman gratuito|corriera|treno|navetta gratuita|parcheggio|viaggio|
      partenza dei pullman|partenza autobus|car pooling|i pullman`,
    office: list`
      orari di apertura|orario di apertura|aperto dal|aperta dal|aperto da|segreteria aperta|orario di ufficio|orari di segreteria|
      dal lunedì al venerdì|dal martedì al sabato|aperto tutti i giorni|sportello|orario al pubblico|segreteria|fasce protette|fasce di garanzia|
      fascia protetta|fasce orarie`,
    signOff: list`
      cordiali saluti|saluti|un saluto|in solidarieta|a presto|un abbraccio|un caro saluto|saluti solidali|distinti saluti|cari saluti|vi aspettiamo|
      abbracci|il direttivo|la segreteria|con affetto|ci vediamo|
      cordialmente|il comitato|un saluto fraterno|saluti a tutti|fraterni saluti|grazie a tutti|vi abbracciamo`,
    backMatter: list`
      chi siamo|notizie correlate|articoli correlati|leggi anche|altre notizie|potrebbe interessarti|archivio|contesto|note per la redazione|
      la storia|informativa|potrebbe interessarti anche|ti potrebbe interessare|potrebbero interessarti|ultime notizie|notizie recenti|
      articoli recenti|eventi passati|edizioni precedenti|più letti|i più letti|commenti|per approfondire|approfondimenti|la nostra storia|su di noi|
      contatti stampa|note legali|precedenti|altri articoli|altri eventi|vedi anche`,
    selfNaming: list`
      e un'associazione|e un collettivo|e un sindacato|e una rete|e un comitato|e un'organizzazione|è una cooperativa|è una fondazione|
      è un coordinamento|è un movimento|è una federazione|è un gruppo|è una confederazione|è un sindacato di base|riunisce|raccoglie|siamo un|
      siamo una|è nata nel|è nato nel|si batte per|è una onlus|è una realtà|è un circolo`,
    vacancy: `offerta di lavoro|retribuzione|lettera di motivazione|curriculum|tempo pieno|tempo parziale|colloqui|contratto a tempo|candidature|posizione aperta`,
    genre: list`
      quando e dove|dove e quando|informazioni|info|programma|dettagli|quando|dove|comunicato|comunicato stampa|agenda|eventi|prossimi eventi|
      prossimi appuntamenti|appuntamenti|notizie|news|newsletter|bollettino|avvisi|home|torna a|torna alle|calendario|
      save the date|invito|avviso|agenda degli eventi|segnate la data|comunicato sindacale|volantino|iniziative`,
  },
  callerVerbs: list`
    organizza|organizzano|promuove|promuovono|indice|indicono|proclama|proclamano|convoca|convocano|invita|invitano|chiama|chiamano|lancia|lanciano|
    annuncia|annunciano|ha indetto|hanno indetto|ha proclamato|hanno proclamato|propone|scende in piazza|aderisce|si riunisce|ha organizzato|
    hanno organizzato|ha convocato|hanno convocato|ha lanciato|hanno lanciato|scendono in piazza|ha promosso|hanno promosso|si mobilita|
    si mobilitano|vi aspetta|vi aspettano|vi invita|vi invitano|ti aspetta|ti invita|aderiscono|aspettano|terrà|tengono|propongono|si ritrova|
    si ritrovano|si riuniscono|si riunirà|ha annunciato|hanno annunciato|ha deciso|hanno deciso|sciopera|scioperano|sciopereranno|manifesta|
    manifestano|manifesterà|manifesteranno|scenderà in piazza|scenderanno in piazza|protestano|chiedono|presentano|ricordano|festeggia|celebra|
    lanciano un appello|fa appello|fanno appello|organizzerà|organizzeranno|promuoverà|si danno appuntamento|danno appuntamento|dà appuntamento|
    dichiara|dichiarano|blocca|occupano|pulisce|promuoveranno|scenderà|scenderanno`,
  holding: 'organizza|organizzano|organizzerà|organizzeranno|terrà|terranno|promuove|promuovono|propone|propongono',
  indefinites: 'un|una|uno|il suo|la sua|il proprio|la propria|il nostro|la nostra',
  callerAfter: list`
    organizzato da|organizzata da|promosso da|promossa da|indetto da|indetta da|proclamato da|proclamata da|a cura di|convocata da|convocato da|
    organizzata dal|organizzato dal|indetto dal|promossa dal|organizzata dalla|indetta dalla|indetto dalla|promossa dalla|a cura del|a cura della|
    a cura dell|a cura dei|a cura degli|indetto dai|indetta dai|indetto dalle|indetta dalle|proclamato dai|proclamato dal|proclamato dalla|
    proclamato dalle|organizzato dai|organizzata dai|organizzato dall|organizzata dall|promosso dal|promosso dall|promosso dai|promossa dall|
    promossa dai|su iniziativa di|su iniziativa del|su iniziativa della|è indetto da|convocata dal|convocata dalla|convocato dal|convocato dalla|
    organizzato dalla|organizzato dalle|organizzato dagli|organizzata dalle|organizzata dagli|organizzati da|organizzati dal|organizzati dalla|
    organizzati dall|organizzati dai|organizzati dalle|organizzati dagli|organizzate da|organizzate dal|organizzate dalla|organizzate dall|
    organizzate dai|organizzate dalle|organizzate dagli|promosso dalla|promosso dalle|promosso dagli|promossa dalle|promossa dagli|promossi da|
    promossi dal|promossi dalla|promossi dall|promossi dai|promossi dalle|promossi dagli|promosse da|promosse dal|promosse dalla|promosse dall|
    promosse dai|promosse dalle|promosse dagli|indetto dall|indetto dagli|indetta dal|indetta dall|indetta dagli|indetti da|indetti dal|
    indetti dalla|indetti dall|indetti dai|indetti dalle|indetti dagli|indette da|indette dal|indette dalla|indette dall|indette dai|indette dalle|
    indette dagli|proclamato dall|proclamato dagli|proclamata dal|proclamata dalla|proclamata dall|proclamata dai|proclamata dalle|proclamata dagli|
    proclamati da|proclamati dal|proclamati dalla|proclamati dall|proclamati dai|proclamati dalle|proclamati dagli|proclamate da|proclamate dal|
    proclamate dalla|proclamate dall|proclamate dai|proclamate dalle|proclamate dagli|convocato dall|convocato dai|convocato dalle|convocato dagli|
    convocata dall|convocata dai|convocata dalle|convocata dagli|convocati da|convocati dal|convocati dalla|convocati dall|convocati dai|
    convocati dalle|convocati dagli|convocate da|convocate dal|convocate dalla|convocate dall|convocate dai|convocate dalle|convocate dagli|
    lanciato da|lanciato dal|lanciato dalla|lanciato dall|lanciato dai|lanciato dalle|lanciato dagli|lanciata da|lanciata dal|lanciata dalla|
    lanciata dall|lanciata dai|lanciata dalle|lanciata dagli|lanciati da|lanciati dal|lanciati dalla|lanciati dall|lanciati dai|lanciati dalle|
    lanciati dagli|lanciate da|lanciate dal|lanciate dalla|lanciate dall|lanciate dai|lanciate dalle|lanciate dagli|proposto da|proposto dal|
    proposto dalla|proposto dall|proposto dai|proposto dalle|proposto dagli|proposta da|proposta dal|proposta dalla|proposta dall|proposta dai|
    proposta dalle|proposta dagli|proposti da|proposti dal|proposti dalla|proposti dall|proposti dai|proposti dalle|proposti dagli|proposte da|
    proposte dal|proposte dalla|proposte dall|proposte dai|proposte dalle|proposte dagli|appello di|appello del|appello della|appello dell|
    appello dei|appello delle|su invito di|su invito del|su invito della|invito di|invito del|invito della|iniziativa di|iniziativa del|
    iniziativa della|un iniziativa di|un iniziativa del|un iniziativa della|a cura delle|evento di|evento del|evento della|chiamata da|chiamata dal|
    chiamata dalla|dichiarato da|dichiarato dal|dichiarato dalla|dichiarato dai|presentato da|presentata da|
    la convocazione è di|la convocazione è del|la convocazione è della|
    da parte di|da parte del|da parte della|da parte delle|da parte dei|da parte degli|da parte dell|un evento di|un evento organizzato da|una iniziativa di|una iniziativa del|una iniziativa della|organizzano|promuovono|promuove|organizza|lanciato congiuntamente da|in collaborazione tra|presentazione di|incontro con gli attivisti di|comunicato di|
    lo organizza|la organizza|li organizza|le organizza|a organizzarlo è|a organizzarla è|ad organizzarlo è|ad organizzarla è|ad organizzare è|a promuoverlo è|a promuoverla è|a promuovere l iniziativa è|ad organizzarla sono|ad organizzarlo sono`,
  accordingTo: list`
    secondo|secondo il|secondo la|secondo i|fa sapere la|fa sapere il|annuncia la|annuncia il|portavoce di|portavoce del|portavoce della|
    spiega|spiegano|spiega la|spiega il|dichiara la|dichiara il|afferma la|afferma il|spiegano dalla|fanno sapere dalla`,
  verbSecond: false,
  organisationWords: list`
    sindacato|sindacati|coordinamento|comitato|associazione|collettivo|rete|movimento|partito|federazione|unione|assemblea|circolo|fondazione|
    centro sociale|gruppo|forum|consulta|alleanza|sezione|camera del lavoro|confederazione|organizzazioni|organizzazione|associazioni|comitati|
    collettivi|presidio permanente|casa del popolo|lega|fronte|club|arci|sindacale|laboratorio|cooperativa|movimenti|reti|gruppi|cooperative|
    federazioni|unioni|alleanze|coalizione|comunità|parrocchia|pro loco|proloco|centro antiviolenza|centro culturale|circoli|banda|consulte|
    osservatorio|associazione culturale|polisportiva|fondazioni|coordinamenti|intersindacale|rsu|unione sindacale|sindacato di base|cartello|
    casa delle donne|amici di|amici del|amiche|donatori|brigata|brigate|patronato|università popolare|banca del tempo|federazione sindacale|
    assessorato|segreterie|segreteria|assessorati`,
  placeStrong: list`
    davanti a|davanti al|davanti alla|in|presso|da|piazza|piazzale|via|al|alla|in piazza|da piazza|a piazza|ritrovo in|sotto|di fronte a|presso la|
    presso il|dal|dalla|nei pressi di|largo|davanti all|davanti ai|davanti alle|davanti agli|davanti allo|di fronte al|di fronte alla|di fronte all|
    di fronte ai|di fronte alle|nei pressi del|nei pressi della|nei pressi dell|accanto a|accanto al|accanto alla|vicino a|vicino al|vicino alla|
    all ingresso di|all ingresso del|all ingresso della|ai piedi di|ai piedi del|ai piedi della|all altezza di|all altezza del|all angolo di|
    all angolo tra|all interno di|all interno del|all interno della|intorno a|intorno al|presso l|presso lo|presso i|presso le|nella|nell|nello|sul|
    sulla|sull|alle porte di|dall|dallo|dai|sotto la|sotto il|sotto l|sotto i|sotto le|ritrovo al|ritrovo alla|ritrovo all|ritrovo davanti|
    ritrovo davanti al|ritrovo davanti alla|ritrovo presso|ritrovo in piazza|partenza da|partenza da piazza|partenza dal|partenza dalla|
    appuntamento in|appuntamento in piazza|appuntamento davanti|appuntamento al|appuntamento alla|concentramento in|concentramento in piazza|
    concentramento a|lungo il|lungo la|fuori dal|fuori dalla|dietro il|dietro la|dentro il|verso il|
      davanti la|davanti il|davanti lo|davanti i|davanti le|davanti l`,
  placeMeet: list`
    il punto di ritrovo è|il ritrovo è|il concentramento è|il concentramento sarà|partenza e arrivo in|punto di partenza è|partirà da|partirà dal|
    partirà dalla|partiremo da|partiremo dal|si parte da|si parte dal|ritrovo|ritrovo in|ritrovo al|ritrovo alla|ritrovo all|ritrovo davanti|
    ritrovo davanti al|ritrovo davanti alla|ritrovo presso|ritrovo in piazza|partenza da|partenza da piazza|partenza dal|partenza dalla|
    appuntamento in|appuntamento in piazza|appuntamento davanti|appuntamento davanti al|appuntamento davanti alla|appuntamento al|appuntamento alla|
    concentramento|concentramento in|concentramento in piazza|concentramento a|concentramento davanti a|concentramento davanti al|
    concentramento davanti alla|ci troviamo in|ci troviamo in piazza|ci troviamo davanti|ci troviamo al|ci troviamo alla|ci vediamo in|
    ci vediamo in piazza|ci vediamo davanti|ci vediamo al|
    il ritrovo sarà|ci si trova|ci si trova in|ci si ritrova in|l appuntamento è|l appuntamento è in|l appuntamento è davanti|il corteo partirà da|il corteo parte da`,
  placeWeak: 'a|su|per|di',
  placeNouns: list`
    piazza|piazzale|via|viale|corso|largo|parco|stazione|sala|teatro|università|municipio|comune|palazzo|porta|ponte|sede|centro|chiesa|biblioteca|
    prefettura|tribunale|scuola|castello|giardini|giardino|arco|villa|casa|circolo|stadio|ospedale|ponticello|cimitero|monumento|aula|aula magna|
    cortile|atrio|lungomare|lungolago|lungofiume|lungarno|spiaggia|pineta|bosco|fiume|lago|molo|porto|darsena|banchina|fontana|colonna|torre|mura|
    rocca|duomo|cattedrale|basilica|santuario|parrocchia|oratorio|convento|monastero|sagrato|loggia|portico|portici|galleria|museo|cinema|auditorium|
    anfiteatro|arena|palestra|palazzetto|palasport|campo sportivo|velodromo|caffè|ristorante|trattoria|osteria|libreria|bocciofila|casa del popolo|
    casa della cultura|casa delle donne|centro civico|centro sociale|centro culturale|centro commerciale|camera del lavoro|camera di commercio|
    ministero|montecitorio|consolato|ambasciata|questura|caserma|carcere|ufficio|uffici|asl|clinica|poliambulatorio|policlinico|facoltà|ateneo|
    rettorato|liceo|istituto|asilo|ludoteca|magazzino|stabilimento|fabbrica|cancelli|cancello|capannone|casello|rotonda|incrocio|parcheggio|
    capolinea|aeroporto|metropolitana|vicolo|vico|campiello|fondamenta|salita|scalinata|contrada|quartiere|rione|cascina|fattoria|podere|rifugio|
    sentiero|passeggiata lungomare|stadio comunale|giardini pubblici|salone|saletta|teatrino|biblioteca comunale|piazzetta|slargo|spiazzo|
    sala consiliare|sala civica|sala polivalente|arsenale|imbarcadero|
    bar|mensa|portineria|parchetto|piscina|area verde|area feste|campetto|pista ciclabile|ciclabile|argine|diga|spalto|bastione|bastioni|chiostro|refettorio|sala riunioni|salone parrocchiale|edicola|fermata|casa cantoniera|ex scalo|scalo|mercato|mercato coperto|ingresso|ingresso principale|ufficio postale|poste|polo logistico|deposito|officina|bottega|studio|osservatorio|orto|orti|belvedere|pontile`,
  dayStreets: 'piazza|piazzale|piazzetta|via|viale|corso|largo|ponte|parco|galleria|lungomare|p.za|p.zza',
  nowhere: list`
    sul campo|in strada|nelle strade|per le strade|nelle piazze|in città|nel paese|a casa|in ufficio|al lavoro|in parlamento|sul posto|
    sul territorio|nei luoghi di lavoro|in tutta italia|per strada|
    via mail|via e-mail|via email|via zoom|via web|via whatsapp|via telefono|via skype|via social|via streaming|via facebook|via internet`,
  goals: list`
    verso|fino a|fino al|fino alla|fino in|in direzione|direzione|per raggiungere|raggiungerà|arrivo in|arrivo a|arrivo al|arriverà|arriverà in|
    si concluderà|si conclude|terminerà|termina|conclusione in|per poi raggiungere|per arrivare`,
  namedAs: 'intitolato|intitolata|dal titolo|denominato|denominata|chiamato|chiamata',
  articles: 'il|lo|la|i|gli|le|l|un|una|uno',
  adjectives: list`
    generale|nazionale|pubblico|pubblica|cittadino|cittadina|regionale|provinciale|unitario|unitaria|studentesco|studentesca|silenziosa|silenzioso|
    pacifica|pacifico|aperta|aperto|mondiale|internazionale|globale|popolare|straordinaria|straordinario|permanente|femminista|territoriale|
    sindacale|antifascista|antirazzista|benefica|benefico|solidale|notturna|statico|ecologica|collettiva|collettivo|spontanea|spontaneo|festosa|
    rumorosa|itinerante|simbolica|simbolico|ciclistica|contadino|contadina|climatico|sociale|operaia|operaio|annuale|mensile|settimanale|informativo|
    informativa|formativo|letteraria|musicale|serale|mattutina|precario|provinciali|cittadine|studenteschi|comunitario|comunitaria|gratuito|gratuita|
    online|ordinaria|ordinario|commemorativa|antimafia|pacifista|civile|civica`,
  nameLinks: 'di|del|della|dei|delle|dell|d|e|la|lo|il|san|degli|l|al|alla|nel|sul|santa|sant',
  titleLinks: list`
    per|contro|in sostegno|in solidarietà|a sostegno|a difesa|di|della|del|in difesa|dei|delle|alla|al|dell|degli|in ricordo|in memoria|in onore|sul|
    sulla|sulle|sui|a favore|per la|per il|per i|per le|contro la|contro il|contro i|contro le`,
  themes: list`
    contro|in sostegno|a sostegno|a difesa|in difesa|in solidarietà|a favore|in ricordo|in memoria|per chiedere|per dire no|per difendere|per la|
    per il|per i|per una|sul tema`,
  abbreviations: list`
    sig|dott|prof|p.zza|v|ang|ca|tel|es|ecc|n|s|ss|pzza|dr|sig ra|on|avv|ing|arch|geom|p|vle|c|st|min|max|cell|via|art|pag|pagg|nr|no|nn|n°|fraz|loc|
    prov|lun|mar|mer|gio|ven|sab|dom|cfr|ass|str|lgo|cap|s.n.c`,
  patterns: {
    stamps: 'pubblicato|aggiornato',
    onDay: 'il',
    since: '',
    terms: 'chiusura',
    earlier: 'precedenti?',
    eversince: '',
    aheadOf: 'prima|alla vigilia',
    ofDay: 'il',
    whatever: 'indipendentemente|a prescindere',
    despite: 'nonostante|malgrado',
    including: 'tra cui',
    aftermath: "(?:dopo|durante)\\s(?:l['’]|la\\s|il\\s|lo\\s|le\\s|i\\s|gli\\s)?[\\p{L}-]+\\s(?:del(?:la|le|lo|l['’])?\\s?[\\p{L}-]+\\s)?di\\s",
    conditions: 'se',
    itself: 'il',
    callsOff: "l[’']evento (?:è|è stato|viene) (?:annullato|rinviato)",
    isOff: '(?:questo|tutto) è (?:stato )?(?:annullato|rinviato)',
    unsure: 'non',
    before: 'prima',
    policeNews: '',
    onOffer: 'prevendita|biglietti|iscrizioni|prenotazioni',
    begins: 'apre|aprono|aprirà|in vendita',
    signUp: 'iscriversi|iscrizioni',
    asFrom: 'a partire da(?:l)?',
    supplies: 'acqua|corrente|erogazione',
    cuts: 'sospesa|interruzione|interrotta',
    decides: 'decider(?:à|anno)|esaminerà',
    ownMeeting: 'nella(?: sua)?(?: prossima)? (?:seduta|riunione)',
    announces: '(?:annuncerà|presenterà|si pronuncerà|pubblicherà)',
    votes: '',
    but: 'ma|però',
    mailFields: 'da|a|data|inviato|oggetto',
    senders: 'da',
    subjects: 'oggetto',
    addressees: 'a|inviato',
    tellsWhen: 'pubblicato|aggiornato',
    wasAhead: 'previsti|previste|programmat[aeio]|indett[aeio]',
    was: 'è stat[oa]|sono stat[ie]|fu|furono',
    reminders: 'promemoria',
    dayBefore: 'il giorno prima|il giorno precedente|la vigilia|la sera prima',
    thereafter: 'poi|dopo|più tardi|in seguito|nel pomeriggio|in serata|la sera',
    unattended: 'aumento salariale|aumento di stipendio|giorno festivo',
    shut: 'chiuso',
    moves: 'rinviare|rinvia(?:mo|no)?|spostare|sposta(?:mo|no)?|anticipare|posticipare|rinviat[aoei]|spostat[aoei]|anticipat[aoei]|posticipat[aoei]|slitta',
    movedFrom: 'dal',
    movedTo: '',
    theDay: 'il',
    wholeOf: 'in tutta|in tutto',
    keepersOf: 'amici (?:del|della|dello|di)',
    servesAs: '(?:sarà|è)\\sil\\s(?:nostro\\s)?(?:punto|luogo)\\sdi\\s(?:ritrovo|incontro|partenza)',
    servesFor: 'per|di|del',
    houses: 'parrocchia|liceo',
    bodies: 'sindacato',
  },
}
