import { expect, test } from 'vitest'
import { readReply } from './read-reply.ts'
import { apple, gmail, lines, outlook } from './testing/replies.ts'

test.each([
  ['Gmail', gmail(), 'accepted'],
  ['Outlook.com, without ORGANIZER and in a zone of its own', outlook(), 'declined'],
  ['Apple Calendar', apple(), 'tentative'],
])('an answer as %s writes it', (_name, ics, answer) => {
  expect(readReply(ics)).toEqual({ uid: 'slot-1@turnout', sequence: 2, attendee: 'kim@example.org', answer, repliedAt: Temporal.Instant.from('2030-03-05T09:00:00Z') })
})

test('without SEQUENCE or times it is the first version that was answered', () => {
  const bare = gmail().replace(/(SEQUENCE|DTSTART|DTEND|DTSTAMP):.*\r\n/g, '')
  expect(readReply(bare)).toMatchObject({ sequence: 0, repliedAt: null })
})

test.each([
  ['an invitation', gmail().replace('METHOD:REPLY', 'METHOD:REQUEST')],
  ['no answer yet', gmail('NEEDS-ACTION')],
  ['delegated', gmail('DELEGATED')],
  ['two attendees', gmail().replace('CREATED', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:other@example.org\r\nCREATED')],
  ['two entries', gmail().replace('END:VCALENDAR', 'BEGIN:VEVENT\r\nUID:b\r\nEND:VEVENT\r\nEND:VCALENDAR')],
  ['one occurrence of a series', gmail().replace('CREATED', 'RECURRENCE-ID:20300321T123000Z\r\nCREATED')],
  ['a version below zero', gmail('ACCEPTED', -1)],
  ['no entry', lines('BEGIN:VCALENDAR', 'METHOD:REPLY', 'END:VCALENDAR')],
  ['plain words', 'I am coming!'],
  ['nothing', ''],
  ['far too much', gmail() + 'x'.repeat(200_000)],
  ['a card', lines('BEGIN:VCARD', 'VERSION:4.0', 'END:VCARD')],
])('%s is no answer', (_name, ics) => expect(readReply(ics)).toBeUndefined())
