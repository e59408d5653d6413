type Entry = { title: string; start: string; end?: string; place?: string; caller?: string }

const stamp = (local: string): string => local.replace(/[-:]/g, '')
const time = (name: string, local: string): string => (local.includes('T') ? `${name};TZID=Europe/London:${stamp(local)}00` : `${name};VALUE=DATE:${stamp(local)}`)

/** A calendar with these entries, which the reader takes as they are: times in Europe/London, a day alone for all day. */
export function calendarOf(...entries: Entry[]): string {
  const lines = entries.flatMap(({ title, start, end, place, caller }, index) => [
    'BEGIN:VEVENT', `UID:${index}@example.org`, 'DTSTAMP:20300301T000000Z', time('DTSTART', start), ...(end ? [time('DTEND', end)] : []), `SUMMARY:${title}`,
    ...(place ? [`LOCATION:${place}`] : []), ...(caller ? [`ORGANIZER;CN="${caller}":mailto:press@example.org`] : []), 'END:VEVENT',
  ])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

/** The same as a file that somebody uploads. */
export const calendarUpload = (...entries: Entry[]): { name: string; content: string } => ({ name: 'dates.ics', content: Buffer.from(calendarOf(...entries)).toString('base64') })
