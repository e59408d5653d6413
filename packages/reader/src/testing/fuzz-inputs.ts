import type { ReadInput } from '../draft.ts'

/** Numbers from 0 up to 1, the same for the same seed. Mulberry32: fast enough for millions, and even enough for choosing. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pieces = [
  'Join us ', 'rally ', 'on ', 'Saturday ', '12 October ', '10/12 ', '2024 ', 'at ', '2pm', ' – ', '4pm ', '\n', '\n\n', '- ', '# ', 'Where: ', 'Town Hall', 'in Leeds', ', London', '(', ')', '[a](https://example.org/b)', '**', '. ',
  'every ', 'next ', '📍', 'Streik ', 'morgen ', '18.06. ', 'kl ', '“', '”', '12.', '1', ':', '<b>', '&#8220;', 'by ', 'tomorrow ', 'UNION ', 'calls for ', '14 h 30', 'Uhr ', '| a | b |\n', '\u0000', '\uD800', '\u202E', 'ı', 'ß', '\u0301', '²', '٣', '3½',
  'BEGIN:VCALENDAR\n', 'BEGIN:VEVENT\n', 'DTSTART:20241012T100000\n', 'SUMMARY:x\n', 'RRULE:FREQ=WEEKLY;COUNT=0\n', 'END:VEVENT\n', 'DTSTART;TZID=Nowhere:20241012T100000\n', 'DTSTART:99999999T999999\n', '<div>', '</div>', '<table><tr><td>', '<!--', '<script type="application/ld+json">', '{"@type":"Event","startDate":"2024-13-99"}', '</script>',
]

const seeds = [
  'Join us for a rally on Saturday 12 October 2024 at 2pm outside Leeds Town Hall.\n\nWhere: City Square, Leeds\nWhen: 12 October, 2pm to 4pm\nhttps://example.org/rally',
  '<html><head><title>March</title></head><body><h1>March for rivers</h1><ul><li>Leeds: 12 noon, City Square</li><li>York: 1pm, Station</li></ul><p>Saturday 12&nbsp;October</p><a href="https://example.org/x">Sign up</a></body></html>',
  'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1@example.org\nDTSTART;TZID=Europe/Berlin:20241012T140000\nDTEND;TZID=Europe/Berlin:20241012T160000\nSUMMARY:Kundgebung\nLOCATION:Marktplatz\\, Kassel\nRRULE:FREQ=MONTHLY;BYDAY=2SA\nEND:VEVENT\nEND:VCALENDAR',
  'Kundgebung am Samstag, den 12.10.2024 um 14 Uhr auf dem Marktplatz in Halle (Saale). Wir rufen auf! Rassemblement le 12 octobre à 14 h 30, place Bellecour, Lyon.',
]

const locales = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'pt-PT', 'nl-NL', 'sv-SE', 'ja-JP']
const zones = ['Europe/London', 'America/New_York', 'Pacific/Auckland', null]

/** One short input: pieces thrown together, random units of UTF-16, or a text of ours with wounds. */
export function fuzzInput(random: () => number): ReadInput {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const noise = (length: number, to: number) => String.fromCharCode(...Array.from({ length }, () => Math.floor(random() * to)))
  const kind = random()
  const source = kind < 0.4 ? Array.from({ length: Math.floor(random() * 24) }, () => pick(pieces)).join('') : kind < 0.6 ? noise(Math.floor(random() * 120), pick([0x80, 0x250, 0x10000])) : wounded(pick(seeds))
  const form = random()
  return {
    ...(form < 0.5 ? { text: source } : form < 0.8 ? { html: source } : { ics: source }), locale: pick(locales), timeZone: pick(zones),
    publishedOn: `${1950 + Math.floor(random() * 150)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
  }

  function wounded(text: string): string {
    let hurt = text
    for (let wounds = Math.floor(random() * 6); wounds >= 0; wounds--) {
      const at = Math.floor(random() * hurt.length)
      const length = Math.floor(random() * 12)
      const what = random()
      hurt = hurt.slice(0, at) + (what < 0.3 ? '' : what < 0.6 ? noise(length, pick([0x80, 0x3000])) : what < 0.8 ? pick(pieces) : hurt.slice(at, at + length).repeat(3)) + hurt.slice(at + length)
    }
    return hurt
  }
}

/** What makes a careless expression try every place again from every place. */
export const runs = [
  '1', '12 ', ' ', '\n', '\t', ',', ', ', 'a:', 'a: ', '1.', '1. ', '<', '<a', '<a ', '<div>', '<!--', '<![CDATA[', '"', '“', '(', ')', '((', '[', '](', '[x](', '.', '. ', '-', '- ', '–', '📍', '👩‍👩‍👧', '&', '&amp', '&#', '*', '**a', '_a', '`', '#', '# ', '|', '| a ', '> ',
  'x', 'X', 'Aa', 'Straße', 'é', '\u0301', 'A, ', 'A B ', 'in Leeds, ', 'at Leeds and ', 'Leeds: 12 noon, City Square\n', 'Where: ', 'Where: x\n', 'next ', 'every ', '1 May ', '1 May 10am\n', '10/', '10:', '10-', '1 - ', 'Monday ', 'https://', 'http://a.b/', '  - a\n', '\n- ', '<ul><li>', '<table><tr><td>', '<p>a', 'rue de ', "l'", '5th ', 'SW1A 1AA ', 'BEGIN:VEVENT\n', 'BEGIN:VEVENT\nDTSTART:20241012T100000\nEND:VEVENT\n', 'DTSTART:', ' \n a', '\r', '\r\n ', '\\n', '\u0000', '\uD800',
  // Sentences that never end, with a day and an hour at every step.
  'for two hours at 10am 12 May ', 'Join us on 12 May at 10am in Leeds ', 'Leeds 12 May 10am; ',
  // A day that is only named, beside one that is not.
  'Monday May Day rally\n',
]
