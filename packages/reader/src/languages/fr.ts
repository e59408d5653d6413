import { list, type Language } from './language.ts'

export const fr: Language = {
  code: 'fr',
  stopwords: list`
    le|la|les|un|une|des|du|de|d|l|et|ou|mais|à|au|aux|en|dans|sur|sous|pour|par|avec|sans|ce|cet|cette|ces|qui|que|quoi|dont|où|est|sont|était|sera|
    seront|a|ont|il|elle|nous|vous|ils|elles|on|se|s|ne|pas|plus|son|sa|ses|notre|nos|votre|vos|leur|leurs|y|tous|toutes|comme|si|c|j|qu|n|appelle|
    appellent|appelons|organise|grande|lors|chez|tout|toute|quand|car|donc|ni|entre|depuis|très|été|être|avoir|fait|faire|aussi|même|ici|vers|afin|
    ainsi|chaque|autres|autre|après|avant|contre|cher|chers|chères|t|m|je|tu|moi|toi|lui`,
  months: ['janvier|janv', 'février|févr|fév', 'mars', 'avril|avr', 'mai', 'juin', 'juillet|juil', 'août', 'septembre|sept', 'octobre|oct', 'novembre|nov', 'décembre|déc'],
  weekdays: ['lundi|lun', 'mardi', 'mercredi|mer', 'jeudi|jeu', 'vendredi|ven', 'samedi|sam', 'dimanche|dim'],
  habits: ['lundis', 'mardis', 'mercredis', 'jeudis', 'vendredis', 'samedis', 'dimanches'],
  dayParts: list`
    matin|soir|après midi|au soir|au matin|en soirée|dans la matinée|dans l après midi|en fin de journée|en matinée|en fin d après midi|
    en fin de matinée|en début de soirée|dans la soirée|en début d après midi|midi`,
  lateParts: 'soir|après midi|ce soir|soirée',
  ordinalSuffixes: 'er|ème|e|º',
  dayLinks: 'le|les|du|au|ce',
  monthLinks: 'de|d',
  relativeDays: { '-1': 'hier', '0': "aujourd'hui|ce soir|cet après midi|ce matin|ce midi", '1': 'demain', '2': 'après demain' },
  modifiers: { this: 'ce', next: 'prochain|prochaine', last: 'dernier|dernière|passé', nextWeek: 'de la semaine prochaine|la semaine prochaine|semaine prochaine|en semaine prochaine', every: 'chaque|tous les|toutes les', not: 'pas ce' },
  everyOther: 'un * sur deux|une semaine sur deux|tous les quinze jours|tous les 15 jours|toutes les deux semaines',
  often: list`
    hebdomadaire|mensuel|mensuelle|tous les jours|chaque semaine|chaque mois|toutes les semaines|tous les mois|quotidien|quotidienne|
    une fois par mois|une fois par semaine|un jour sur deux|bimensuel|bimensuelle|trimestriel|trimestrielle|tous les quinze jours|chaque jour|
    tous les soirs|chaque soir|tous les matins|chaque matin`,
  usually: list`
    habituellement|d habitude|en général|généralement|comme toujours|comme d habitude|toutes les réunions|toutes les séances|toutes nos|nos réunions|
    les réunions ont lieu|les séances ont lieu|sauf mention contraire|sauf indication contraire|chaque séance|chaque réunion|chaque rencontre`,
  weekend: 'week end|weekend',
  ordinals: ['premier|1er|première', 'deuxième|second|2e', 'troisième|3e', 'quatrième|4e', 'dernier|dernière'],
  feasts: {
    '05-01': 'fête du travail|fête des travailleurs|fête des travailleuses',
    '03-08': 'journée internationale des droits des femmes|journée des droits des femmes', '07-14': 'fête nationale',
    '11-25': 'journée contre les violences faites aux femmes', '12-24': 'veille de noël',
    '12-31': 'saint sylvestre|réveillon du nouvel an',
    'e-3': 'jeudi saint', 'e-2': 'vendredi saint', 'e-1': 'samedi saint|samedi de pâques', 'e+0': 'dimanche de pâques', 'e+1': 'lundi de pâques',
    'e+39': "jeudi de l'ascension", 'e+49': 'dimanche de pentecôte', 'e+50': 'lundi de pentecôte',
  },
  dayWords: [
    'premier', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix',
    'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix sept', 'dix huit', 'dix neuf', 'vingt',
    'vingt et un', 'vingt deux', 'vingt trois', 'vingt quatre', 'vingt cinq', 'vingt six', 'vingt sept', 'vingt huit', 'vingt neuf', 'trente',
    'trente et un',
  ],
  ofTheMonth: 'du mois|de chaque mois|de tous les mois|du mois de',
  rangeWords: 'à|au|jusqu à|jusqu au',
  listWords: 'et',
  contrasts: 'tandis que|tandis qu|alors que|mais|toutefois|et',
  endsOn: list`
    fin|finira|se finira|on finit|nous finirons|nous terminerons|on termine|fin vers|fin à|fin prévue|se termine|se terminera|jusqu'au|jusqu au|prend fin|prendra fin|s'achèvera|se terminera le|se termine le|
    prendra fin le|et jusqu au|finit le|finira le|se clôture|se clôturera|s achève|se poursuit jusqu au|se poursuivra jusqu au|dure jusqu au`,
  over: 'terminé|terminée|finie|fini',
  hourWords: ['une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  lengths: { lead: 'pendant|de|durant|dure|durée|environ|durera', hours: 'heure|heures', minutes: 'minutes' },
  clock: { before: list`
    à|dès|de|entre|vers|à partir de|partir de|horaire|départ|rdv|rendez vous|horaires|heure|début|accueil|ouverture|ouverture des portes|
    rassemblement|rendez vous à|rdv à|vers les|sur les coups de|aux alentours de|à compter de|jusqu à|coup d envoi|départ à|avant`, beforeBareHour: '', about: 'environ|vers|approximativement', arrival: 'être sur place|soyez|arriver|arrivez|rendez vous|retrouvons nous|on se retrouve', beforeLoneHour: '', until: "jusqu'à|jusqu à", by: 'avant le|avant|d\'ici|d\'ici à|d\'ici au|au plus tard le', after: 'précises|pile|tapantes|h|heures|heure', am: 'du matin|du mat', pm: `de l'après midi|du soir|de l aprem`, noon: 'midi|midi pile|12h pile|midi tapant', midnight: 'minuit', halfPast: '', halfTo: '', andHalf: 'et demie|et demi', quarterPast: 'et quart', quarterTo: 'moins le quart|moins quart', },
  labels: {
    title: 'titre|title|événement|quoi|objet|intitulé|thème|sujet', date: list`
      date|quand|le|jour|date et heure|dates|date et horaire|quand ça|prochaine date|prochain rendez vous|nouvelle date|date et lieu|date début|
      date de début|date de l'événement|date du rendez vous`, time: 'heure|horaire|horaires|à|début|accueil|à quelle heure|heure de rendez vous|heure de départ|départ à|heure début|heure de début|heures', end: `fin|fin prévue|clôture|jusqu à|date fin|heure fin|date de fin|heure de fin|fin de l'événement`, place: list`
      ville|commune|lieu|où|adresse|rendez vous|rdv|départ|point de rendez vous|lieu de rendez vous|point de rencontre|lieu de rassemblement|
      lieu du départ|point de départ|salle|endroit|où ça|lieux|rassemblement|parcours|lieu de l'événement|lieu du rendez vous|localisation|
      emplacement`,
    caller: list`
      organisateur|organisateurs|organisé par|à l appel de|appel de|organisatrice|organisatrices|organisation|à l initiative de|qui|appel|
      signataires|premiers signataires|proposé par|porteur|association organisatrice|contact organisateur|à l invitation de|invitation de`, url: list`
      inscription|inscriptions|lien|site|infos|plus d infos|infos et inscriptions|information|informations|renseignements|en savoir plus|s inscrire|
      réservation|réservations|billetterie|lien de connexion|site internet|page web|pour s inscrire|événement facebook|plus d informations`,
  },
  nouns: {
    boycott: 'boycottons',
    workplace_day_of_action: list`
      journée d action sur les lieux de travail|journée d action dans les entreprises|journée d action au travail|journée d'action dans les services|
      journée d'action sur le lieu de travail`, day_of_action: list`
      journée d'action|journée de mobilisation|journée nationale d'action|journée nationale de mobilisation|journée de lutte|journée de solidarité|journées d'action|journée d'actions|semaine d'actions|semaine d'action|semaine de mobilisation|week end d'actions|
      semaine de lutte|journées de mobilisation|journée morte|journée d'action nationale|journée d'action européenne|journée interprofessionnelle|
      journée internationale de lutte|journée de colère|journée nationale de lutte|journée intersyndicale|week end de mobilisation|week end de lutte|
      journée mondiale d'action|journée internationale d'action`,
    strike: list`
      grève|grèves|grève générale|débrayage|en grève|arrêt de travail|arrêts de travail|préavis de grève|débraieront|
      cesser le travail|cesseront le travail|faire grève|feront grève|cesse le travail|cessent le travail|font grève|fait grève|se mettent en grève|
      se mettra en grève|se mettront en grève|entrent en grève|entrera en grève|entreront en grève|mouvement de grève|grève reconductible|
      grève illimitée|débraie|arrêtent le travail|grève du zèle|opération ville morte|grève de la faim|grève féministe|
      on s arrête|journée de grève|grève nationale|grève du climat|grève pour le climat`, walkout: list`
        débrayages|blocus lycéen|blocus|sortie des classes|
        débrayeront|débrayera|débrayer|débrayent`, picket: 'piquet|piquets|piquet de grève|piquet de grève devant|tenue du piquet|brasero|piquets de grève|barrage filtrant', march: list`
      manifestation|manifestations|manif|manifs|marche|marches|défilé|cortège|retraite aux flambeaux|manifester|défiler|défileront|manifesteront|
      manifestons|marcheront|marche blanche|marche pour|marche des|carnaval|carnaval revendicatif|procession|déambulation|manifestent|manifestera|
      défilent|défilera|marchons|nous marcherons|nous marchons|nous défilerons|nous manifesterons|descendons dans la rue|descendre dans la rue|
      battre le pavé|battront le pavé|descendront dans la rue|promenade|balade|randonnée|marche aux flambeaux|marche climat|
      cortège unitaire|parade|contre manifestation`,
    rally: list`
      rassemblement|rassemblements|meeting|mobilisation|mobilisations|se rassembler|rassemblons nous|concentration|
      se rassembleront|rassemblerons|se rassemble|se mobilisent|se mobiliser|se mobiliseront|nous nous rassemblerons|nous nous rassemblons|
      rassemblons|regroupement|concert de casseroles|casserolade|se regrouperont|se regrouper|prise de parole|prises de parole|retrouvons nous|
      on se rassemble|rassemblement statique|se retrouveront|nous nous retrouverons|on se retrouve`, protest: list`
      opération école morte|école morte|opération escargot|opération bulletin vert|opération lycée mort|lycée mort|ville morte|      protestation|action|blocage|sit in|actions|die in|happening|chaîne humaine|blocages|flash mob|flashmob|tintamarre|lâcher de ballons|
      piquenique revendicatif|pique nique revendicatif|opération coup de poing|action coup de poing|manifestations locales|mobilisation citoyenne|
      zbeul|opération péage gratuit|péage gratuit|filtrage|barrage|bloquer|bloqueront|bloquons|protester|protesteront|goûter revendicatif|
      haie d'honneur|haie de déshonneur|action symbolique|boycott`, vigil: list`
      veillée|hommage|minute de silence|marche silencieuse|veillée aux flambeaux|veillée aux bougies|recueillement|veille|hommages|
      temps de recueillement|rassemblement silencieux|bougies|cercle de silence|cercles de silence`, commemoration: 'commémoration|cérémonie|commémorations|dépôt de gerbe|dépôt de gerbes|cérémonies|cérémonie du souvenir|moment du souvenir|inauguration de la plaque',
    occupation: 'occupation|occupations|occuperont|campement|nuit debout|squat|zad', ride: list`
      vélorution|balade à vélo|masse critique|randonnée à vélo|vélo parade|véloparade|vélorutions|convoi à vélo|balade vélo|balades à vélo|
      sortie vélo|sortie à vélo|rando vélo|convergence vélo|convergence cycliste|tour à vélo|critical mass|vélorution familiale|cyclo|cortège à vélo|
      manif à vélo|manifestation à vélo|manif vélo|convoi de tracteurs`, meeting: list`
      réunion|réunions|réunion publique|conférence|débat|table ronde|rencontre|projection|conférence débat|discussion|soirée|café débat|ciné débat|
      se réunit|se réunissent|se réunira|se réuniront|nous réunirons|réunion d'information|réunion ouverte|réunion de préparation|réunion mensuelle|
      café citoyen|café philo|café climat|café associatif|café rencontre|café parents|apéro|apéro débat|apéro militant|goûter|ciné rencontre|
      projection débat|projection suivie|lecture|causerie|colloque|séminaire|séance|séance publique|forum|journée d'étude|journées d'été|
      université d'été|université populaire|rencontres|plénière|conseil de quartier|débats|conférences|présentation|table d'échange|permanences|
      veillée débat|petit déjeuner|arpentage|cercle de lecture|conférence gesticulée|ciné club|on se réunit|nous nous réunissons|nous nous réunirons|
      échange|échanges|rendez vous mensuel|réunion de quartier|visioconférence débat|
        heure d'information syndicale|heure d'information|heure mensuelle d'information|réunion d'information syndicale|heure syndicale`, assembly: list`
      assemblée générale|assemblée|ag|assemblées générales|assemblée populaire|assemblée citoyenne|assemblée ouverte|assemblée plénière|
      assemblée de quartier|assemblée de lutte|assemblée constituante|ag interpro|ag interprofessionnelle|heure d information syndicale|
      heure d info syndicale|assemblées|ag de lutte`,
    webinar: list`
      webinaire|visioconférence|visio|webinaires|visio conférence|réunion en ligne|conférence en ligne|réunion visio|réunion en visio|
      rencontre en ligne|formation en ligne|atelier en ligne`, training: list`
      formation|atelier|ateliers|stage|formations|initiation|stages|atelier pancartes|atelier banderoles|atelier de formation|cours|chantier école|
      atelier d écriture|atelier réparation|atelier vélo|masterclass|journée de formation|désobéissance civile`, canvass: list`
      tractage|distribution de tracts|porte à porte|diffusion de tracts|collage|tractages|distribution de flyers|porte à porte citoyen|
      collage d affiches|boîtage|diffusion|diff de tracts|distrib de tracts|stand|stand d information|signature de la pétition|
      collecte de signatures|table d information|tracter|campagne de signatures|toctoc`, vote: list`
      élection|scrutin|vote|référendum|élections|élections professionnelles|votation|votation citoyenne|consultation|référendum citoyen|voter|votons|
      premier tour|second tour`, cleanup: list`
      nettoyage|ramassage de déchets|ramassage des déchets|collecte de déchets|opération de nettoyage|nettoyage de printemps|nettoyage citoyen|
      nettoyage de la plage|nettoyage des berges|ramassage|ramassage citoyen|matinée nettoyage|journée de nettoyage|journée propreté|
      opération propreté|nettoyons|grand nettoyage|journée citoyenne|chantier participatif|chantier|chantier collectif|chantier citoyen|cleanwalk|
      clean walk|collecte des déchets|plogging|nettoyer|journée de ramassage|chantier bénévole|corvée de quartier|chantiers`,
    planting: list`
      plantation d'arbres|plantation|chantier de plantation|plantations|plantons|plantation participative|plantation citoyenne|plantation de haies|
      plantation d'une haie|végétalise|végétalisation|journée plantation|plantation collective|troc de graines|jardinage|
      jardinage collectif|planter des arbres`, blood_drive: list`
      don du sang|collecte de sang|dons du sang|collecte de sang mobile|collectes de sang|donnez votre sang|don de sang|dons de sang|donner son sang|
      collecte mobile`, fundraiser: list`
      concert de soutien|collecte|course solidaire|vide grenier|loto|concert|tombola|course|marathon|concert solidaire|concert caritatif|
      soirée de soutien|repas de soutien|vente de gâteaux|loto solidaire|vide greniers|braderie solidaire|course caritative|cross solidaire|caisse de grève|vente solidaire|collecte alimentaire|collecte de jouets|collecte de vêtements|collecte solidaire|gala|bal|
      téléthon|repas solidaire|fest noz|tournoi solidaire|trail|vente aux enchères`, fair: list`
      bourse aux vélos|bourse aux plantes|bourse aux vêtements|fête|kermesse|festival|foire|pique nique|repas|banquet|fêtes|fête de quartier|fête des voisins|fête populaire|fête d'école|marché de noël|
      marché solidaire|marché paysan|brocante|braderie|bourse aux livres|bourse aux jouets|forum des associations|salon|journée portes ouvertes|
      repas de quartier|repas partagé|pique niques|grand pique nique|buvette|bal populaire|troc|gratiferia|zone de gratuité|auberge espagnole|
      disco soupe|barbecue|repas de rue|guinguette|foire aux livres|village associatif|goûter partagé|donnerie|fête de la musique`,
  },
  actionVerbs: list`
    défileront|manifesteront|manifestons|manifester|défiler|marcheront|débrayeront|débraieront|débrayer|cesser le travail|cesseront le travail|
    faire grève|feront grève|se rassembler|se rassembleront|se réunit|se réunissent|se réunira|se réuniront|se mobiliser|se mobilisent|
    se mobiliseront|cesse le travail|cessent le travail|font grève|fait grève|se mettent en grève|se mettra en grève|se mettront en grève|
    entrent en grève|entrera en grève|entreront en grève|arrêtent le travail|on s arrête|manifestent|manifestera|défile|défilent|défilera|marchons|
    nous marcherons|nous marchons|nous défilerons|nous manifesterons|descendons dans la rue|descendre dans la rue|battre le pavé|battront le pavé|
    descendront dans la rue|se regrouperont|se regrouper|se retrouveront|nous nous retrouverons|on se retrouve|retrouvons nous|rassemblons|
    on se rassemble|nous nous rassemblerons|nous nous rassemblons|bloquer|bloqueront|bloquons|protester|protesteront|on se réunit|
    nous nous réunissons|nous nous réunirons|nettoyons|nettoyer|plantons|végétalise|planter des arbres|donner son sang|tracter|voter|votons|
    débrayent|débraie|boycottons|occuperont|rassemblons nous|échange|échanges`,
  notNouns: list`
    la ferme|une ferme|cette ferme|notre ferme|votre ferme|ma ferme|les fermes|des fermes|
    sur rendez vous|prendre rendez vous|prise de rendez vous|avec rendez vous|sans rendez vous|
    en marche|mise en marche|marche à suivre|bon marché|course aux|au cours|vote de la loi|en action|action sociale|actions en justice|
    action en justice|fête nationale|en fête|en formation|formation professionnelle|de stage|collecte de données|débat public sur|
    occupation des sols|marché du travail|marché public|marchés publics|marché immobilier|marché unique|marche arrière|fait marche|salon de coiffure|
    place du marché|halle du marché|séance tenante|forum social|cours de la|en cours|cours d eau|année en cours|au cours de|cours saint|
    lecture publique|présentation de|mise en échange|libre échange|actions en bourse|chantier naval|chantier de la|chantier du|sur le chantier|
    le chantier|du chantier|barrage hydroélectrique|le barrage|échange de|bal de|vote du budget|formation politique|formation continue|
    centre de formation|bourse du travail|fête du travail|assemblée nationale|conseil municipal|en marche vers|action publique|plan d action|
    plan d actions|distribution d eau|diffusion de`,
  people: list`
    militants|militantes|habitants|riverains|salariés|salariées|étudiants|lycéens|parents|enseignants|soignants|agents|bénévoles|syndicats|
    agriculteurs|locataires|grévistes|postiers|cheminots|citoyens|citoyennes|citoyen|voisins|jeunes|lycéennes|étudiantes|retraités|retraitées|
    paysans|paysannes|ouvriers|ouvrières|travailleurs|travailleuses|infirmières|enseignantes|professeurs|profs|aides soignantes|facteurs|chauffeurs|
    conducteurs|éboueurs|pompiers|fonctionnaires|intermittents|usagers|usagères|sympathisants|manifestants|collègues|adhérents|élèves|personnels|
    personnel`,
  affairs: list`
    ouverture de la piscine|ouverture de la bibliothèque|ouverture de la mairie|ouverture de la déchetterie|réouverture|livraison|livraisons|les vols|le vol est|    entretiens|entretiens d'embauche|entretien|négociations|procès|audience|jugement|tribunal|délibéré|verdict|conciliation|exposition|rentrée|rendra sa décision|négociation|conseil municipal|
    conseil d administration|conseil communautaire|enquête publique|vacances scolaires|comparution|réunion du conseil|élections législatives|
    année scolaire|exercice budgétaire|exercice fiscal|année fiscale|année universitaire|trêve hivernale`,
  weakNouns: list`
    événement|journée|initiative|permanence|inauguration|événements|visite|départ|activité|activités|animation|animations|sortie|programme|
    manifestation culturelle|spectacle|visites|rendez vous`,
  cues: {
    call: list`
      avez vous envie|envie de nous rejoindre|vous voulez nous aider|disponible pour|on a besoin de vous|venez|rejoignez nous|rejoignez|participez|
      soyons nombreux|soyez nombreux|nombreuses et nombreux|nombreux et nombreuses|appelle|appellent|appelons|appel à|appelle à|appelle au|
      appellent à|invite|invitent|invitons|vous invite|inscrivez vous|inscription|rendez vous|tous à|toutes et tous|tous et toutes|rassemblons nous|
      mobilisons nous|mobiliser|on se retrouve|retrouvons nous|retrouvez nous|dans la rue|à vous mobiliser|manifestons|entrée libre|ouvert à tous|
      ouverte à tous|n hésitez pas|bienvenue|se joindre à|apportez|venez nombreux|venez nombreuses|venez nombreux et nombreuses|
      toutes et tous dans la rue|tous dans la rue|rendez vous à|rendez vous le|soutenez|défendons|mobilisation générale|viens|venez avec|viens avec|
      rejoins nous|rejoins|rejoignons|participe|participons|soyons|on compte sur vous|on vous attend|vous attend|vous attendent|vous attendons|
      nous vous attendons|nous vous invitons|vous êtes invités|vous êtes invité e s|êtes invités|sont invités|sont invitées|sont conviés|
      sont attendus|est invité|convie|convient|vous convie|vous convient|conviés|invitation|invitation à|appelons à|appel au|appel aux|appel pour|
      lancent un appel|lance un appel|répondez à l appel|mobilisez vous|rassemblez vous|retrouvez|retrouvez vous|on se donne rendez vous|
      se donnent rendez vous|donne rendez vous|donnons rendez vous|rendez vous devant|rendez vous au|rendez vous sur|rendez vous place|rdv|
      à vos agendas|notez la date|réservez la date|save the date|bloquez la date|réservez votre|réserve ta|faites passer|faites tourner|partagez|
      à partager|ouvert à toutes et tous|ouverte à toutes et tous|ouvert à tous et toutes|ouvert au public|ouverte au public|entrée gratuite|
      prix libre|sans inscription|sur inscription|inscription souhaitée|inscription obligatoire|inscriptions|inscrivez|inscris toi|amenez|emmenez|
      prévoyez|pensez à|n oubliez pas|munissez vous|tous au|toutes au|toutes et tous à|tous et toutes à|tous ensemble|toutes ensemble|
      toutes et tous au|en grève le|dans la rue le|descendez dans la rue|descendons|tous en grève|toutes et tous en grève|tous dans|faisons|
      faites entendre|faisons entendre|ne lâchons rien|on lâche rien|on ne lâche rien|marchons|plantons|nettoyons|occupons|bloquons|résistons|
      disons non|dites non|venez dire|venez défendre|venez soutenir|venez donner|donnez|donnez votre sang|aidez nous|aide nous|on a besoin|
      besoin de vous|besoin de bras|bienvenus|bienvenu|bienvenues|sommes nombreux|soyons toutes|soyons tous|joignez vous|on y va|on y sera|
      on se voit|on se réunit|à vos vélos|à vos gants|à vos pancartes|tous mobilisés|passez nous voir|se joignent|ne manquez pas|à ne pas manquer|
      on remet ça|sont appelés à|sont appelées à|est appelé à|vous propose|vous proposent|on vous donne|le rendez vous|rendez vous est`,
    future: list`
      vouloir organiser|veut organiser|veulent organiser|souhaite organiser|promettent de|ont promis de|comptent|s'apprêtent à|se préparent à|est demain|c est demain|c est ce|a lieu demain|aura lieu|auront lieu|sera|
      seront|se tiendra|se tiendront|est prévu|est prévue|sont prévues|sont prévus|prévu|prévue|organise|organisent|organisons|prévoit|prévoient|
      a appelé à|ont appelé|débutera|commencera|partira|prochain|prochaine|convoque|annonce|annoncent|va|vont|parmi lesquelles|dépose un préavis|
      préavis|dépose|déposent|partiront|commence|commencent|débute|se réunit|se réunissent|se déroule|se déroulera|se déroulent|a lieu|ont lieu|
      seront en grève|sera en grève|départ|aura finalement lieu|manifesteront|débrayeront|cesseront|se tient|appel à la|nous voulons|reprend|
      reprendra|nous serons|on sera|est appelée|auront|prendra|prendront|démarrera|démarre|démarrage|débutent|arrive|arrivera|se réuniront|
      se retrouvera|se rassemblera|se rassemblent|manifestera|défilera|partira de|partons|partons de|s élancera|s élance|s ébranlera|rejoindra|
      se dirigera|prévus|prévues|programmé|programmée|programmés|programmées|planifié|annoncée|annoncés|fixé|fixée|est fixé|est fixée|sont fixés|
      sont annoncés|sont annoncées|auront eu|doit avoir lieu|doivent avoir lieu|doit se tenir|se tiennent|se tiendra le|tiendra|tiendront|ouvrira|
      ouvre|ouvrent|proposera|proposeront|propose|proposent|accueillera|accueille|il y aura|cessera|cessent|seront appelés|entend|entendent|iront|
      irons|allons|nous allons|nous irons|on va|viendra|aller|entament|entame|reconduit|reconduite|reconduisent|s annonce|à partir du|à compter du|
      à venir|prochains|prochaines|projette|projettent|se prépare|se préparent|se poursuit|se poursuivra|continuera|bloqueront|se mettent|
      sera lancée|se joindra|se joindront|est organisé|est organisée|sont organisés|sont organisées|sera organisé|sera organisée|est convoqué|
      est convoquée|est appelé|est attendu|est attendue|sont attendus|sont attendues|est annoncé|a été annoncé|sont appelés|sont appelées|s'organise`,
    past: list`
      s'est élancé|s'est élancée|se sont élancés|se sont élancées|s'est ébranlé|s'est ébranlée|sont partis|sont parties|s'étaient rassemblés|s'étaient rassemblées|a démarré|
      se sont rendus|se sont rendues|s'est rendu|s'est rendue|ont fait le déplacement|ont pris la route|ont répondu à l'appel|avaient répondu|
      ont battu le pavé|sont descendus dans la rue|ont cessé le travail|a attiré|ont attiré|a coûté|avait réuni|avait rassemblé|a récolté|
      ont récolté|a eu lieu|ont eu lieu|a été|ont été|ont défilé|ont manifesté|a rassemblé|ont rassemblé|s est tenu|s est tenue|se sont rassemblés|
      ont participé|avait annoncé|était|étaient|compte rendu|retour sur|a réuni|s est déroulée|s est déroulé|ont marché|avaient appelé|
      ont fait grève|bilan|a été suivie|a été très suivie|étaient en grève|ont bloqué|a bloqué|ont occupé|dénonce la décision|réunissait|
      s est rassemblé|a mobilisé|ont répondu|beau succès|a été signé|a été organisé|a été organisée|se sont réunis|s est réuni|s est réunie|
      se sont mobilisés|se sont retrouvés|ont répondu présent|ont battu|a défilé|a manifesté|a marché|a débuté le|a commencé|
      a pris fin|s est terminé|s est terminée|s est achevé|s est achevée|s est tenu le|a été très|ont planté|a permis de|ont ramassé|
      ont assisté|a accueilli|ont accueilli|avait lieu|avaient défilé|avaient rassemblé|défilaient|manifestaient|
      furent|retour en images|en images|merci à|merci à toutes|merci à tous|merci à celles|grand succès|un succès|franc succès|succès de|a connu|
      ont connu|a obtenu|ont obtenu|ont remporté|a remporté|nous étions|on était|vous étiez|étions|étiez|a été adopté|a été votée|a été élue|
      a été élu|a été signée|sont venus|sont venues|sont descendus|a fait grève|est décédé|est décédée|tué|tués|créée en|fondée en|créé en|fondé en|
      né en|née en|date de|rassemblait|est né|est née|a été créé|a été créée|ont fêté|a fêté|a célébré|avaient participé|s'ébranlait|
      entendaient|prenait place|prenaient place|défilait|manifestait|scandaient|se rassemblait|se rassemblaient|s'élançait|prit fin|pris fin|
      fut suivi|a été suivi|cet autre|
      s'est mis en route|a pris le départ|a quitté la place|s'est mobilisée|s'est mobilisé|se sont mobilisées|se sont réunies`,
    history: list`
      il y a * ans|il y a un an|anniversaire de|en souvenir de|traditionnellement|l an dernier|l année dernière|depuis 19*|historique|l année passée|
      l an passé|en souvenir|en mémoire|à l époque|jadis|autrefois|depuis des années|depuis des décennies|il y a cent ans|histoire|commémorer|en 19*|
      dans les années|ans après|ans plus tard|anniversaire du|chaque année depuis`,
    reporting: list`
      a déclaré|a annoncé|ont annoncé|a indiqué|a affirmé|a confirmé|a dénoncé|publié le|mis à jour|a précisé|ont décidé|a décidé|a voté|ont voté|
      dit|a dit|ont dit|déclarait|expliquait|explique|ont expliqué|a expliqué|ont déclaré|ont indiqué|ont confirmé|selon|a fait savoir|
      ont fait savoir|a informé|a publié|ont publié|paru le|posté le|rédigé le|communiqué du|en date du|modifié le|actualisé le|dernière mise à jour|
      par communiqué|a rappelé|a estimé|adopté le|réunis le|réunies le|réuni le|voté le|signé le|a été voté|a été annoncé|a été annoncée|
      ont été annoncés`,
    lookback: `il y a * ans|retour sur|compte rendu|bilan|en images|photos de|récit|nos photos|chronique|souvenirs de|que s est il passé|retour en images|merci pour`,
    deadline: list`
      parution|prochain numéro|      à régler|à payer avant|à verser|
      entrera en vigueur|entre en vigueur|entrer en vigueur|inscriptions se terminent|inscriptions s'arrêtent|inscriptions closes|date limite|
      avant le|au plus tard|clôture|candidatures|candidature|délai|dépôt des|jusqu au|dernier délai|à remettre|inscriptions avant|à envoyer|
      à retourner|sont à envoyer|clôturent|dernier jour|limite d'inscription|limite de dépôt|date butoir|d ici le|d ici au|à rendre|à déposer|
      à renvoyer|rendre avant|réponse avant|inscriptions jusqu au|inscriptions ouvertes jusqu au|clôture des inscriptions|clôture des candidatures|
      fin des inscriptions|réserver avant|réservation avant|réservations avant|s inscrire avant|inscription avant|inscription souhaitée avant|
      inscription jusqu au|échéance|appel à contributions|appel à candidatures|appel à projets|postuler|dossiers|dossier|dépôt de dossier|dépôt du dossier|dépôt de candidature|remise des|
      enquête publique|consultation publique|est ouverte jusqu au|ouvertes jusqu au|ouverts jusqu au|date limite de|prendra fin le|expire|expire le|
      doivent parvenir|devront parvenir|doivent être|contributions`,
    cancelled: list`
      suspendent|suspend la|suspend le|suspend son|lever la grève|lever le préavis|lever l'appel|annuler la|annuler le|annuler l'|reporter la|reporter le|renoncent à|renonce à|
      annulé|annulée|annulés|annulées|reporté|reportée|reportées|suspendu|suspendue|n aura pas lieu|sera fermé|sera fermée|seront fermés|
      seront fermées|est fermé|est fermée|resteront fermés|restera fermé|restera fermée|sont fermés|a été levé|est levé|annulent|il n'y aura pas|
      n'a pas lieu|pas de réunion|est annulé|est annulée|sont annulés|a été annulé|a été annulée|est reporté|a été reporté|a été reportée|
      n auront pas lieu|n aura finalement pas lieu|ne se tiendra pas|ne se tiendront pas|pas lieu|interdite|interdit|interdites|
      reporté à une date ultérieure|reportée à une date ultérieure|date ultérieure|déprogrammé|déprogrammée|suspendus|lève|lèvent|levée|préavis levé|
      appel à la grève levé|retiré|retirée|fermé|fermée|fermés|fermées|fait relâche|pas de permanence|pas d'assemblée|pas de rassemblement`,
    moved: list`
      reporté au|reportée au|reportés au|reporté à|reportée à|est reporté au|est reportée au|décalé au|décalée au|déplacé au|avancée au|avancé au|
      finalement|nouvelle date|aura finalement lieu|est avancé|est reporté à|est reportée à|sont reportés|reportées au|est décalé au|est décalée au|
      est déplacé au|est déplacée au|est déplacé|décalé|se tiendra finalement|se déroulera finalement|finalement le|est avancée|sera finalement|
      nouvelle date fixée|repoussé au|repoussée au|est repoussé au|est repoussée au|rattrapage|remplacé par le|remplacée par le|aura lieu finalement|
      aura donc lieu`,
    replaced: list`
      aurait dû|auraient dû|aurait normalement|devait normalement|avait prévu|avaient prévu|avait prévu de|serait normalement|initialement|
      devait avoir lieu|devait se tenir|devait se dérouler|devaient avoir lieu|était prévu|était prévue|étaient prévus|étaient prévues|
      prévu à l'origine|au lieu du|initialement prévu|initialement prévue|initialement prévus|prévu initialement|prévue initialement|prévu au départ|
      prévue au départ|et non le|au lieu de|programmé initialement|programmée initialement|qui devait|qui devaient|à l origine|et non pas le|
      annoncé pour le|annoncée pour le`,
    fallback: `en cas de pluie|en cas de mauvais temps|en cas d'intempéries|en cas d'intempérie|date de repli|date de report|date de secours|s'il pleut|si le temps`,
    nationwide: list`
      partout en france|dans toute la france|nationale|national|interprofessionnelle|dans toutes les villes|dans de nombreuses villes|
      dans plusieurs villes|manifestations locales|partout|grève|sur tout le territoire|dans les entreprises|lieux de travail|dans * villes|
      dans * départements|dans * lieux|aux quatre coins|dans toute la région|dans tout le pays|dans tout le département|dans l'ensemble du pays|
      sur l'ensemble du territoire|à travers la france|à travers le pays|à travers toute la france|d'un bout à l'autre|dans tous les départements|
      dans chaque ville|dans chaque département|partout dans le pays|partout dans le département|partout en belgique|partout en suisse|
      dans toute la suisse|dans toute la belgique|dans toutes les entreprises|dans toutes les écoles|dans tous les établissements|
      dans tous les hôpitaux|dans une centaine de|dans une dizaine de|dans une vingtaine de|dans une trentaine de|dans une cinquantaine de|
      dans des dizaines de|dans plus de|dans plusieurs lieux|en plusieurs lieux|dans * communes|dans * quartiers|dans * sites|sur * sites|nationales|
      nationaux|européenne|européen|interprofessionnel|simultanés|simultanées|un peu partout|de nombreuses villes|plusieurs villes|en divers lieux|
      rassemblements locaux|
      dizaines de villes`,
    worldwide: list`
      mondial|mondiale|internationale|international|dans le monde entier|partout dans le monde|mondiales|internationales|internationaux|planétaire|
      aux quatre coins du monde|à travers le monde|dans le monde|de par le monde|sur tous les continents`,
    online: list`
      sur youtube|sur facebook|en direct sur|sur zoom|sur teams|lien de connexion|en visio|en ligne|zoom|visio|visioconférence|webinaire|en direct|
      à distance|par visio|via zoom|par zoom|jitsi|bigbluebutton|en distanciel|distanciel|virtuel|virtuelle|par internet|
      sur internet|live|facebook live|en streaming|teams|visio conférence|en visioconférence|par téléphone|webinaires|
      depuis chez vous|depuis votre canapé|visioconférences|par visioconférence`,
    signup: list`
      inscription|inscrire|inscrivez|billetterie|réservation|réserver|infos|informations|lien|ici|événement|participer|s'inscrire|s'inscrire ici|
      inscription ici|inscription en ligne|formulaire|renseignements|renseignement|plus d'infos|plus d'informations|en savoir plus|billets|billet|
      site|cliquez ici|programme|détails|détail|réservez|inscriptions|infos pratiques|je m'inscris|s'inscrire sur|rejoindre`,
    travel: list`
      bus|autocar|cars au depart|covoiturage|depart des cars|depart en car|navette*|cars|autocars|départ en bus|départ des bus|départ du car|
      départ du bus|un bus|des bus|un car|des cars|parking|train|trains|trajet|navettes|covoiturages|covoiturage organisé|transport|se déplacer en`,
    office: list`
      recevra le public|reçoit le public|permanences du commissaire|
      horaires d'ouverture|heures d'ouverture|ouvert du|ouvert de|ouverte du|permanence telephonique|accueil du public|horaires d'accueil|
      ouverture au public|accueil téléphonique|du lundi au vendredi|du mardi au samedi|du lundi au samedi|joignable|aux heures d'ouverture|standard|
      heures de bureau|ouvert tous les jours|permanence le|bureau ouvert`,
    signOff: list`
      solidairement|cordialement|bien a vous|amicalement|salutations|fraternellement|a bientot|bien cordialement|salutations militantes|
      salutations solidaires|salutations syndicales|à très vite|à très bientôt|on vous embrasse|bises|en solidarité|solidaires|bien solidairement|
      très cordialement|chaleureusement|avec vous|le bureau|l équipe|au plaisir|on compte sur vous|à samedi|à dimanche|à vous toutes et tous|
      militantement|
      bien à vous tous|merci à tous|le comité|l équipe de|bien amicalement|meilleures salutations|à bientôt`,
    backMatter: list`
      contexte|a propos|a lire aussi|lire aussi|articles similaires|sur le meme sujet|autres actualites|actualites|notes aux redactions|
      qui sommes nous|mentions legales|a voir aussi|rappel des faits|historique|en savoir plus sur|nos autres actualités|articles récents|
      articles liés|articles connexes|dans la même rubrique|sur le même thème|à lire également|à découvrir aussi|vous aimerez aussi|
      ces articles peuvent vous intéresser|commentaires|les plus lus|lire la suite|précédemment|notre histoire|l histoire|l association|pour mémoire|
      rappel|éditions précédentes|les années précédentes|qui sommes nous ?|à propos de nous|contact presse|contacts presse|nous connaître|
      politique de confidentialité|événements passés|note aux rédactions|pour aller plus loin`,
    selfNaming: list`
      est une association|est un collectif|est un syndicat|est un reseau|est une organisation|est une federation|est une coopérative|
      est une intersyndicale|est un comité|est une coordination|est une ong|est une fondation|est un mouvement|regroupe|rassemble des|est un groupe|
      est une plateforme|milite pour|est née en|est un regroupement|réunit des|est une union|fédère|est une coalition|est une alliance|a été fondée|
      a été fondé|a été créée|est une organisation syndicale`,
    vacancy: list`
      offre d'emploi|poste à pourvoir|cdd|cdi|rémunération|salaire brut|lettre de motivation|cv|entretiens|temps plein|temps partiel|fiche de poste|
      prise de poste|candidatures|profil recherché`,
    genre: list`
      quand et où|où et quand|infos pratiques|informations pratiques|programme|détails|quand|où|communiqué|communiqué de presse|invitation presse|
      actualités|actualité|agenda|événements|évènements|à venir|newsletter|lettre d'info|lettre d'information|infolettre|annonces|accueil|retour à|
      retour aux|bulletin|nouvelles|flash info|brèves|
      réservez la date|à vos agendas|invitation|à diffuser|appel|agenda militant|save the date|communiqué intersyndical|info presse`,
  },
  callerVerbs: list`
    appelle|appellent|appelait|organise|organisent|invite|invitent|convie|convient|convoque|prévoit|annonce|annoncent|lance|lancent|a appelé|
    ont appelé|propose|proposent|manifestera|manifesteront|tiendra|dépose|déposent|se réunit|se mobilise|se mobilisent|a déposé|ont déposé|
    donne rendez vous|donnent rendez vous|invitons|exige|tient|tiennent|vous invite|vous donne rendez vous|nous invite|se rassembleront|appelle à|
    appellent à|appelle au|appellent au|vous attend|vous attendent|vous invitent|vous convie|vous convient|prévoient|tiendront|a lancé|ont lancé|
    a décidé|ont décidé|met en place|mettent en place|manifeste|se réunira|se retrouve|se réunissent|se retrouvent|se retrouvera|vous propose|
    vous proposent|planifie|projette|projettent|convoquent|ont annoncé|a annoncé|a prévu|ont prévu|reconduit|reconduisent|dénonce|dénoncent|exigent|
    réclame|réclament|demande|demandent|mobilise|mobilisent|occupera|occuperont|bloque|bloquera|bloqueront|plante|plantera|nettoie|nettoiera|fête|
    fêtera|célèbre|recherche|cherche|accueille|accueillera|organisera|organiseront|prépare|préparent|fera|feront|rend hommage|veut|veulent|proposera|
    se joint|appellera|appelleront|proposeront|
    marcheront|défileront|se mobiliseront|débrayeront|seront en grève|vous accueille|vous accueillent`,
  holding: 'organise|organisent|organiseront|organisera|tiendra|tiendront|propose|proposent|proposera',
  indefinites: 'un|une|son|sa|leur|notre|des',
  callerAfter: list`
    à l'appel de|à l'appel du|à l'appel des|à l appel de l|organisé par|organisée par|organisés par|à l'initiative de|à l'initiative du|appel de|
    lancé par|proposé par|organisée par le|organisé par le|à l'appel de l|à l'appel de la|organisé par l|organisée par l|organisé par la|
    organisée par la|organisé par les|à l'initiative de la|à l'initiative de l|à l'initiative des|à l'invitation de|à l'invitation du|lancée par|
    proposée par|proposé par le|organisées par|lancés par|lancées par|proposés par|proposées par|appelé par|appelée par|appelés par|appelées par|
    initié par|initiée par|initiés par|initiées par|porté par|portée par|portés par|portées par|à l'appel d'une|à l'appel d|à l'initiative d|
    à l'invitation de la|à l'invitation des|à l'invitation d|organisée par les|proposée par le|proposée par la|proposé par la|lancé par le|
    lancé par la|lancée par le|lancée par la|animé par|animée par|animé par le|animée par le|en partenariat avec|sur proposition de|sous l'égide de|
    sous l'égide du|sous l'égide de la|porté par le|porté par la|portée par le|portée par la|soutenu par|soutenue par|l'appel de|appel du|appel des|
    appel de la|convoqué par|convoquée par|convoquée par le|appelle par|déposé par|déposé par le|déposé par la|déposé par les|initiative de|
    initiative du|initiative de la|une initiative de|une initiative du|un appel de|un appel du|un appel des|auprès de l association|présenté par|
    présentée par|coorganisé par|coorganisée par|co organisé par|co organisée par|l'appel à la mobilisation de|l'appel à la grève de|
    l'appel à manifester de|l'appel à la manifestation de|l'appel au rassemblement de|l'appel lancé par|organisé conjointement par|
    l'appel émane de|l'appel émane du|l'initiative vient de|l'initiative vient du|l'initiative revient à|
    une initiative conjointe de|organisée conjointement par|organisé à l initiative de|co organisés par|une action de|une action du|un événement de|un événement du|une collecte de|à l instigation de|mis en place par|mise en place par|appellent|un projet de|les organisateurs sont|l organisateur est|organisé en partenariat par|
    l organise|les organise|l organisent|l événement est organisé par|le rendez vous est donné par`,
  accordingTo: list`
    selon|selon le|selon la|selon les|d après|indique le|indique la|annonce le|annonce la|porte parole de|porte parole du|
    explique la|explique le|précise la|précise le|déclare la|déclare le|dénonce la|dénonce le|indique|fait savoir la|fait savoir le`,
  verbSecond: false,
  organisationWords: list`
    syndicat|syndicats|union|collectif|association|fédération|confédération|comité|parti|coordination|intersyndicale|mouvement|réseau|ligue|
    coalition|solidaires|amicale|conseil|fondation|section|alliance|assemblée|cercle|club|plateforme|front|équipe|inter syndicale|assemblée générale|
    centre social|fédérations|unions|associations|collectifs|confédérations|organisation|organisations|organisations syndicales|
    organisations de jeunesse|coopérative|régie|fédé|comités|commission|commune|mairie libre|conseil de quartier|conseil syndical|conseil de parents|
    parents d'élèves|amis de|amicale laïque|foyer rural|maison de quartier|maison des jeunes|maison du peuple|mjc|groupe|groupes|groupement|
    confrérie|ong|caisse|chambre|épicerie|cellule|pôle|rassemblement citoyen|jeunesse|jeunesses|convergence|réseaux|mouvements|ligues|
    intersyndicales|plateformes|collectives|union locale|union départementale|union syndicale|syndicat national|syndicale|section syndicale|
    centre culturel|cercle laïque|alternatiba|brigade|délégation|mutuelle|donneurs|association des|comité des fêtes|conseil citoyen|
    table de quartier|régie de quartier`,
  placeStrong: list`
    sous la|au départ de la|devant|place|à la|au|sur la|au départ de|départ|face à|face au|rendez vous|rdv|aux|devant la|devant le|de la place|chez|
    salle|parvis|devant l|devant les|devant l'entrée|devant l'entrée de|au pied de|au pied du|au pied de la|au pied des|au niveau du|au niveau de la|
    à côté de|à côté du|à côté de la|en face de|en face du|en face de la|face à la|face à l|face aux|près de|près du|près de la|à l'entrée du|
    à l'entrée de la|à l'entrée de|à l'angle de|à l'angle des|à la sortie de|à la sortie du|au bord de|au bord du|au bord de la|autour de|autour du|
    autour de la|à l|au départ du|au départ des|départ de|départ du|départ de la|départ devant|départ place|dans la|dans le|dans les|dans l|sur le|
    sur les|sur l|sous le|sous les|depuis la|depuis le|depuis|devant chez|rendez vous devant|rendez vous place|rendez vous à|rendez vous au|
    rendez vous sur|rdv devant|rdv place|rdv à|rdv au|rdv sur|au local de|au local du|dans les locaux de|dans les locaux du|dans la cour de|
    dans la salle|à la salle|à la maison|au siège de|au siège du|devant le siège de|devant le siège du|aux abords de|aux abords du|aux portes de|
    le long de|le long du`,
  placeMeet: list`
    le point de départ est|point de rendez-vous est|le lieu de rendez-vous est|le départ se fera|le départ sera donné|départ et arrivée|
    retrouvons nous au|retrouvons nous à la|partira de|partira du|partira de la|partiront de|on part de|on part du|rendez vous|rdv|
    rendez vous devant|rendez vous place|rendez vous à|rendez vous au|rendez vous à la|rendez vous sur|rendez vous sur le|rendez vous sur la|
    rdv devant|rdv place|rdv à|rdv au|rdv à la|rdv sur|rdv sur le|au départ de|au départ du|au départ de la|départ|départ de|départ du|départ de la|
    départ devant|départ place|on se retrouve|on se retrouve devant|on se retrouve place|retrouvons nous devant|retrouvons nous place|
    rassemblement devant|rassemblement place|rassemblement sur|point de rendez vous|lieu de rendez vous|
    on part|on partira|nous partirons|rendez vous est donné|rendez vous est donné à|le rendez vous est fixé|le rendez vous est fixé à|on se donne rendez vous|le cortège partira|le cortège s élancera`,
  placeWeak: 'à|en|dans|de|vers|jusqu|du|de la|par|sur|vers le|vers la',
  placeNouns: list`
    établissement|établissement scolaire|cathédrale|potager|halle|halle du marché|place|rue|avenue|boulevard|préfecture|mairie|gare|parc|salle|hôtel de ville|bourse du travail|port|théâtre|
    université|usine|parvis|esplanade|quai|jardin|pont|palais|maison|square|campus|cours|allée|lycée|école|église|monument|col|lac|étang|plage|
    berges|rive|île|ferme|moulin|château|phare|fontaine|statue|kiosque|kiosque à musique|gymnase|stade|piscine|place du marché|marché couvert|
    marché central|grand marché|marché aux|marché de|marché des|halles|centre social|centre culturel|centre ville|centre|maison des associations|
    maison de quartier|maison des syndicats|maison du peuple|maison pour tous|maison des jeunes|foyer|foyer rural|salle des fêtes|salle polyvalente|
    salle municipale|salle communale|salle paroissiale|médiathèque|bibliothèque|librairie|café|bar|restaurant|brasserie|cinéma|musée|hôpital|
    clinique|ehpad|collège|crèche|fac|faculté|amphi|amphithéâtre|amphi a|iut|rectorat|inspection académique|sous préfecture|tribunal|
    palais de justice|cour d'appel|ambassade|consulat|ministère|sénat|assemblée nationale|conseil régional|conseil départemental|hôtel de région|
    hôtel du département|siège|dépôt|entrepôt|zone industrielle|rond point|carrefour|péage|parking|arrêt de bus|métro|station|gare routière|
    embarcadère|passerelle|promenade|mail|impasse|ruelle|faubourg|faubourgs|basilique|chapelle|temple|mosquée|synagogue|cimetière|monument aux morts|
    mémorial|stèle|porte|local|locaux|cour|préau|terrain|champ|forêt|bois|jardin partagé|jardin public|caserne|commissariat|base de loisirs|hangar|
    chapiteau|auditorium|agora|beffroi|chambre de commerce|bourse|bureau de poste|campus universitaire|cité|résidence|tiers lieu|domaine|
    mairie annexe|parvis de la gare|villa|
    chiringuito|guinguette|buvette|épicerie|pizzeria|bar associatif|salle de sport|skatepark|place forte|miroir d eau|hall|cantine|réfectoire|grange|lavoir|fournil|préfecture de police|cinéma théâtre|village|digue|jetée|plateforme logistique|dépôt de bus|centre de tri|mairie de quartier|passerelle piétonne|barrage|écluse|quais|remparts|pelouse|pelouses|prairie|allées|belvédère|chantier`,
  dayStreets: 'place|rue|avenue|boulevard|quai|square|pont|esplanade|allée|cours|impasse|av|bd|bld',
  nowhere: list`
    sur le terrain|dans la rue|dans les rues|sur la place publique|dans le pays|dans la ville|en ville|à la maison|au bureau|au travail|à la rue|
    sur le lieu de travail|sur la route|à la une|à la porte|au parlement|dans la région|sur place`,
  goals: list`
    vers|jusqu'à|jusqu'au|jusqu'aux|en direction de|en direction du|pour rejoindre|rejoindra|rejoindre|pour se rendre à|se rendra|arrivée à|
    arrivée au|arrivée|se terminera|se termine|prendra fin|s'achèvera|direction`,
  namedAs: 'intitulé|intitulée|intitulés|baptisé|baptisée|dénommé|dénommée|nommé|nommée|appelé|appelée',
  articles: 'le|la|les|l|un|une|des|du|d',
  adjectives: list`
    national|nationale|nationaux|général|générale|public|publique|solidaire|solidaires|féministe|silencieuse|régional|régionale|intersyndical|
    intersyndicale|interprofessionnelle|unitaire|pacifique|festif|festive|citoyen|citoyenne|mondial|mondiale|international|internationale|illimitée|
    reconductible|blanche|féministes|contre|symbolique|populaire|départemental|départementale|ouverte|antifasciste|étudiante|lycéenne|commune|débat|
    régionaux|départementaux|unitaires|locale|locales|local|massif|massive|historique|mensuel|mensuelle|annuel|annuelle|hebdomadaire|revendicatif|
    revendicative|participatif|participative|collectif|collective|citoyennes|citoyens|écologiste|écologique|paysanne|syndicale|syndical|antiraciste|
    pacifiste|silencieux|extraordinaire|ordinaire|familial|familiale|gratuit|gratuite|caritatif|caritative|européen|européenne|nocturne|statique|
    décentralisé|décentralisée|reconduite|sauvage|étudiant|lycéen|mobile|urbain|urbaine|préparatoire|publics|publiques|nationales|culturelle|musical|
    musicale|partagé|partagée|générales|aux flambeaux|des voisins|d'été|intergénérationnel|gesticulée|féminisme|propre|littéraire`,
  nameLinks: 'de|du|des|la|le|les|et|l|d|à|au|aux|en|sur|pour|sous|entre|avec|chez|saint|sainte',
  titleLinks: list`
    pour|contre|en soutien|en solidarité|de|du|des|d|sur|en défense|à|pour la|pour le|pour les|contre la|contre le|contre les|en faveur|à vélo|aux|
    au|avec|en hommage|en mémoire|sans|autour|face à|face au|devant`,
  themes: list`
    contre|pour dire non|pour défendre|pour sauver|pour exiger|pour demander|pour réclamer|en soutien|en solidarité|en défense|en hommage|en mémoire|
    pour le maintien|pour la défense|pour le climat|pour la paix|sur le thème`,
  abbreviations: list`
    m|mme|mm|dr|av|bd|st|ste|art|env|cf|tél|pl|min|max|no|n°|h|p|rdv|resp|ndlr|fbg|imp|rte|ch|bât|fg|jc|k|kms|mn|qq|svp|all|res|lun|mar|mer|jeu|ven|
    sam|dim`,
  patterns: {
    stamps: 'publié|mis à jour',
    onDay: 'le',
    since: 'depuis(?: le)?',
    terms: 'ouverture|clôture',
    earlier: 'précédente?s?',
    eversince: 'depuis',
    aheadOf: 'en amont|avant|à la veille',
    ofDay: 'du|le',
    whatever: 'peu importe|quel que soit|quelle que soit',
    despite: 'malgré',
    including: 'dont|notamment',
    aftermath: "(?:après|malgré|lors|depuis)\\s(?:de\\s)?(?:l['’]|la\\s|le\\s|les\\s|des\\s|du\\s)?[\\p{L}-]+\\s(?:de\\sla\\s[\\p{L}-]+\\s|des?\\s[\\p{L}-]+\\s|du\\s[\\p{L}-]+\\s)?(?:de|du)\\s",
    conditions: 'si|sauf si',
    itself: "l[’']|la",
    callsOff: "(?:l[’']événement|la soirée|la réunion) (?:est|a été|sera) (?:annulée?|reportée?)",
    isOff: 'c[’\']est (?:annulé|reporté)',
    unsure: 'pas|si|sauf|cas',
    before: 'avant',
    policeNews: '',
    onOffer: 'billetterie|billets|places|inscriptions|réservations',
    begins: 'ouvre|ouvrent|ouvrira|ouvriront|mis en vente|en vente',
    signUp: "s['’]inscrire",
    asFrom: 'à partir du|à compter du',
    supplies: "l[’']eau|eau|courant|électricité",
    cuts: 'coupée?s?|coupures?',
    decides: 'tranchera|trancheront|décide(?:ra|ront|nt)?|se prononcera|examinera',
    ownMeeting: "(?:lors|au cours) d(?:e (?:sa|leur|la)|['’]une)(?: prochaine)? (?:séance|réunion|session)",
    announces: '(?:doit|devrait) (?:annoncer|se prononcer|rendre|présenter)',
    votes: '',
    but: 'mais|toutefois',
    mailFields: 'de|à|envoyé|objet',
    senders: 'de',
    subjects: 'objet',
    addressees: 'à|envoyé',
    tellsWhen: 'publié|mis à jour|modifié',
    wasAhead: 'prevu|prevue|prevus|prevues|annonce',
    was: 'a été|ont été|était|étaient',
    reminders: 'rappels?',
    dayBefore: "la veille|le jour d[’']avant|le jour précédent",
    thereafter: "puis|ensuite|plus tard|après cela|dans l[’']après-midi|le soir|en soirée|l[’']après-midi",
    unattended: 'augmentation de salaire|augmentation des salaires|jour férié|jour de paie',
    shut: 'fermé',
    moves: 'report(?:ée?s?|ation|er|e|ent|ons)|décaler|déplacer|avancer|avancée?s?|décalée?s?|déplacée?s?',
    movedFrom: 'du',
    movedTo: 'au',
    theDay: 'le',
    wholeOf: 'partout en|dans toute? (?:la|le)',
    keepersOf: '(?:les )?amis (?:des|du|de la|de)',
    servesAs: '(?:sera|est)\\s(?:le|notre)\\s(?:point|lieu)\\s(?:de|du)\\s(?:rendez-vous|rassemblement|départ)',
    servesFor: 'pour|de|du',
    houses: 'église|paroisse|médiathèque|bibliothèque|musée|lycée',
    bodies: 'syndicat',
  },
}
