/** A property line of a calendar object, unfolded. */
export interface IcsLine {
  name: string
  from: number
  to: number
}

export interface IcsEventText {
  /** The VEVENT as one calendar object, without lines that are no properties. */
  source: string
  lines: IcsLine[]
}

const property = /^([A-Za-z][A-Za-z0-9-]{0,60})(?:[;:])/u

/** RFC 5545 section 3.1: joins folded lines. */
export const unfold = (source: string) => source.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n').replace(/\n[ \t]/gu, '')

/** The VEVENTs of an unfolded text; one that begins and ends nowhere is taken to be the whole text. */
export function eventsIn(text: string): { events: IcsEventText[]; zones: Map<string, string> } {
  const events: IcsEventText[] = []
  const zones = new Map<string, string>()
  const wrapped = /^BEGIN:VEVENT/imu.test(text)
  let open: { body: string[]; lines: IcsLine[] } | null = wrapped ? null : { body: [], lines: [] }
  let nested = 0
  let zone: string | null = null
  let from = 0
  for (const line of text.split('\n')) {
    const to = from + line.length
    const upper = line.trim().toUpperCase()
    const name = property.exec(line)?.[1]?.toUpperCase()
    if (upper === 'BEGIN:VEVENT') open = { body: [], lines: [] }
    else if (upper === 'END:VEVENT') {
      if (open) events.push(closed(open))
      open = wrapped ? null : { body: [], lines: [] }
    } else if (upper === 'BEGIN:VTIMEZONE') zone = ''
    else if (upper === 'END:VTIMEZONE') zone = null
    else if (zone !== null) {
      if (name === 'TZID') zone = line.slice(line.indexOf(':') + 1).trim()
      if (name === 'X-LIC-LOCATION' && zone) zones.set(zone, line.slice(line.indexOf(':') + 1).trim())
    } else if (upper.startsWith('BEGIN:')) nested += upper === 'BEGIN:VCALENDAR' ? 0 : 1
    else if (upper.startsWith('END:')) nested = Math.max(0, nested - 1)
    else if (open && nested === 0 && name) {
      open.body.push(line)
      open.lines.push({ name, from, to })
    }
    from = to + 1
  }
  if (!wrapped && open && open.lines.some((line) => line.name === 'DTSTART')) events.push(closed(open))
  return { events, zones }
}

const closed = (open: { body: string[]; lines: IcsLine[] }): IcsEventText => ({
  source: ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...open.body, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'), lines: open.lines,
})
