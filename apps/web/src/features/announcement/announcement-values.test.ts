import { expect, test } from 'vitest'
import type { Api } from '../../lib/api-client.ts'
import type { FormValues } from '../../lib/form-values.ts'
import { actOnAnnouncements, type Looked } from './announcement-values.ts'

const scope = { of: 'event', id: 'e' } as const
const typed: FormValues = { subject: 'Bring water', body: 'It will be hot.', answers: ['going', 'maybe'], timeZone: 'Europe/London', sendLocal: '', deed: 'send' }

/** An api that writes down what it is asked for. */
function recording(): { api: Api; sent: unknown[] } {
  const sent: unknown[] = []
  const announcements = { send: { mutate: async (input: unknown) => void sent.push(input) }, preview: { query: async () => ({ subject: 'Bring water', text: '', reaches: 128, parts: null }) } }
  return { api: { announcements } as unknown as Api, sent }
}
const act = (api: Api, values: FormValues) => actOnAnnouncements(api, scope, '/app/events/e/announcements', values) as Promise<Response & { data?: { preview: Looked } }>

test('nothing is sent before it was seen how many get it, and other people or another time are looked at again', async () => {
  const { api, sent } = recording()
  const looked = (await act(api, typed)).data?.preview
  expect([looked?.reaches, sent]).toEqual([128, []])
  const seen = looked?.seen ?? ''
  const others: FormValues[] = [{ answers: ['going'] }, { slots: 's' }, { ownOnly: 'on' }, { tasks: 'I can steward' }, { sendLocal: '2030-03-20', sendLocalTime: '09:00' }]
  for (const other of others) expect((await act(api, { ...typed, ...other, seen })).data?.preview.seen).not.toBe(seen)
  expect(sent).toEqual([])
  const corrected = await act(api, { ...typed, body: 'It will be very hot.', seen })
  expect([corrected.status, corrected.headers.get('location')]).toEqual([303, '/app/events/e/announcements?done=announcement-sent'])
  expect(sent).toMatchObject([{ body: 'It will be very hot.', answers: ['going', 'maybe'] }])
})
