/** A colour as it can be used without becoming unreadable: on itself, on a light and on a dark page. */
export type Accent = { accent: string; onAccent: string; accentOnLight: string; accentOnDark: string }

const fallback = '#0b57a4'
const known = new Map<string, Accent>()

/** `colour` as `#rrggbb`; anything else gives the accent of the product. Text reaches a contrast of 4.5 (WCAG 2.2, 1.4.3). */
export function accentOf(colour: string | undefined): Accent {
  const accent = colour && /^#[\da-f]{6}$/i.test(colour) ? colour.toLowerCase() : fallback
  const seen = known.get(accent)
  if (seen) return seen
  const made = { accent, onAccent: contrast(accent, '#ffffff') >= 4.5 ? '#ffffff' : '#000000', accentOnLight: readableOn(accent, '#f3f2ef', '#000000'), accentOnDark: readableOn(accent, '#232120', '#ffffff') }
  if (known.size > 100) known.clear()
  known.set(accent, made)
  return made
}

function readableOn(colour: string, ground: string, towards: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share)
    if (contrast(mixed, ground) >= 4.5) return mixed
  }
  return towards
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function mix(from: string, to: string, share: number): string {
  const end = channels(to)
  return `#${channels(from).map((value, i) => Math.round(value + (end[i]! - value) * share).toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}
