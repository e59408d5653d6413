import type { Reading } from '../lexicon/reading.ts'
import type { Passage } from './passage.ts'

const all = /^(?:every|each|jede[rnms]?|chaque|cada|ogni|elke?|iedere?|varje|all|alle[nr]?|toutes|tous|todos|todas|tutti|tutte|alla)$/u
const works = /^(?:workplaces?|work|sites?|offices?|branch(?:es)?|locals?|towns?|cities|city|counties|county|villages?|wards?|colleges?|schools?|campus(?:es)?|depots?|shops?|stores?|hospitals?|constituenc(?:y|ies)|betriebe?n?|betrieb|dienststellen?|schulen?|standorte?n?|filialen?|stadte?n?|orte?n?|etablissements?|entreprises?|ecoles?|lycees?|services?|villes?|communes?|centros?|empresas?|escuelas?|ciudad(?:es)?|pueblos?|barrios?|scuol[ae]|aziend[ae]|citta|piazz[ae]|repart[io]|escolas?|cidades?|locais|empresas?|fabricas?|scholen|school|winkels?|bedrijf|bedrijven|stad|steden|vestiging(?:en)?|skol(?:a|or)|arbetsplats(?:er)?|stad|stader|kommun(?:er)?|butik(?:er)?|prefectures?|embass(?:y|ies)|consulates?|branches|outlets|surger(?:y|ies)|librar(?:y|ies)|garages|stations|universit(?:y|ies)|parishe?s?|churche?s?|mairies|gares|universites?|ambassades?|consulats?|universidades?|hospitales|ayuntamientos?|comuni|universita|ospedali|hospitais|bibliotheken|gemeenten|universiteiten|bibliotek|sjukhus|rathauser?n?|bibliotheken?|krankenhausern?|universitaten?|kirchen?|gemeinden?)$/u
const articles = /^(?:the|our|their|its|your|den|der|die|unsere[nr]?|les|las|los|le|gli|i|as|os|de|onze|vara)$/u

/** "at every depot, dock and workshop", "in allen Betrieben", "dans toutes les écoles": wherever those work whom it concerns. */
export function everyPlace(reading: Reading, range: { from: number; to: number }): Passage | null {
  const { tokens } = reading
  for (const cue of reading.within(range.from, Math.min(range.to, range.from + 800), 'placeStrong', 'placeWeak')) {
    let at = cue.last + 1
    // German and Dutch grow no article into it; "in all of our branches" has one.
    if (!tokens[at] || tokens[at]!.from >= range.to || !all.test(tokens[at]!.lower)) continue
    at++
    while (at < cue.last + 5 && tokens[at] && (articles.test(tokens[at]!.lower) || tokens[at]!.lower === 'of')) at++
    for (const word of [at, at + 1, at + 2, at + 3, at + 4]) {
      const token = tokens[word]
      if (!token || token.breaks || (token.kind !== 'word' && !/^['’]$/u.test(token.text)) || reading.at(word, 'weekday') || reading.at(word, 'callerVerb') || (word > at && /^(?:of|de|des|du|di|do|da|van|von|in|at|on|for|to|and)$/u.test(token.lower))) break
      const isName = /^\p{Lu}/u.test(token.text) && reading.lexicon.language.code !== 'de'
      if (!isName && (reading.at(word, 'placeNoun') || works.test(token.lower))) return { value: reading.page.text.slice(cue.from, token.to), from: cue.from, to: token.to }
    }
  }
  for (const cue of reading.within(range.from, Math.min(range.to, range.from + 800), 'organisation', 'people', 'placeNoun')) {
    const led = /^(?:the|our|their|its|your|single|den|der|die|das|les|las|los|le|gli|i|as|os|de)$/u.test(tokens[cue.first - 1]?.lower ?? '') ? cue.first - 2 : cue.first - 1
    if (tokens[led] && tokens[led]!.from >= range.from && all.test(tokens[led]!.lower) && (bodies.test(tokens[cue.last]!.lower) || (cue.first === cue.last && works.test(tokens[cue.last]!.lower) && reading.within(cue.to, Math.min(range.to, cue.to + 80), 'future', 'callerVerb').length > 0))) return { value: reading.page.text.slice(tokens[led]!.from, cue.to), from: tokens[led]!.from, to: cue.to }
  }
  return null
}

/** "calls on all branches", "ruft alle Betriebsgruppen auf": each of them acts where it is. */
const bodies = /^(?:branch(?:es)?|locals?|chapters?|groups?|unions?|affiliates|\p{L}*gruppen?|\p{L}*verbande|sections?|syndicats?|secciones|sindicatos|agrupaciones|sezioni|gruppi|circoli|seccoes|sindicatos|nucleos|afdelingen|bonden|avdelningar|klubbar|foreningar)$/u

/** "at the main entrance" of each of them: a spot without a name is one of many there. */
export const isNameless = (reading: Reading, place: Passage) => (reading.lexicon.language.code === 'de' ? !/\d/u.test(place.value) && place.value.split(' ').length <= 3 : !/[\p{Lu}\d]/u.test(place.value))
