import ICAL from 'ical.js'

/** What somebody's calendar program answers to an invitation. */
export type CalendarReply = {
  uid: string
  /** The version that was answered. */
  sequence: number
  /** The one who answers, in small letters. */
  attendee: string
  answer: 'accepted' | 'tentative' | 'declined'
  /** When they answered; null where it is not said. */
  repliedAt: Temporal.Instant | null
}

const longest = 200_000

/**
 * Reads an iMIP REPLY (RFC 6047; RFC 5546, section 3.2.3) for one entry and one attendee. Programs leave out what they like:
 * ORGANIZER, DTSTART, SEQUENCE (then 0), and name zones that nobody defined, so only what says who answered what is looked at.
 * Undefined for anything else: another method, several entries or attendees, one occurrence of a series, no answer yet.
 */
export function readReply(text: string): CalendarReply | undefined {
  if (text.length > longest) return undefined
  try {
    const parsed = ICAL.parse(text.trimStart()) as unknown[]
    if (parsed[0] !== 'vcalendar') return undefined
    return replyIn(new ICAL.Component(parsed))
  } catch {
    return undefined
  }
}

function replyIn(calendar: ICAL.Component): CalendarReply | undefined {
  const [event, ...further] = calendar.getAllSubcomponents('vevent')
  if (textOf(calendar, 'method').toUpperCase() !== 'REPLY' || !event || further.length > 0 || event.hasProperty('recurrence-id')) return undefined
  const [attendee, ...others] = event.getAllProperties('attendee')
  if (!attendee || others.length > 0) return undefined
  const answer = String([attendee.getParameter('partstat') ?? ''].flat()[0]).toLowerCase()
  const uid = textOf(event, 'uid')
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0)
  if (!uid || !Number.isSafeInteger(sequence) || sequence < 0 || (answer !== 'accepted' && answer !== 'tentative' && answer !== 'declined')) return undefined
  const stamp = event.getFirstPropertyValue('dtstamp')
  const repliedAt = stamp instanceof ICAL.Time ? Temporal.Instant.fromEpochMilliseconds(stamp.toUnixTime() * 1000) : null
  return { uid, sequence, attendee: String(attendee.getFirstValue() ?? '').replace(/^mailto:/i, '').trim().toLowerCase(), answer, repliedAt }
}

const textOf = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name) ?? '')
