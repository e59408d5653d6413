import { fold } from '../lexicon/tokens.ts'

const list = (words: TemplateStringsArray) => new Set(words[0]!.trim().split(/\s+/u).map(fold))

/**
 * Names of towns that are words first, where a name stands by itself and no preposition leads to it: "Hope" and "Justice" on
 * a banner, "Strong" in a title. After "in" they are towns still.
 */
const wordTowns: Record<string, ReadonlySet<string>> = {
  en: list`
    advance alliance alert angels aurora autumn balance bank banks battle bay beach bean bear beaver best bible big black blue bluff boss both bright brilliant bridge bridges brown bureau
    butte candle canon cape care carbon cards carol cash castle cave cedar celebration cell center central century champion chance chapel charity charm chase chief christmas circle clay
    clear climate clinic close coal coast colleague comfort commerce commons compass concord concrete convent copper corn corner cotton council cove cross crowd crown crystal day days deal
    defiance delight delta desert dollar dove downtown drain dream driver drum dust eagle early earth east ebony echo eden effort elder election electric elk embarrass empire energy english
    enterprise equality equity escape eternity eureka evening excel excelsior experiment fair faith fame farmer farmers father february federal field fields finger fire fish flag flame fleet
    flora flower forest fort forum fossil fountain free freedom freeman freeport friday friend friendly friends friendship fruit future garden gardens gas gate gay general gift gilt girl
    glory gold golden good grace grand grant grants grass gravity green greenway grove guard guide half hammer happy harbor harmony harvest hazard heart heaven heritage hero holiday home
    honor hope horn horse host hot house humble hunger hunter hurt ideal image imperial independence index industry inn institute iron island jewel job joint joy jubilee judge jump justice
    key king kings labor lady lake lakes lamp land landing landmark law lead league learned letter liberal liberty life light lights lily limestone link lion little live lives lone
    love loving lucky magnet main manor map march marina mark market mars marvel mass mayday meadow media memory men mercy mesa metal miles mill mine miner mineral minor mirror mission
    model money moon moral morning mother mountain mouth nature need net new nice night noble normal north novelty oak oasis occupy ocean odd office officer onward opal open opportunity orange
    order owl pace page panther paper paradise parade park path patience patriot peace peach pearl peers people pep perfect picture pine pioneer pitcher plain plains plaza plenty plum poem
    point police pond pool poor port post power prairie present president price pride prime prince princess prize progress promise prospect prosper protection providence public quality
    queen queens question quick quiet rainbow rake ram ranch ranger reading ready reality rebel red reform refuge remote rescue research reserve resort rest retreat rice rich rifle ring rising
    river rivers road rock rocket rolling rose round row royal rugby rule rush safe sage saint sale salt sand savage science scout sea second security seed seneca service seven shade sharp
    shelter shine shore silent silver simple singer sisters six sky sleep smart smoke snow social soda solidarity solo soldier south space speed spirit spring springs spur square stamps star
    start state station steam steel stock stone stop store storm story straight stranger strong success summer summit sun sunday sunlight sunrise sunset sunshine supreme surprise sweet table tea
    teachers temple tenants terrace thorn three time tool top tower trail tree trees triangle tribune triumph troy true trust truth twin two union unique united unity universal university
    valentine valley van vaughan veteran victor victory view village violet vision viva voice wall war ward wards warrior watch water waterways way ways welcome west wheel white wide wild
    will willow wind window wing winner winter wisdom wise wolf women wonder wood woods workers world worth yellow york young youth zeal zebra zone trinity resolute global brave bath sandwich
    nelson wilson jackson johnson washington lincoln martin luther marshall murphy clinton kennedy carter douglas howard warren charlotte elizabeth victoria florence madison paris sydney
    austin houston dallas jordan israel lebanon cuba mexico peru poland india china russia palestine ukraine gaza brussels geneva`,
  de: list`
    alle anger aue bad berg brunnen burg dom ehre eiche ende feld frieden freiheit ganz graben grenze grund halle haus heide herz hof hohe hoffnung huette kloster kreuz lager lang lauf leben licht
    linden list loch main markt mitte nahe neu nord norden ost park plan rad rast recht regen rhein rose ruhe saal see sitzend soll sommer stein stelle stern straßen süd tag tor treffen ufer
    wald wandel weg wehr welt west wetter wind winter wohl zentrum zug zukunft essen singen hagen siegen kind linke rot gruen`,
  fr: list`
    agir bars bien bois bon bonne bras bravo camp cars celles centre cher chez cour cours die dire don droit eau espoir espérance fer fin fontaine fontaines gare halle jardin jeunes justice
    la laval lire loire lot lune lutte manche marche mer mont moulin nice nord oise orange ouest paix paris pays place plaisir pont pour port prix retraite rue sens soyons sud terre tours travail
    travers trêve ville villes vie vise vive étang égalité liberté vérité victoire zèle`,
  es: list`
    alto altura ayer balance batalla blanca calle camino campo carmen central centro como concordia cruz de dolores dos encuentro esperanza espera fe feria fuerte fuego futuro gloria guadalupe
    huerta igualdad independencia jardín juan justicia la las libertad linda llano los lucha luz madrid mar maría mayo mercedes mesa montaña mundo méxico nuevo obrero palma patria paz playa plaza
    porvenir progreso pueblo puerta puerto puente reforma república resistencia rosario salud san santa santiago seguridad semillas sol soledad strong tierra trabajo una unidad unión union valle
    verde victoria vida villa vista vivienda salida cerro colón bolívar hidalgo juárez morelos zapata guerrero`,
  it: list`
    alba alle alto amore arco arena argine bella bene bianco bosco campo canale casa catena centro chiesa chiusa cielo era fede fermo festa fiume fondi forza futuro giovani gioia giustizia lago
    lavoro libertà luce lotta madonna mare mese minori monte mura nord ora orto pace paese palazzo parco piazza pietre pino ponte porta porto quarto roma santa san serrata sole sostegno spiaggia
    stella sud terra torre unità vado valle via viale villa vita vittoria volta zero`,
  pt: list`
    aliança amizade amparo areia batalha bela bonito campo central céu conceição democracia direitos esperança estação estrela feira flores força futuro glória guarda igualdade independência
    jardim justiça liberdade luta luz mar mata mel mulheres mundo natal natureza nova paz piedade ponte porto povo praia progresso república rio salto santa santo saudade saúde sol soledade
    terra trabalho união unidade vale verde vida vitória viva zona`,
  nl: list`dam dijk eik einde groet heel hoek hof huis kerk naast nes plein post tuin veen vrede vrij weg winkel zand zee zuid noord oost west`,
  sv: list`ed stora inga vara våra by hed lund mora sala vi nora ås dal ö berg`,
}

export const isWordFirst = (language: string, lower: string): boolean => wordTowns[language]?.has(lower) ?? false

/** Towns that people elsewhere march about: a ceasefire there, a day that something happened there. */
const mourned = new Set('gaza rafah jerusalem hebron jenin ramallah beirut kyiv kiev kharkiv mariupol odesa moscow kabul tehran baghdad mosul aleppo damascus idlib khartoum kobane kobani afrin sarajevo srebrenica hiroshima nagasaki chernobyl fukushima bhopal soweto sharpeville marikana parkland columbine ferguson uvalde charlottesville minneapolis orlando davos'.split(' '))

export const isMourned = (name: string): boolean => mourned.has(fold(name))
