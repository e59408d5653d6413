import type { Rendered } from './rendered-languages.ts'

export interface Known {
  day: Temporal.PlainDate
  minutes: number
  /** Null where only a start is said. */
  endMinutes: number | null
}

export interface Choices {
  date: number
  time: number
  action: number
  place: number
}

const two = (number: number) => String(number).padStart(2, '0')
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length]!
const filled = (form: string, values: Record<string, string>) => form.replace(/\{([^}]+)\}/gu, (_, key: string) => values[key] ?? '')

export function dateText(language: Rendered, day: Temporal.PlainDate, choice: number): string {
  return filled(pick(language.dates, choice), {
    w: language.weekdays[day.dayOfWeek - 1]!, d: String(day.day), dd: two(day.day), o: language.ordinal(day.day), m: language.months[day.month - 1]!,
    ms: language.shortMonths[day.month - 1]!, n: String(day.month), nn: two(day.month), y: String(day.year),
  })
}

/** What the marks of a time stand for; those of a range's end carry a 2. */
function clockParts(total: number, mark: string): Record<string, string> {
  const [hour, minute] = [Math.floor(total / 60), total % 60]
  return {
    [`h${mark}`]: String(hour), [`hh${mark}`]: two(hour), [`12${mark}`]: String(hour % 12 || 12), [`MM${mark}`]: two(minute), [`mm${mark}`]: minute ? two(minute) : '',
    [`:mm${mark}`]: minute ? `:${two(minute)}` : '', [`.mm${mark}`]: minute ? `.${two(minute)}` : '', [`ap${mark}`]: hour < 12 ? 'am' : 'pm', [`AP${mark}`]: hour < 12 ? 'AM' : 'PM', [`ap.${mark}`]: hour < 12 ? 'a.m.' : 'p.m.',
  }
}

/** `[…]` is left out at the full hour. */
export function timeText(language: Rendered, { minutes, endMinutes }: Known, choice: number): string {
  const form = endMinutes === null ? pick(language.times, choice) : pick(language.ranges, choice)
  const full = minutes % 60 === 0
  const endFull = (endMinutes ?? 0) % 60 === 0
  const kept = form.replace(/\[([^\]]*)\]/gu, (_, inner: string) => ((inner.includes('2}') ? endFull : full) ? '' : inner))
  return filled(kept, { ...clockParts(minutes, ''), ...(endMinutes !== null && clockParts(endMinutes, '2')) }).replace(/ +/gu, ' ').trim()
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

type Template = (language: Rendered, words: { D: string; T: string; P: string; N: string }) => { text: string } | { html: string }

/** Ways in which calls are published, each in any language. */
export const templates: Record<string, Template> = {
  'first sentence': (language, words) => ({ text: capital(filled(language.sentences[0]!, words)) }),
  'second sentence': (language, words) => ({ text: capital(filled(language.sentences[1]!, words)) }),
  'third sentence': (language, words) => ({ text: capital(filled(language.sentences[2]!, words)) }),
  labelled: ({ labels }, { D, T, P, N }) => ({ text: `${capital(N)}\n\n${labels.date}: ${D}\n${labels.time}: ${T}\n${labels.place}: ${P}` }),
  'labelled in bold': ({ labels }, { D, T, P, N }) => ({ text: `# ${capital(N)}\n\n**${labels.date}:** ${D}, ${T}\n\n**${labels.place}:** ${P}` }),
  'a list': ({ labels }, { D, T, P, N }) => ({ text: `## ${capital(N)}\n\n- ${labels.date}: ${D}\n- ${labels.time}: ${T}\n- ${labels.place}: ${P}` }),
  'a list line': (_, { D, T, P, N }) => ({ text: `# ${capital(N)}\n\n- ${D}, ${T}, ${P}` }),
  'a Markdown table': ({ labels }, { D, T, P, N }) => ({ text: `# ${capital(N)}\n\n| ${labels.date} | ${labels.time} | ${labels.place} |\n| --- | --- | --- |\n| ${D} | ${T} | ${P} |` }),
  'lines one under the other': (_, { D, T, P, N }) => ({ text: `${capital(N)}\n${D}\n${T}\n${P}` }),
  pictures: (_, { D, T, P, N }) => ({ text: `${capital(N)}\n\n📅 ${D}\n⏰ ${T}\n📍 ${P}` }),
  'an HTML table': ({ labels }, { D, T, P, N }) => ({ html: `<h1>${capital(N)}</h1><table><tr><th>${labels.date}</th><td>${D}</td></tr><tr><th>${labels.time}</th><td>${T}</td></tr><tr><th>${labels.place}</th><td>${P}</td></tr></table>` }),
  'an HTML list': ({ labels }, { D, T, P, N }) => ({ html: `<article><h2>${capital(N)}</h2><ul><li><b>${labels.date}</b>: ${D}</li><li><b>${labels.time}</b>: ${T}</li><li><b>${labels.place}</b>: ${P}</li></ul></article>` }),
  'HTML paragraphs': (language, words) => ({ html: `<h1>${capital(words.N)}</h1><p>${capital(filled(language.sentences[0]!, words))}</p>` }),
  'HTML definitions': ({ labels }, { D, T, P, N }) => ({ html: `<h1>${capital(N)}</h1><dl><dt>${labels.date}</dt><dd>${D}, ${T}</dd><dt>${labels.place}</dt><dd>${P}</dd></dl>` }),
}

export function render(language: Rendered, template: Template, known: Known, choices: Choices): { text: string } | { html: string } {
  return template(language, { D: dateText(language, known.day, choices.date), T: timeText(language, known, choices.time), P: pick(language.places, choices.place), N: pick(language.actions, choices.action) })
}
