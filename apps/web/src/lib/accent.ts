type Rgb = readonly [number, number, number]

export type AccentShade = { accent: string; onAccent: string }

/** The raised grounds of notices: what is readable there is readable on the page's own ground too. */
const lightGround: Rgb = [244, 246, 248]
const darkGround: Rgb = [30, 33, 39]
const darkInk: Rgb = [20, 22, 26]

/**
 * The instance's one colour, made readable: darkened on light ground and lightened on dark ground until
 * text and links in it reach a contrast of 4.5 (WCAG 2.2, 1.4.3), with the text colour to put on it.
 */
export function accentShades(hex: string): { light: AccentShade; dark: AccentShade } {
  const colour = parse(hex)
  return { light: shade(colour, lightGround, [0, 0, 0]), dark: shade(colour, darkGround, [255, 255, 255]) }
}

/** The colour, lightened until text in it reads on another dark ground, such as a panel of the workspace. */
export function accentOnDark(hex: string, ground: string): string {
  return shade(parse(hex), parse(ground), [255, 255, 255]).accent
}

/** Ten steps from nearly white to nearly black through the colour, as the workspace's theme wants them. */
export function accentScale(hex: string): string[] {
  const colour = parse(accentShades(hex).light.accent)
  const lighter = [0.93, 0.84, 0.7, 0.52, 0.34, 0.16].map((part) => format(mix(colour, [255, 255, 255], part)))
  const darker = [0.14, 0.28, 0.42].map((part) => format(mix(colour, [0, 0, 0], part)))
  return [...lighter, format(colour), ...darker]
}

/** The rules that a document page carries inline; the same text for every page of an instance. */
export function accentCss(hex: string): string {
  const { light, dark } = accentShades(hex)
  return `${cssRule(light)}@media(prefers-color-scheme:dark){${cssRule(dark)}}`
}

function cssRule({ accent, onAccent }: AccentShade): string {
  return `:root{--accent:${accent};--on-accent:${onAccent}}`
}

export function contrast(a: string, b: string): number {
  return ratio(luminance(parse(a)), luminance(parse(b)))
}

function shade(colour: Rgb, ground: Rgb, towards: Rgb): AccentShade {
  let found = colour
  for (let part = 0; part <= 1 && ratio(luminance(found), luminance(ground)) < 4.5; part += 0.02) found = mix(colour, towards, part)
  const own = luminance(found)
  return { accent: format(found), onAccent: ratio(own, 1) >= ratio(own, luminance(darkInk)) ? '#ffffff' : format(darkInk) }
}

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error('invariant: the accent colour is not #rrggbb')
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function format(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function mix(from: Rgb, to: Rgb, part: number): Rgb {
  const step = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * part)
  return [step(0), step(1), step(2)]
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
