import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'

const longest = 600
const name = "\\p{Lu}[\\p{L}’'.-]{0,20}"

/** A street with the number of a house, as each language writes it. */
const forms: Record<string, RegExp> = {
  en: new RegExp(`(?<![\\p{L}\\d/£$€.:-])\\d{1,5}[A-Za-z]?\\s(?:[NSEW]\\.?\\s)?(?:(?:${name}|\\d{1,3}(?:st|nd|rd|th))\\s){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Place|Pl|Court|Ct|Square|Sq|Terrace|Crescent|Close|Row|Hill|Parade|Parkway|Pkwy|Highway|Hwy|Quay)(?![\\p{L}])\\.?`, 'u'),
  de: /\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer|damm|ring)\s\d{1,4}[a-z]?(?![\d.:]|\s?Uhr)/u,
  fr: /(?<![\p{L}\d])\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|route|impasse|allée|cours)\s[\p{L}’' -]{3,40}/u,
  es: /(?<![\p{L}])(?:c\/|[Cc]alle|[Aa]vda?\.?|[Aa]venida|[Pp]laza|[Pp]aseo|[Cc]arrer)\s[\p{L}.’' -]{3,40},?\s(?:n[º°.]{1,2}\s?)?\d{1,4}(?![\d:h])/u,
  it: /(?<![\p{L}])(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Ll]argo|[Vv]icolo)\s\p{Lu}[\p{L}.’' -]{2,40},?\s(?:n\.\s?)?\d{1,4}(?![\d:.])/u,
  pt: /(?<![\p{L}])(?:[Rr]ua|[Aa]venida|Av\.|[Pp]raça|[Ll]argo|[Tt]ravessa|[Aa]lameda)\s[\p{L}.’' -]{3,40},?\s(?:n\.?º\s?)?\d{1,4}(?![\d:h])/u,
  nl: /\p{Lu}\p{L}{1,30}(?:straat|weg|laan|plein|kade|gracht|singel|dijk|markt)\s\d{1,4}[a-z]?(?![\d.:]|\suur)/u,
  sv: /\p{Lu}[\p{L}]{1,30}(?:gatan|vägen|torget|gränd|allén)\s\d{1,4}(?![\d.:])/u,
}

/** The one street address beside the date, where no word leads to a place: "Launch: Marisol’s, 2214 Alder Ave." An office to write to is none. */
export function addressNear(reading: Reading, units: readonly Unit[], unit: Unit, busy: ReadonlySet<Unit>): Passage | null {
  const form = forms[reading.lexicon.language.code]
  if (!form) return null
  const found: Passage[] = []
  for (const step of [0, 1, 2, 3, -1, -2]) {
    const one = units[unit.index + step]
    if (!one || (step !== 0 && (busy.has(one) || one.section !== unit.section)) || reading.holds(one.from, one.to, 'past', 'signOff', 'office', 'backMatter', 'travel') || /@|\btel|phone|contact/iu.test(reading.page.text.slice(one.from, Math.min(one.to, one.from + longest)))) continue
    const match = form.exec(reading.page.text.slice(one.from, Math.min(one.to, one.from + longest)))
    const address = match ? trimmed(reading.page.text, one.from + match.index, one.from + match.index + match[0].length) : null
    if (address) found.push(address)
    if (address && step === 0) break
  }
  return new Set(found.map((one) => one.value)).size === 1 ? found[0]! : null
}
