import { beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../lib/api-client.ts'
import { createPageReads } from '../lib/page-reads.ts'
import { createRenderer } from '../render/renderer.tsx'
import type { Renderer } from '../render/rendering.ts'
import { documentRoutes } from '../routes.document.tsx'

let renderer: Renderer
beforeAll(async () => {
  renderer = await createRenderer(documentRoutes)
})

const slot = { id: 'slot-1', title: '', startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15', timeZone: 'Europe/London', over: false, room: 'unbounded' as 'unbounded' | 'plenty' | 'few' | 'none', waitlist: true, going: null as number | null }
const event = {
  id: 'e1', slug: 'tea', title: 'Tea <at> the gate', descriptionHtml: '<h3>Why</h3><p>Warm &amp; dry.</p>', status: 'published', cancelReason: '',
  placeName: 'North gate', placeAddress: '1 Long Street', latitude: 51.5, longitude: -0.1, calendarTitle: null, hasDirections: true, online: false, contact: '',
  group: { id: 'g1', slug: 'depot', name: 'Bus Depot', town: 'Newtown' }, hosts: [{ id: 'g1', slug: 'depot', name: 'Bus Depot', town: 'Newtown' as string | null }], bodies: [] as { id: string; name: string; wording: string }[], readsGroups: ['g1'], call: { id: 'c1', slug: 'warm', title: 'Warm rooms', caller: 'Union', imageId: null, imageAlt: '' },
  slots: [slot], confirmFirst: false, approves: false, over: false, questions: [] as object[], consent: { signUp: 'I agree that Bus Depot keeps my answer.', member: 'By signing up you agree that Bus Depot keeps your answer.' }, stamp: 'made', freshUntil: '2030-03-21T13:15:00Z' as string | null,
}
const answer = {
  status: 'going', name: 'Mia', guests: 2, note: 'Hello', confirmed: true, email: 'mia@example.org', heldUntil: null as string | null, slot: { ...slot, capacity: null }, slots: [{ ...slot, status: 'going', guests: 2, note: 'Hello', heldUntil: null, holds: 3 }] as object[], free: null as number | null, questions: [] as object[], calendarTitle: null as string | null, bring: { url: 'https://tea.example/events/tea?by=b', brought: 0 },
  event: { id: 'e1', slug: 'tea', title: 'Tea', status: 'published', cancelReason: '', placeName: 'North gate', placeAddress: '', directions: 'Second bell', onlineUrl: null, contact: '', group: 'Bus Depot', over: false },
}
const call = { id: 'c1', slug: 'warm', title: 'Warm rooms', open: true, hosting: 'open', scope: 'distributed', locks: [], hostFromLocal: null, hostUntilLocal: null, eventTitle: 'Lunch', eventDefault: { startLocal: '2030-03-21', endLocal: null, timeZone: 'Europe/London' } }

function refusal(data: object, message = 'No.'): Error {
  return Object.assign(new Error(message), { data: { code: 'invalid', httpStatus: 422, ...data } })
}

/** The pages over a stand-in for the api: what each procedure gives back, and a list of the changes that were asked for. */
function setUp({ gives = {}, locale = 'en', signedIn = false }: { gives?: Record<string, unknown>; locale?: string; signedIn?: boolean } = {}) {
  const changes: [string, unknown][] = []
  const answers: Record<string, unknown> = { 'events.bySlug': event, 'signups.own': [], 'signups.answer': answer, 'discretion.get': { bodies: [], neutral: false, groupNeutral: false, atWork: false }, 'calls.bySlug': call, 'groups.own': [], 'hosting.standing': { invited: false, groups: [] }, 'deliveries.unsubscribeLink': { title: 'Tea', email: 'mia@example.org', scope: null }, ...gives }
  const give = (path: string) => (answers[path] instanceof Error ? Promise.reject(answers[path]) : Promise.resolve(answers[path] ?? {}))
  const procedure = (path: string) => ({
    query: () => give(path),
    mutate: (input: unknown) => {
      changes.push([path, input])
      return give(path)
    },
  })
  const api = new Proxy({}, { get: (_, name) => new Proxy({}, { get: (_, verb) => procedure(`${String(name)}.${String(verb)}`) }) }) as Api
  const reads = createPageReads()
  const options = {
    api, locale, reads, nonce: 'n', requestId: 'r1', onError: (error: unknown) => void errors.push(error),
    viewer: signedIn ? { id: 'p1', name: 'Robin', organizer: false } : null,
    instance: { name: 'Northside', origin: 'https://turnout.example', accent: '#0b5c56', rehearsal: null, mailbox: false },
    assets: { documentCss: '/d.css', proof: '/proof.js', island: { script: '/i.js', css: [] }, app: { script: '/a.js', css: [], preload: [] } },
  }
  const errors: unknown[] = []
  const send = (path: string, init?: RequestInit) => renderer.render(new Request(`https://turnout.example${path}`, init), options)
  const post = (path: string, fields: Record<string, string> | URLSearchParams) => send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: 'https://turnout.example' } })
  return { get: (path: string) => send(path), post, send, changes, errors, reads }
}

const jsonLd = (body: string | null) => JSON.parse(/ld\+json">(.*?)<\/script>/.exec(body ?? '')?.[1] ?? '') as Record<string, unknown>

describe('the page of an event', () => {
  it('says when and where before its name, and all of it to machines', async () => {
    const { get, reads } = setUp()
    const { status, body = '' } = await get('/events/tea?src=poster')
    expect(status).toBe(200)
    expect(body?.indexOf('12:30')).toBeLessThan(body?.indexOf('<h1>') ?? 0)
    expect(body?.indexOf('North gate</') ?? -1).toBeLessThan(body?.indexOf('<h1>') ?? 0)
    expect(body).toContain('name="source" value="poster"')
    expect(jsonLd(body)).toMatchObject({
      '@type': 'Event', name: 'Tea <at> the gate', startDate: '2030-03-21T12:30:00+00:00', endDate: '2030-03-21T13:15:00+00:00', eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode', description: 'Why Warm & dry.',
      location: { '@type': 'Place', address: '1 Long Street', geo: { latitude: 51.5, longitude: -0.1 } }, organizer: { name: 'Bus Depot' },
    })
    expect([...reads.tags].toSorted()).toEqual(['call:c1', 'event:e1', 'group:g1'])
    expect(reads.freshUntil).toBe(Date.parse('2030-03-21T13:15:00Z'))
  })

  it('sends the consent in the very words beside its box', async () => {
    const { body } = await setUp().get('/events/tea')
    const [, value, label] = /type="checkbox"[^>]*value="([^"]+)"[^>]*\/><label[^>]*>([^<]+)</.exec(body ?? '') ?? []
    expect(value).toContain('Bus Depot')
    expect(label).toBe(value)
  })

  it('sends everybody the same way, and a refused form back as it was', async () => {
    const fields = { intent: 'sign-up', slotIds: 'slot-1', answer: 'maybe', 'replies.q1': 'Yes', name: 'Mia', email: 'mia@', guests: '99', note: 'Hello', consent: 'The exact words', groupId: 'g2', 'agreed.b1': 'The region may see it.', source: 'poster', invite: 'someones', stamp: 'made', website: '' }
    const good = setUp()
    expect(await good.post('/events/tea', fields)).toMatchObject({ status: 303, headers: { location: '/events/tea?done=signed-up' } })
    expect(good.changes).toEqual([['signups.signUp', { slotIds: ['slot-1'], answer: 'maybe', replies: { q1: ['Yes'] }, name: 'Mia', email: 'mia@', guests: '99', note: 'Hello', consent: 'The exact words', groupId: 'g2', agreed: { b1: 'The region may see it.' }, source: 'poster', invite: 'someones', stamp: 'made', proof: '', byMail: false, website: '' }]])
    const issues = [{ path: ['email'], message: 'Give an e-mail address such as name@example.org.' }]
    const { status, body } = await setUp({ gives: { 'signups.signUp': refusal({ issues }) }, locale: 'de' }).post('/events/tea?done=signed-up', fields)
    expect(status).toBe(422)
    expect(body).toContain('<a href="#sign-up-email">Geben Sie eine E-Mail-Adresse wie name@example.org an.</a>')
    expect(body).toMatch(/<input[^>]*id="sign-up-email"[^>]*value="mia@"/)
    expect(body).toMatch(/name="source" value="poster"/)
    expect(body).not.toContain('Sehen Sie in Ihre E-Mails')
  })

  it('hides a field from people, not from programs', async () => {
    const { body } = await setUp().get('/events/tea')
    expect(body).toMatch(/<div class="visually-hidden" aria-hidden="true">.*<input id="website" tabindex="-1" autoComplete="off" name="website"/i)
  })

  it('names every host, asks with which one comes, and which bodies may see the name, with no box ticked', async () => {
    const shared = { hosts: [...event.hosts, { id: 'g2', slug: 'harbour', name: 'Harbour', town: null }], bodies: [{ id: 'b1', name: 'Region', wording: 'Region may also see my name.' }] }
    const { body = '' } = await setUp({ gives: { 'events.bySlug': { ...event, ...shared } } }).get('/events/tea?group=g2')
    expect(body).toMatch(/Hosted by.*Bus Depot.*Harbour/)
    expect(body).toMatch(/<option value="g2" selected="">Harbour/)
    expect(/<input[^>]*name="agreed.b1"[^>]*>/.exec(body ?? '')?.[0]).toMatch(/value="Region may also see my name\."/)
    expect(/<input[^>]*name="agreed.b1"[^>]*>/.exec(body ?? '')?.[0]).not.toContain('checked')
  })

  it('signs a member up with one button', async () => {
    const { get, post, changes } = setUp({ signedIn: true })
    const { body } = await get('/events/tea')
    expect(body).toContain('>Sign up as Robin</button>')
    expect((await get('/events/tea?src=poster&by=someones')).body).toMatch(/name="source" value="poster".*name="invite" value="someones"/)
    expect(body).not.toContain('name="email"')
    expect(await post('/events/tea', { intent: 'member', slotIds: 'slot-1', consent: 'words' })).toMatchObject({ headers: { location: '/events/tea?done=answered' } })
    expect(changes).toEqual([['signups.signUpMember', { slotIds: ['slot-1'], answer: '', replies: {}, guests: '', note: '', consent: 'words', groupId: '', agreed: {}, source: '', invite: '' }]])
  })

  it('is gone when it was cancelled, and says why', async () => {
    const { get, reads } = setUp({ gives: { 'events.bySlug': { ...event, status: 'cancelled', cancelReason: 'Flood.' } } })
    const { status, body } = await get('/events/tea')
    expect(status).toBe(410)
    expect(body).toContain('Flood.')
    expect(body).toContain('href="/calls/warm"')
    expect(body).not.toContain('name="email"')
    expect(jsonLd(body)).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' })
    expect(reads.tags.size).toBeGreaterThan(0)
  })

  it('takes no answers when it is over', async () => {
    const over = { ...event, over: true, slots: [{ ...slot, over: true }], freshUntil: null }
    const { get, post } = setUp({ gives: { 'events.bySlug': over, 'signups.signUp': refusal({ code: 'gone', httpStatus: 410, reason: 'over' }) } })
    expect((await get('/events/tea')).body).not.toContain('name="email"')
    expect((await post('/events/tea', { intent: 'sign-up' })).status).toBe(410)
  })

  it.each([
    [{ room: 'none', waitlist: true }, 'Join the waitlist</button>'],
    [{ room: 'none', waitlist: false }, 'All places are taken'],
    [{ room: 'few' }, 'Few places left'],
    [{ room: 'plenty' }, 'More than 10 places left'],
    [{ going: 12 }, '12 people are going'],
  ])('with %o says %s', async (facts, words) => {
    expect((await setUp({ gives: { 'events.bySlug': { ...event, slots: [{ ...slot, ...facts }] } } }).get('/events/tea')).body).toContain(words)
  })
})

describe('the page after an answer', () => {
  const full = { ...event, slots: [{ ...slot, room: 'none' }] }

  it.each([
    ['a guest', '/events/tea?done=signed-up', {}],
    ['a member', '/events/tea?done=answered', { signedIn: true, own: [{ slotId: 'slot-1', status: 'going', token: 't' }] }],
  ])('does not tell %s who got the last place that the event is full', async (_, path, { signedIn = false, own = [] }: { signedIn?: boolean; own?: object[] }) => {
    const { get } = setUp({ signedIn, gives: { 'events.bySlug': full, 'signups.own': own } })
    expect((await get(path)).body).not.toContain('you join the waitlist')
    expect((await setUp({ gives: { 'events.bySlug': full } }).get('/events/tea')).body).toContain('you join the waitlist')
  })

  it('says where a guest learns whether there was a place, where places are counted', async () => {
    const [counted, endless] = await Promise.all([full, event].map((one) => setUp({ gives: { 'events.bySlug': one } }).get('/events/tea?done=signed-up')))
    expect(counted?.body).toContain('Your answer is noted. The mail says whether you have a place or are on the waitlist.')
    expect(endless?.body).toContain('Your answer is noted. We have sent')
  })
})

it('an address of the employer is warned of, without script: after signing up and behind the link, where another may be given', async () => {
  expect((await setUp({ gives: { 'signups.signUp': { atWork: true } } }).post('/events/tea', { intent: 'sign-up' })).headers).toMatchObject({ location: '/events/tea?done=signed-up&work=yes' })
  expect((await setUp().get('/events/tea?done=signed-up&work=yes')).body).toContain('Your employer may be able to read this address')
  const behind = setUp({ gives: { 'discretion.get': { bodies: [{ id: 'b1', name: 'Region', wording: 'Region may see it.', agreed: true }], neutral: true, groupNeutral: false, atWork: true } } })
  const { body } = await behind.get('/signups/t')
  expect(body).toContain('Your employer may be able to read this address')
  expect(/<input[^>]*name="agreed.b1"[^>]*>/.exec(body ?? '')?.[0]).toContain('checked')
  await behind.post('/signups/t', { intent: 'discretion', neutral: 'on' })
  await behind.post('/signups/t', { intent: 'address', email: 'mia@private.example' })
  expect(behind.changes).toEqual([['discretion.change', { token: 't', agreed: {}, neutral: true }], ['discretion.requestAddress', { token: 't', email: 'mia@private.example' }]])
})

describe('one’s own answer', () => {
  it('to a cancelled event shows the cancellation alone', async () => {
    const gives = { 'signups.answer': { ...answer, event: { ...answer.event, status: 'cancelled', cancelReason: 'Flood.' } } }
    const { body } = await setUp({ gives }).get('/signups/t')
    expect(body).toContain('Flood.')
    expect(body).not.toMatch(/you are going|Second bell|Add to calendar|People you bring/)
  })

  it('offers the calendar and names the guests of who comes only', async () => {
    expect((await setUp().get('/signups/t')).body).toMatch(/People you bring[^]*Add to calendar/)
    expect((await setUp({ gives: { 'signups.answer': { ...answer, status: 'declined', slots: [{ ...slot, status: 'declined', guests: 0, note: '', heldUntil: null }] } } }).get('/signups/t')).body).not.toMatch(/People you bring|Add to (calendar|Google|Outlook)/)
  })

  it('puts one’s own times into a calendar, and under a title that says nothing where one asked for it', async () => {
    const slots: object[] = [...answer.slots, { ...slot, id: 'slot-2', title: 'Late', status: null, guests: 0, note: '', heldUntil: null }]
    const calendarOf = async (more: object) => /<p><a href="\/events\/tea\.ics[^]*?<\/p>/.exec(String((await setUp({ gives: { 'signups.answer': { ...answer, slots, ...more } } }).get('/signups/t')).body))?.[0] ?? ''
    const plain = await calendarOf({})
    expect(plain).toContain('/events/tea.ics?slot=slot-1"')
    expect(plain.match(/calendar\.google\.com|outlook\.live\.com/g)).toEqual(['calendar.google.com', 'outlook.live.com'])
    const discreet = await calendarOf({ calendarTitle: 'Termin' })
    expect(discreet).toContain('/events/tea.ics?slot=slot-1&amp;discreet=')
    expect(discreet).toMatch(/text=Termin&[^]*subject=Termin&/)
    expect(discreet).not.toMatch(/events%2Ftea|=Tea\b/)
  })

  it('is not changed by opening a link, whatever the link says', async () => {
    const { get, changes } = setUp()
    const { body } = await get('/signups/t?answer=declined')
    expect(changes).toEqual([])
    expect(body).toMatch(/<button autofocus="" type="submit"[^>]*>Yes, I can’t make it</i)
    expect(body).toContain('noindex')
  })

  it.each([
    ['going', 'the number on the event’s page counts you'],
    ['maybe', 'Your answer is noted. Confirm'],
    ['pending', 'The host has your answer. Confirm'],
    ['waitlisted', 'have no place yet. Confirm'],
  ])('%s and not confirmed says what is true: %s', async (status, words) => {
    const { body } = await setUp({ gives: { 'signups.answer': { ...answer, status, confirmed: false } } }).get('/signups/t')
    expect(body).toContain(words)
    expect(body).not.toMatch(/counts already|answer:confirm/)
  })

  it.each([['en', 'Thursday'], ['de', 'Donnerstag']])('tells a host-to-be when and where it would be before the button, in %s', async (locale, day) => {
    const hosting = { title: 'Lunch', group: 'Depot', email: 'mia@example.org', placeName: 'Gate 4', placeAddress: '4 Quay Street', onlineUrl: null, when: { startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15', timeZone: 'Europe/London' }, state: 'open', event: null, again: false }
    const { body } = await setUp({ locale, gives: { 'events.hosting': hosting } }).get('/hosting/t')
    for (const word of [day, '12:30', '13:15', 'Gate 4', '4 Quay Street']) expect(body?.split('<button')[0]).toContain(word)
  })

  it('names which of several times somebody cannot make, and says that the others stand', async () => {
    const own = { guests: 0, note: '', heldUntil: null, holds: 0 }
    const slots = [{ ...slot, title: 'First shift', status: 'going', ...own }, { ...slot, id: 'slot-2', title: 'Second shift', status: 'going', ...own }]
    const told = async (given: object[], search = '?answer=declined') => (await setUp({ gives: { 'signups.answer': { ...answer, slot: { ...slots[0], capacity: null }, slots: given } } }).get(`/signups/t${search}`)).body
    expect(await told(slots)).toMatch(/This is about “First shift: [^”]*12:30[^”]*” alone\. What you answered to the other times stands\./)
    expect(await told(slots, '?answer=declined&all=yes')).not.toContain('other times stands')
    expect(await told([slots[0]!, { ...slots[1]!, status: null }])).not.toContain('other times stands')
  })

  it('says of times that could be added how full they are, as the sign-up form does', async () => {
    const own = { guests: 0, note: '', heldUntil: null, holds: 0 }
    const slots = [{ ...slot, title: 'First shift', status: 'going', room: 'none', ...own }, { ...slot, id: 'slot-2', title: 'Second shift', status: null, room: 'none', ...own }, { ...slot, id: 'slot-3', title: 'Third shift', status: null, room: 'none', ...own, waitlist: false }]
    const { body } = await setUp({ gives: { 'signups.answer': { ...answer, slots } } }).get('/signups/t')
    const [first, second, third] = body?.split('class="slot-answer"').slice(1).map((part) => part.split('</section>')[0] ?? '') ?? []
    expect(first).not.toContain('Full')
    expect(second).toContain('Full: you join the waitlist')
    expect([third?.includes('Full'), third?.includes('<button')], 'what takes nobody has no button').toEqual([true, false])
  })

  it.each(['', '?answer=declined', '?answer=maybe'])('says on %s beforehand what becomes of places that somebody holds, and nothing of none', async (search) => {
    for (const holds of [3, 0]) {
      const { body } = await setUp({ gives: { 'signups.answer': { ...answer, slots: [{ ...slot, status: 'going', guests: 2, note: '', heldUntil: null, holds }] } } }).get(`/signups/t${search}`)
      expect(body?.includes('You hold 3 places. With “Maybe” or “I can’t make it” they go to whoever waits')).toBe(holds === 3)
      expect(body?.includes('Nothing changes until you press the button.')).toBe(search !== '')
    }
  })

  it.each([
    ['maybe', 'maybe', '3', 'answer-freed'], ['declined', 'declined', '3', 'answer-freed'], ['maybe', 'maybe', '', 'answer-changed'], ['going', 'going', '3', 'answer-changed'], ['going', 'waitlisted', '', 'answer-waits'],
  ])('says after %s, which became %s with %s places held: %s', async (said, status, holds, notice) => {
    const { post } = setUp({ gives: { 'signups.change': { status } } })
    expect(await post('/signups/t', { intent: 'change', answer: said, guests: '2', note: '', holds })).toMatchObject({ headers: { location: `/signups/t?done=${notice}` } })
  })

  it('to several times names on each button what it saves, and lets people be brought along be fewer', async () => {
    const slots = [{ ...slot, title: 'Lunch', status: 'waitlisted', guests: 9, note: '', heldUntil: null }, { ...slot, id: 'slot-2', title: '', status: null, guests: 0, note: '', heldUntil: null }]
    const { body } = await setUp({ gives: { 'signups.answer': { ...answer, slots } } }).get('/signups/t')
    expect(body).toContain('Save: Lunch</button>')
    expect(body).toMatch(/Save: [^<]*21 March[^<]*<\/button>|Save: [^<]*March 21[^<]*<\/button>/)
    expect(body).toContain('Each answer is saved by its own button.')
    expect(body).toMatch(/<input[^>]*id="change-slot-1-guests"[^>]*value="9"/)
    expect(body).toMatch(/<input type="hidden" name="guests" value="0"/)
  })

  it('is confirmed and changed by its buttons', async () => {
    const { post, changes } = setUp()
    expect(await post('/signups/t', { intent: 'confirm' })).toMatchObject({ status: 303, headers: { location: '/signups/t?done=confirmed' } })
    await post('/signups/t', { intent: 'decline', answer: 'declined', guests: '2', note: 'Hello' })
    expect(changes).toEqual([['signups.confirm', { token: 't' }], ['signups.change', { token: 't', slotId: '', all: false, answer: 'declined', guests: '2', note: 'Hello' }]])
  })

  it.each([
    [{ code: 'not_found', httpStatus: 404, reason: 'bad_link' }, 'This link does not work'],
    [{ code: 'gone', httpStatus: 410, reason: 'removed' }, 'This answer was removed'],
  ])('with %o says %s', async (data, title) => {
    const { status, body } = await setUp({ gives: { 'signups.answer': refusal(data) } }).get('/signups/t')
    expect(status).toBe(data.httpStatus)
    expect(body).toContain(`<h1>${title}</h1>`)
  })
})

const asked = [
  { id: 'q1', kind: 'text', label: 'What do you not eat?', hint: 'So that all have lunch.', options: [], required: false },
  { id: 'q2', kind: 'long_text', label: 'Why do you come?', hint: '', options: [], required: false },
  { id: 'q3', kind: 'choice', label: 'Tea or cake?', hint: '', options: ['Tea', 'Cake'], required: true },
  { id: 'q4', kind: 'roles', label: 'What can you do?', hint: '', options: ['I can steward', 'I can bring a banner'], required: false },
  { id: 'q5', kind: 'yes_no', label: 'Have you been here?', hint: '', options: [], required: false },
  { id: 'q6', kind: 'number', label: 'How many chairs?', hint: '', options: [], required: false },
  { id: 'q7', kind: 'consent', label: 'I may be in pictures.', hint: '', options: [], required: true },
  { id: 'q8', kind: 'choices', label: 'Which days?', hint: '', options: ['Friday', 'Saturday'], required: false },
]

describe('questions', () => {
  it('are part of the form, each as its kind', async () => {
    const { body } = await setUp({ gives: { 'events.bySlug': { ...event, questions: asked } } }).get('/events/tea')
    for (const { label, hint, options } of asked) for (const words of [label, hint, ...options]) expect(body).toContain(words)
    expect(body?.match(/<input[^>]*type="radio"[^>]*name="replies\.q[35]"/g)).toHaveLength(4)
    expect(body?.match(/<input[^>]*type="checkbox"[^>]*name="replies\.q[478]"|<input[^>]*name="replies\.q7"[^>]*type="checkbox"/g)).toHaveLength(5)
    expect(body).toMatch(/<textarea[^>]*name="replies\.q2"/)
  })

  it('keep what was chosen when the form is refused, and say what is wrong beside the question', async () => {
    const gives = { 'events.bySlug': { ...event, questions: asked }, 'signups.signUp': refusal({ field: 'replies.q3', reason: 'reply_missing' }, 'Reply to this question.') }
    const { status, body } = await setUp({ gives }).post('/events/tea', { intent: 'sign-up', slotIds: 'slot-1', answer: 'maybe', 'replies.q4': 'I can steward', 'replies.q6': '12' })
    expect(status).toBe(422)
    expect(body).toMatch(/href="#sign-up-replies\.q3"[^>]*>Reply to this question/)
    expect(body).toContain('id="sign-up-replies.q3"')
    expect(body).toMatch(/<input[^>]*value="I can steward"[^>]*checked|<input[^>]*checked[^>]*value="I can steward"/)
    expect(body).toMatch(/<input[^>]*name="replies\.q6"[^>]*value="12"|<input[^>]*value="12"[^>]*name="replies\.q6"/)
  })

  it('are shown with what was replied behind the link, and sent by a form of their own', async () => {
    const { get, post, changes } = setUp({ gives: { 'signups.answer': { ...answer, questions: asked.map((one) => ({ ...one, replied: one.id === 'q1' ? ['Nuts'] : [] })) } } })
    expect((await get('/signups/t')).body).toMatch(/value="Nuts"/)
    await post('/signups/t', { intent: 'replies', 'replies.q1': 'Milk' })
    expect(changes).toEqual([['signups.changeReplies', { token: 't', replies: { q1: ['Milk'] } }]])
  })
})

describe('the words that are agreed to', () => {
  it('are those that came with the event, in the box as beside it; when they changed, the box is to be ticked again', async () => {
    const { body } = await setUp().get('/events/tea')
    expect(body).toMatch(/value="I agree that Bus Depot keeps my answer\."/)
    const gives = { 'signups.signUp': refusal({ code: 'conflict', httpStatus: 409, reason: 'consent_changed', field: 'consent' }, 'The text beside the box has changed. Read it again and, if you agree, tick the box.') }
    const again = await setUp({ gives }).post('/events/tea', { intent: 'sign-up', slotIds: 'slot-1', name: 'Mia', consent: 'Older words' })
    expect(again.status).toBe(409)
    expect(again.body).toContain('The text beside the box has changed.')
    expect(again.body).toContain('value="Mia"')
    expect(again.body).not.toMatch(/name="consent"[^>]*checked|checked=""[^>]*name="consent"/)
  })
})

describe('several times', () => {
  const shifts = [{ ...slot, title: 'First shift' }, { ...slot, id: 'slot-2', title: 'Second shift', room: 'none', waitlist: false }]
  it('are ticked, one or several; what is full cannot be', async () => {
    const { get, post, changes } = setUp({ gives: { 'events.bySlug': { ...event, slots: shifts } } })
    const { body } = await get('/events/tea')
    expect(body?.match(/<input[^>]*name="slotIds"[^>]*>/g)?.map((one) => [/type="(\w+)"/.exec(one)?.[1], one.includes('disabled')])).toEqual([['checkbox', false], ['checkbox', true]])
    await post('/events/tea', { intent: 'sign-up', slotIds: 'slot-1' })
    expect(changes[0]?.[1]).toMatchObject({ slotIds: ['slot-1'] })
  })

  it('that are refused are named one by one, each told what is wrong; the others stay chosen, and what was typed stays', async () => {
    const slots = [shifts[1]!, { ...slot, id: 'slot-3', title: 'Third shift' }, shifts[0]!]
    const refused = refusal({ code: 'closed', httpStatus: 409, reason: 'full', fields: { 'slotIds.slot-2': 'All places are taken and there is no waitlist. Look for another time or place.', 'slotIds.slot-3': 'There is only 1 place here. Come by yourself.' } }, 'Full.')
    const { status, body } = await setUp({ gives: { 'events.bySlug': { ...event, slots }, 'signups.signUp': refused } }).post('/events/tea', new URLSearchParams([['intent', 'sign-up'], ['name', 'Mia'], ...['slot-1', 'slot-2', 'slot-3'].map((id) => ['slotIds', id])]))
    expect(status).toBe(409)
    expect(body).toMatch(/href="#sign-up-slotIds\.slot-2"[^>]*>Second shift: All places[^]*href="#sign-up-slotIds\.slot-3"[^>]*>Third shift: There is only/)
    expect(body).toMatch(/id="sign-up-slotIds\.slot-2" class="tick-line field-wrong">[^]*?<strong class="wrong">All places[^]*?id="sign-up-slotIds\.slot-3"[^]*?<strong class="wrong">There is only/)
    const boxes = [...(body?.matchAll(/<input[^>]*name="slotIds"[^>]*>/g) ?? [])].map(([one]) => [/value="([^"]*)"/.exec(one)?.[1], one.includes('disabled'), one.includes('checked')])
    expect(boxes, 'what cannot be sent is not ticked').toEqual([['slot-2', true, false], ['slot-3', false, true], ['slot-1', false, true]])
    expect(body).toContain('value="Mia"')
  })

  it('that were answered are told one by one behind the link, and not as if one were all', async () => {
    const own = { guests: 0, note: '', heldUntil: null }
    const slots = [{ ...slot, title: 'First shift', status: 'waitlisted', ...own }, { ...slot, id: 'slot-2', title: 'Second shift', startLocal: '2030-03-22T09:00', endLocal: null, status: 'going', ...own }, { ...slot, id: 'slot-3', title: 'Third shift', status: null, ...own }]
    const { body } = await setUp({ gives: { 'signups.answer': { ...answer, status: 'waitlisted', confirmed: false, slots } } }).get('/signups/t')
    expect(body).toMatch(/class="first"><p>[^]*?22 March[^]*this is what you answered:[^]*<li>First shift: <strong>You are on the waitlist[^]*<li>Second shift: <strong>You are going<[^]*<\/ul>[^]*What you answered is noted\./)
    expect(body).not.toMatch(/<li>Third shift|have no place yet|If a place becomes free/)
  })

  it('are each changed by themselves behind the link; with a single time none of it shows', async () => {
    const gives = { 'signups.answer': { ...answer, slots: [{ ...slot, title: 'First shift', status: 'going', guests: 0, note: '', heldUntil: null }, { ...slot, id: 'slot-2', title: 'Second shift', status: null, guests: 0, note: '', heldUntil: null }] } }
    const { get, post, changes } = setUp({ gives })
    expect((await get('/signups/t')).body).toMatch(/First shift[^]*You are going[^]*Second shift[^]*Not answered/)
    await post('/signups/t', { intent: 'change-slot-2', slotId: 'slot-2', answer: 'going', guests: '0', note: '' })
    expect(changes).toEqual([['signups.change', { token: 't', slotId: 'slot-2', all: false, answer: 'going', guests: '0', note: '' }]])
    expect((await setUp().get('/signups/t')).body).not.toMatch(/Your answers to the times|Not answered/)
  })
})

it('a place that is offered says until when, and is taken by one button', async () => {
  const gives = { 'signups.answer': { ...answer, status: 'offered', heldUntil: '2030-03-20T18:00:00Z' } }
  const { body } = await setUp({ gives }).get('/signups/t')
  expect(body).toMatch(/It is kept until 20 Mar 2030, 18:00/)
  expect(body).toMatch(/<button[^>]*>Take the place</)
  expect((await setUp({ gives, locale: 'de' }).get('/signups/t')).body).toContain('Platz nehmen')
})

it('an answer that the host decides on says so', async () => {
  expect((await setUp({ gives: { 'signups.answer': { ...answer, status: 'pending' } } }).get('/signups/t')).body).toContain('the host decides')
  expect((await setUp({ gives: { 'events.bySlug': { ...event, approves: true } } }).get('/events/tea?done=signed-up')).body).toContain('The host decides on every answer')
})

describe('unsubscribing', () => {
  const multipart = new FormData()
  multipart.set('List-Unsubscribe', 'One-Click')

  it.each<[string, RequestInit['body']]>([
    ['as a form', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
    ['as multipart', multipart],
    ['with anything else', '{}'],
  ])('in one click %s is answered without a redirect', async (_, body) => {
    const { send, changes } = setUp()
    expect(await send('/unsubscribe/t', { method: 'POST', body })).toMatchObject({ status: 200 })
    expect(changes).toEqual([['deliveries.unsubscribe', { token: 't', scope: 'event' }]])
  })

  it('by the page’s buttons goes on to the page', async () => {
    const { get, post, changes } = setUp()
    expect((await get('/unsubscribe/t')).body).toContain('mia@example.org gets messages about “Tea”')
    expect(changes).toEqual([])
    expect(await post('/unsubscribe/t', { intent: 'all' })).toMatchObject({ status: 303, headers: { location: '/unsubscribe/t' } })
    await post('/unsubscribe/t', { intent: 'resubscribe' })
    expect(changes).toEqual([['deliveries.unsubscribe', { token: 't', scope: 'all' }], ['deliveries.resubscribe', { token: 't' }]])
  })
})

describe('hosting', () => {
  it('leaves the time to the call unless the host changes it', async () => {
    const { post, changes } = setUp({ signedIn: true, gives: { 'events.host': { id: 'e9' } } })
    const fields = { intent: 'host', callId: 'c1', groupName: 'Depot', placeName: 'Gate', shownStart: '2030-03-21', shownEnd: '', date: '2030-03-21', from: '', until: '' }
    expect(await post('/calls/warm/host', fields)).toMatchObject({ status: 303, headers: { location: '/calls/warm/host?hosted=e9' } })
    await post('/calls/warm/host', { ...fields, from: '12:30' })
    expect(changes.map(([, input]) => (input as { startLocal: string }).startLocal)).toEqual(['', '2030-03-21T12:30'])
  })

  it('shows a complaint about the time beside the field it was typed in', async () => {
    const issues = [{ path: ['endLocal'], message: 'The end is before the start. Correct one of them.' }]
    const { status, body } = await setUp({ signedIn: true, gives: { 'events.host': refusal({ issues }) } }).post('/calls/warm/host', { intent: 'host', from: '12:00', until: '11:00' })
    expect(status).toBe(422)
    expect(body).toContain('id="host-until-error"')
    expect(body).toContain('href="#host-until"')
  })

  it('asks whether the group is the one that has this name, and keeps what was typed', async () => {
    const namesakes = [{ id: 'g7', name: 'Fish Hall, Arlemouth', town: 'Arlemouth' }]
    const { post, changes } = setUp({ gives: { 'events.requestHosting': refusal({ reason: 'namesake', namesakes }) } })
    const typed = { intent: 'host', callId: 'c1', name: 'Kim', email: 'kim@example.org', groupName: 'Fish hall / Arlemouth', placeName: 'Quay', sameAs: '' }
    const { body } = await post('/calls/warm/host', typed)
    for (const part of ['Is it this one?', 'Fish Hall, Arlemouth, Arlemouth', 'name="sameAs"', 'value="g7"', 'No, another one', 'value="Fish hall / Arlemouth"', 'value="Quay"']) expect(body).toContain(part)
    await post('/calls/warm/host', { ...typed, sameAs: 'g7' })
    expect(changes.map(([, input]) => (input as { sameAs: string }).sameAs)).toEqual(['', 'g7'])
  })

  it('keeps who is invited, and what was asked and answered, through one error after another', async () => {
    const invited = { callId: call.id, email: 'kim@example.org', state: 'open', expiresAt: '2030-03-01T10:00:00Z', asked: false, by: { group: null, person: null } }
    const namesakes = [{ id: 'g7', name: 'Fish Hall, Arlemouth', town: 'Arlemouth' }, { id: 'g8', name: 'Fish Hall', town: null }]
    const typed = { intent: 'host', invitation: 't', callId: call.id, name: 'Kim', groupName: 'Fish hall', placeName: 'Quay', directions: 'Over the bridge' }
    const at = (reason: object) => setUp({ gives: { 'calls.bySlug': call, 'hosting.invitation': invited, 'hosting.hostInvited': refusal(reason) } })
    const first = await at({ httpStatus: 409, reason: 'namesake', namesakes }).post('/calls/warm/host?invitation=t', typed)
    const carried = /name="sameAsAsked" value="([^"]+)"/.exec(first.body ?? '')?.[1]?.replaceAll('&quot;', '"') ?? ''
    const second = await at({ issues: [{ path: ['endLocal'], message: 'The end is before the start.' }] }).post('/calls/warm/host?invitation=t', { ...typed, sameAs: 'g8', sameAsAsked: carried, until: '09:00' })
    for (const { body } of [first, second]) {
      for (const part of ['action="/calls/warm/host?invitation=t"', 'name="invitation" value="t"', 'value="Kim"', 'value="Quay"', 'Over the bridge', 'Is it this one?']) expect(body).toContain(part)
      expect(body).not.toContain('name="email"')
    }
    expect(second.body).toMatch(/value="g8"[^>]*checked|checked[^>]*value="g8"/)
    const renamed = await at({ issues: [] }).post('/calls/warm/host?invitation=t', { ...typed, groupName: 'Another hall', sameAsAsked: carried })
    expect(renamed.body).not.toContain('Is it this one?')
  })

  it('says by its heading that a confirmed event is made and public, with the way to its page', async () => {
    const made = { title: 'Tea', group: 'Depot', email: 'kim@example.org', placeName: 'Quay', placeAddress: '', onlineUrl: null, when: { startLocal: '2030-03-21', endLocal: null, timeZone: 'Europe/London' }, again: false, state: 'used', event: { id: 'e1', slug: 'tea-1', status: 'published', note: '', title: 'Tea', group: 'Depot', callSlug: 'warm', stands: 'answers' } }
    const { body } = await setUp({ gives: { 'events.hosting': made } }).get('/hosting/t')
    for (const part of ['>Your event is public</h1>', 'https://turnout.example/events/tea-1</a>', 'We have written to kim@example.org', 'next=%2Fapp%2Fevents%2Fe1', 'href="/events/tea-1"']) expect(body).toContain(part)
    expect(body).not.toContain('more than once')
    expect((await setUp({ gives: { 'events.hosting': { ...made, again: true } } }).get('/hosting/t')).body, 'the form was sent twice').toContain('The form reached us more than once for “Depot”')
    const waits = await setUp({ gives: { 'events.hosting': { ...made, event: { ...made.event, status: 'draft', note: 'Which gate?', stands: 'organizers' } } } }).get('/hosting/t')
    for (const part of ['>Your event was sent back</h1>', 'Which gate?', 'you become its rep']) expect(waits.body).toContain(part)
    expect(waits.body).not.toContain('href="/events/tea-1"')
    const open = await setUp({ gives: { 'events.hosting': { ...made, state: 'open', event: null } } }).get('/hosting/t')
    expect(open.body).toContain('>Host: Tea</h1>')
  })

  it('lets whoever hosts and is not let in yet change what was sent back, keeps what they typed, and leaves the time alone unless they change it', async () => {
    const sentBack = { placeName: 'Quay', placeAddress: '', directions: 'Over the bridge', onlineUrl: null, contact: '', title: 'Lunch', capacity: 20, when: { startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15', timeZone: 'Europe/London' }, several: false }
    const hosted = { id: 'e1', slug: 'tea-1', status: 'draft', note: 'Which gate?', title: 'Lunch', group: 'Depot', callSlug: 'warm', stands: 'people', sentBack }
    const { get, post, changes } = setUp({ signedIn: true, gives: { 'hosting.hosted': hosted } })
    const { body } = await get('/calls/warm/host?hosted=e1')
    for (const part of ['Which gate?', 'value="Quay"', 'Over the bridge', 'value="20"', 'value="12:30"', '<details class="more" open', 'action="/calls/warm/host?hosted=e1"', '>Hand it in again</button>']) expect(body).toContain(part)
    const fields = { intent: 'hand-in', id: 'e1', placeName: 'North gate', title: 'Lunch', shownStart: '2030-03-21T12:30', shownEnd: '2030-03-21T13:15', date: '2030-03-21', from: '12:30', until: '13:15' }
    expect(await post('/calls/warm/host?hosted=e1', fields)).toMatchObject({ status: 303, headers: { location: '/calls/warm/host?hosted=e1' } })
    expect(changes).toMatchObject([['hosting.handInAgain', { id: 'e1', placeName: 'North gate', startLocal: '', endLocal: '' }]])
    const refused = setUp({ signedIn: true, gives: { 'hosting.hosted': hosted, 'hosting.handInAgain': refusal({ issues: [{ path: ['endLocal'], message: 'The end is before the start.' }] }) } })
    const page = await refused.post('/calls/warm/host?hosted=e1', { ...fields, until: '11:00' })
    for (const part of ['id="hand-in-until-error"', 'value="North gate"', 'value="11:00"']) expect(page.body).toContain(part)
  })

  it.each([[true, 2], [false, 0]])('offers a new invitation only where the call still takes events: %s', async (open, offered) => {
    const { body } = await setUp({ gives: { 'calls.bySlug': { ...call, open }, 'hosting.invitation': { callId: call.id, email: 'kim@example.org', state: 'expired', expiresAt: '2030-03-01T10:00:00Z', asked: false } } }).get('/calls/warm/host?invitation=t')
    expect(body).toContain('ran out on')
    expect(body?.match(/Ask for a new/g) ?? []).toHaveLength(offered)
  })

  it('needs no account: a guest says who they are, or signs in and comes back', async () => {
    const { body } = await setUp().get('/calls/warm/host')
    expect(body).toContain('href="/sign-in?next=%2Fcalls%2Fwarm%2Fhost"')
    for (const field of ['name', 'email', 'groupName', 'placeName']) expect(body).toContain(`name="${field}"`)
  })
})

describe('the page of a call', () => {
  it('has no two links of one name to events that share a title', async () => {
    const listed = { title: 'Lunch', group: 'Bus Depot', town: 'Newtown', startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15', timeZone: 'Europe/London', cancelled: false }
    const shown = { total: 2, found: 2, byTown: false, page: 1, pages: 1, map: null, events: [['one', 'North gate'], ['two', 'Canteen']].map(([id, placeName]) => ({ ...listed, id, slug: id, placeName })) }
    const full = { ...call, startLocal: '2030-03-21', endLocal: null, timeZone: 'Europe/London', endsAt: '2030-03-22T00:00:00Z', kind: 'rally', caller: 'Union', summary: '', descriptionHtml: '', imageId: null, imageAlt: '', sourceUrl: null }
    const { body } = await setUp({ gives: { 'calls.bySlug': full, 'calls.events': shown, 'outcomes.shown': { totals: null, photos: [] } } }).get('/calls/warm')
    expect([...(body ?? '').matchAll(/<a href="\/events\/[^"]+"[^>]*>([^<]+)</g)].map(([, name]) => name)).toEqual(['Lunch · North gate, Newtown', 'Lunch · Canteen, Newtown'])
  })
})

describe('signing in', () => {
  it('answers every address alike', async () => {
    expect(await setUp().post('/sign-in', { intent: 'sign-in', email: 'a@example.org', next: '/calls/warm/host' })).toMatchObject({ status: 303, headers: { location: '/sign-in?sent=yes&next=%2Fcalls%2Fwarm%2Fhost' } })
  })

  it('says why a link comes first to whoever asks for their data', async () => {
    expect((await setUp().get('/sign-in?next=/my-data')).body).toContain('So that nobody but you sees it')
    expect((await setUp().get('/sign-in')).body).not.toContain('So that nobody but you sees it')
  })

  it('never carries an address elsewhere along', async () => {
    expect((await setUp().get('/sign-in?next=//evil.example')).body).not.toContain('name="next" value="//evil')
  })

  it.each([
    ['expired', 410, 'Ask for a new one here: it'],
    ['used', 410, 'A link works once'],
    ['gone', 410, 'It was used or is too old. Ask for a new one'],
    ['unknown', 404, 'It is not complete'],
  ])('offers another link in place of one that is %s', async (problem, status, words) => {
    const gives = { 'account.signInLink': problem === 'unknown' ? refusal({ httpStatus: 404, reason: 'bad_link' }) : { problem, asksForEmail: false } }
    const page = await setUp({ gives }).get('/sign-in/t')
    expect(page.status).toBe(status)
    expect(page.body).toContain(words)
    // One that we still know goes to its own address again; nobody has to type it.
    expect(page.body).toContain(problem === 'used' || problem === 'expired' ? 'name="renew"' : 'action="/sign-in"')
  })

  it('is done by the button alone', async () => {
    const { get, post, changes } = setUp({ gives: { 'account.signInLink': { asksForEmail: true }, 'account.useSignInLink': { next: '/app' } } })
    expect((await get('/sign-in/t')).body).toContain('name="name"')
    expect(changes).toEqual([])
    expect(await post('/sign-in/t', { name: '', email: 'a@example.org' })).toMatchObject({ status: 303, headers: { location: '/app' } })
    expect(changes[0]?.[1]).toMatchObject({ token: 't', name: '', email: 'a@example.org' })
  })

  it('says how long to wait after too many attempts', async () => {
    const { status, body } = await setUp({ gives: { 'account.requestSignInLink': refusal({ code: 'too_many', httpStatus: 429, reason: 'rate', retryAfterSeconds: 130 }) } }).post('/sign-in', { intent: 'sign-in', email: 'a@example.org' })
    expect(status).toBe(429)
    expect(body).toContain('Wait 3 minutes')
  })
})

it('keeps the choice of a language and comes back to the page', async () => {
  const { post } = setUp()
  expect(await post('/language', { locale: 'de', next: '/events/tea' })).toMatchObject({ status: 303, headers: { location: '/events/tea', 'set-cookie': expect.stringContaining('turnout-locale=de') as string } })
  expect((await post('/language', { locale: '../x', next: '//evil.example' })).headers).toEqual({ location: '/' })
})

it('leaves what is not a form to the error page', async () => {
  const { send, errors } = setUp()
  expect((await send('/sign-in', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(415)
  expect(errors).toEqual([])
})

const atDoor = { id: 'a', slotId: 'slot-1', name: 'Ada', status: 'going', expected: 1, guests: 1, markedAt: null, markId: null, paper: false }
const doorAt = (readAt: string, entries: object[]) => setUp({ gives: { 'attendance.list': { event: { id: 'e', title: 'Tea', placeName: 'Gate', cancelled: false, helper: true, opensAt: '2030-03-20T12:30:00Z', closesAt: '2030-04-20T12:30:00Z' }, slots: [slot], entries, readAt } } }).get(`/check-in/${'a'.repeat(43)}`)

describe('the door', () => {
  it.each([
    ['before it opens', '2030-03-20T12:29:59Z', true, { ada: false, add: false, undo: true }],
    ['from then on', '2030-03-20T12:30:00Z', false, { ada: true, add: true, undo: true }],
  ])('%s', async (_, readAt, says, buttons) => {
    const { body = '' } = await doorAt(readAt, [{ ...atDoor, state: null }, { ...atDoor, id: 'b', name: 'Bo', state: 'attended' }])
    expect(body?.includes('The door opens on 20 Mar 2030, 12:30')).toBe(says)
    expect({ ada: body?.includes('Ada is here'), add: body?.includes('door-walk-in'), undo: body?.includes('Undo for Bo') }).toEqual(buttons)
  })

  it('says when it opens where nobody signed up yet, too', async () => {
    const { body = '' } = await doorAt('2030-03-01T12:00:00Z', [])
    for (const said of ['The door opens on 20 Mar 2030, 12:30', 'Nobody has signed up yet.']) expect(body).toContain(said)
  })
})
