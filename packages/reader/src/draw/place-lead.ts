import type { Passage } from './passage.ts'

const leads = /^(?:(?:meet(?:ing)?(?: point)?|start(?:s|ing)?|start\/finish|start and finish|finish|assemble|gather|join us|treffpunkt(?: ist)?|start|treffen|rendez-vous|rdv|départ|encuentro|salida|ritrovo|partenza|ponto de encontro|encontro|verzamelen|vertrek|samling|start sker)(?:\s|\s?[:–—-]\s?))(?:at\s|from\s|in\s|on\s|ist\s|am\s|à\s|en\s|em\s|op\s|på\s)?/iu
const tails = /(?:[,;(–—-]\s*|\s)(?:FREE\b.*|(?:£|€|\$)\s?\d.*|free entry.*|all welcome.*|everyone welcome.*|entrée libre.*|eintritt frei.*|ingresso libero.*|entrada libre.*|entrada livre.*|gratis.*)$/u
const labels = /^(?:\p{L}{2,10}\s)?\/\s\p{L}{2,12}\s?:\s/u

/** "meet at the bandstand", "Start/finish at Hill School", "Town Quay, FREE": without what belongs to no place. */
export function withoutLead(place: Passage): Passage {
  const lead = leads.exec(place.value)?.[0].length ?? labels.exec(place.value)?.[0].length ?? 0
  const rest = place.value.slice(lead)
  const tail = tails.exec(rest)
  const value = (tail && tail.index > 3 ? rest.slice(0, tail.index) : rest).replace(/[\s,;(–—-]+$/u, '')
  if (value.length < 3 || value === place.value) return place
  const cut = place.value.length - lead - value.length
  // Where the value is the text's own words its ends move with it; a joined one keeps its passage.
  return place.to - place.from === place.value.length ? { value, from: place.from + lead, to: place.to - cut } : { ...place, value }
}
