import type { IcsZone } from './ics-zone.ts'

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

export interface IcsFile {
  events: IcsEventText[]
  /** How many events stand in the file, also those that were not kept. */
  count: number
  /** By TZID. */
  zones: Map<string, IcsZone>
  /** What the calendar says its own zone is, as many programs write it. */
  zone: string | null
}

/** The name given to a line that is no property: text that a program or a person wrote in between. */
export const strayLine = '(text)'

const property = /^([A-Za-z][A-Za-z0-9-]{0,60})(?:[;:])/u
const mostZones = 100

/** RFC 5545 section 3.1: joins folded lines. */
export const unfold = (source: string) => source.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n').replace(/\n[ \t]/gu, '')

/** The first VEVENTs of an unfolded text; one that begins and ends nowhere is taken to be the whole text. */
export function eventsIn(text: string, most: number): IcsFile {
  const file: IcsFile = { events: [], count: 0, zones: new Map(), zone: null }
  const wrapped = /^BEGIN:VEVENT/imu.test(text)
  const keep = (one: { body: string[]; lines: IcsLine[] } | null) => {
    if (one && ++file.count <= most) file.events.push(closed(one))
  }
  let open: { body: string[]; lines: IcsLine[] } | null = wrapped ? null : { body: [], lines: [] }
  let nested = 0
  let zone: string[] | null = null
  let from = 0
  for (const line of text.split('\n')) {
    const to = from + line.length
    const upper = line.slice(0, 80).trim().toUpperCase()
    const name = property.exec(line)?.[1]?.toUpperCase()
    if (upper === 'BEGIN:VEVENT') {
      open = { body: [], lines: [] }
      nested = 0
    } else if (upper === 'END:VEVENT') {
      keep(open)
      open = wrapped ? null : { body: [], lines: [] }
    } else if (upper === 'BEGIN:VTIMEZONE') zone = []
    else if (upper === 'END:VTIMEZONE') {
      if (zone && file.zones.size < mostZones) addZone(file.zones, zone)
      zone = null
    } else if (zone !== null) zone.push(line)
    else if (upper.startsWith('BEGIN:')) nested += upper === 'BEGIN:VCALENDAR' ? 0 : 1
    else if (upper.startsWith('END:')) nested = Math.max(0, nested - 1)
    else if (open && nested === 0 && name) {
      open.body.push(line)
      open.lines.push({ name, from, to })
    } else if (open && nested === 0 && line.length > 20) open.lines.push({ name: strayLine, from, to })
    if (name === 'X-WR-TIMEZONE' && zone === null) file.zone ??= valueIn(line)
    from = to + 1
  }
  if (!wrapped && open && open.lines.some((line) => line.name === 'DTSTART')) keep(open)
  return file
}

function addZone(zones: Map<string, IcsZone>, lines: readonly string[]): void {
  const value = (name: string) => {
    const line = lines.find((one) => property.exec(one)?.[1]?.toUpperCase() === name)
    return line === undefined ? null : valueIn(line)
  }
  const tzid = value('TZID')
  if (tzid) zones.set(tzid, { source: ['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', ...lines.slice(0, 500), 'END:VTIMEZONE', 'END:VCALENDAR'].join('\r\n'), location: value('X-LIC-LOCATION') })
}

const valueIn = (line: string) => line.slice(line.indexOf(':') + 1).trim()

const closed = (open: { body: string[]; lines: IcsLine[] }): IcsEventText => ({
  source: ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...open.body, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'), lines: open.lines,
})
