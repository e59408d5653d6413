import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const read = (text: string, locale: string) => readCall({ text, publishedOn: '2026-03-02', locale, timeZone: null }).drafts[0]

describe('who calls, where more stands between a name and its verb', () => {
  it.each([
    // Something is put in between, before, or the name has parts.
    ['en-NZ', 'Attac, along with a dozen other groups, has announced a march for 14 March.', 'Attac'],
    ['en-IN', 'The Common Council Against Evictions — an umbrella of sixty groups — has announced a sit-in on 14 March at 11.30am.', 'Common Council Against Evictions'],
    ['en-GB', 'Harbury, 1 March: The Lantern Project, a local charity, will be organising a night walk on 14 March.', 'Lantern Project'],
    ['fr-FR', 'Les syndicats CGTB et FOR, soutenus par l’association des parents, appellent à une manifestation jeudi 12 mars à 10h30.', 'syndicats CGTB et FOR'],
    ['es-ES', 'La Plataforma por el Tren y la asociación vecinal El Soto, con el apoyo de los sindicatos, convocan una concentración el 14 de marzo.', 'Plataforma por el Tren y la asociación vecinal El Soto'],
    ['pt-PT', 'Com o apoio da Câmara Municipal, a associação Rio Limpo promove uma caminhada no sábado, 14 de março, às 9h30.', 'associação Rio Limpo'],
    ['de-DE', 'Eltern für Frieden Elmtal wird vom 14. bis 16. März ein Camp auf dem Anger veranstalten.', 'Eltern für Frieden Elmtal'],
    ['it-IT', 'Il comitato spontaneo “Cittadini per il Parco”, in pena per gli alberi, organizza una marcia sabato 14 marzo.', 'comitato spontaneo “Cittadini per il Parco”'],
    ['fr-FR', 'À l’initiative de la Ligue des quartiers, un nettoyage des berges aura lieu samedi 14 mars.', 'Ligue des quartiers'],
    ['it-IT', 'Presidio mercoledì 11 marzo da parte delle segreterie provinciali di Filcat e Uiltras.', 'segreterie provinciali di Filcat e Uiltras'],
    // What it is comes first, then which.
    ['en-GB', 'Nurses at St Bede’s will strike on 19 March. Their union, the Care Staff Association, gave notice on Friday.', 'Care Staff Association'],
    ['en-US', 'On March 14 the group I help run, Code for Elmvale, is hosting its day of civic hacking.', 'Code for Elmvale'],
    ['en-GB', 'Groups including Wave Watch, Friends of the Moor and Clean Coast will rally by the harbour on Saturday 14 March.', 'Wave Watch, Friends of the Moor and Clean Coast'],
    ['nl-NL', 'Vakbond ABV demonstreert zaterdag 14 maart. De bond heeft zijn leden opgeroepen om te komen.', 'Vakbond ABV'],
    ['de-DE', 'Wir sind auch als Eltern für Wälder bei der Kundgebung am Samstag, 14. März, auf dem Rathausplatz.', 'Eltern für Wälder'],
    // Who did it stands behind, past when and where, or in another sentence.
    ['en-IE', 'All apprentices have been invited to march on Thursday 12 March against the fees by the Union of Students in Larne.', 'Union of Students in Larne'],
    ['nl-NL', 'Fakkeltocht op 14 maart. Deze tocht gaat uit op initiatief van de “Avond van de Welkome Buren.”', 'Avond van de Welkome Buren'],
    ['it-IT', 'Un flash mob contro le cave. Lo organizza l’associazione giovanile Il Tulipano, il 19 marzo.', 'associazione giovanile Il Tulipano'],
    ['nl-BE', 'Zo willen ook de Lindense Vrije Verenigingen hun steentje bijdragen. Ze doen dit op zaterdag 14 maart met een fakkeltocht.', 'Lindense Vrije Verenigingen'],
    ['en-GB', 'Rail workers will walk out on Friday 20 March, TransportAll has confirmed.', 'TransportAll'],
    ['en-ZA', 'Striking Bellmart workers will picket on Tuesday, the Shop and Canteen Workers’ Union (Shacwu) said.', 'Shop and Canteen Workers’ Union (Shacwu)'],
    ['en-GB', 'The walkout is set for noon on 14 March, the Council of Readers has said. Events include a rally of students from the University of Elmvale.', 'Council of Readers'],
    ['nl-NL', 'Knotgroep De Hoge Dijk doet zaterdag 14 maart mee aan de landelijke werkdag, een initiatief van LandschapNL.', 'Knotgroep De Hoge Dijk'],
    // It is the name that the title begins with, or whose the action is.
    ['en-GB', 'Wey Rowing Club River Clean Up\n\nSaturday 14 March, 10am to noon.', 'Wey Rowing Club'],
    ['en-US', 'title: "BRNA General Meeting"\ndate: 2026-03-09\nlocation: "Sylvan Room"', 'BRNA'],
    ['en-GB', 'Thornley Town Council’s clean-up day is on Saturday 14 March.', 'Thornley Town Council'],
    ['en-US', 'Join EcoWork, Riverton Climate Lobby, Happy Hour Walkers, and the Voter Garden Project on March 10 for a phone bank.', 'EcoWork, Riverton Climate Lobby, Happy Hour Walkers, and the Voter Garden Project'],
    ['sv-SE', 'Årsmöte i Lövsunds Naturskyddsförening torsdag 12 mars kl 18.30 i biblioteket.', 'Lövsunds Naturskyddsförening'],
    ['sv-SE', 'På måndag 9 mars kl 12 är det demonstration på Stortorget för barnens rätt till fred.\n\nKom och sjung med oss.\n\nVänligen,\nFöräldrar för eldupphör', 'Föräldrar för eldupphör'],
    // Initials are written out where the text does.
    ['en-GB', 'The National Union of Readers is angry. The march on 14 March is called by the NUR.', 'National Union of Readers'],
    ['en-US', 'Join FOPP on Saturday, March 14! We lead a clean-up. You can volunteer with Friends of Old Pine Park.', 'Friends of Old Pine Park'],
  ])('%s %j', (locale, text, expected) => expect(read(text, locale)?.caller ?? null).toBe(expected))

  it.each([
    ['en-GB', 'Spring dates\n\nSaturday 14 March, 11am: Annual Litter Pick\n\nAnnual Litter Pick'],
    ['en-NZ', 'School strike\n\nTomorrow, pupils everywhere in New Zealand will be on strike.'],
    ['de-DE', 'Kundgebung am 14. März um 12 Uhr. Leider gibt es noch keine Tickets.'],
    ['sv-SE', 'Demonstration lördag 14 mars kl 13. Många kommer att ha kameror.'],
  ])('%s %j: nobody', (locale, text) => expect(read(text, locale)?.caller ?? null).toBeNull())
})
