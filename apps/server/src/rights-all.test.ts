import { appRouter } from '@turnout/api/app.router.ts'
import { chooseSubtree, planCoverage } from '@turnout/core/coverage/coverage.ts'
import { CoveragePlan } from '@turnout/core/coverage/coverage.schema.ts'
import type { Role } from '@turnout/core/ctx.ts'
import { saveMembership } from '@turnout/core/group/group.repo.ts'
import { asSystem, testCtx } from '@turnout/core/testing/ctx.ts'
import { aPerson } from '@turnout/core/testing/people.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { groupRoles } from '@turnout/db/terms.ts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { openHouse, patterns } from './testing/house.ts'
import { inputFor, type Pool } from './testing/inputs.ts'
import { aDepotOfQuokkas } from './testing/quokkas.ts'

/**
 * Every procedure and every page of the workspace, each with who may: what is new fails here until somebody says so. By default asked by the
 * people in whom rights differ most; `RIGHTS=all` asks all 27 kinds, as rights.test.ts does for some.
 */
const relations = ['own', 'child', 'parent', 'sibling', 'foreign'] as const
type Who = `${(typeof relations)[number]} ${Role}` | 'guest' | 'instance'
const every: Who[] = ['guest', 'instance', ...relations.flatMap((relation) => groupRoles.map((role): Who => `${relation} ${role}`))]
const some: Who[] = ['instance', 'own rep', 'own deputy', 'own member', 'parent organizer', 'sibling rep']
const everybody = process.env.RIGHTS === 'all' ? every : some

const organizers: Who[] = relations.map((relation): Who => `${relation} organizer`)
const answerable: Who[] = ['own organizer', 'own rep']
const above: Who[] = ['parent organizer', 'instance']
const who = {
  /** Those who answer for the group, which is who sees names. */
  hosts: [...answerable, 'own deputy'],
  answerable,
  /** Those who may change the event: they, and organizers above. */
  writers: [...answerable, 'own deputy', ...above],
  groupWriters: [...answerable, ...above],
  appointers: [...answerable, 'parent organizer'],
  arrangers: ['own organizer', ...above],
  /** Organizers of any group see their own part of a board. */
  boards: [...organizers, 'instance'],
  instance: ['instance'],
  /** A table is its maker's. */
  nobody: [],
  signedIn: every.filter((one) => one !== 'guest'),
} satisfies Record<string, Who[]>
type Class = keyof typeof who

/** Procedures that depend on nobody's role: on a link, on oneself, or on nothing. What each gives to whom is in `routers.test.ts`. */
const unscoped = new Set(`account.me account.requestSignInLink account.signInLink account.useSignInLink account.renewSignInLink account.signOut account.sessions account.endSession account.updateProfile attendance.ticket
  calls.bySlug calls.events chase.check chase.answerCheck coverage.dropView deliveries.unsubscribeLink deliveries.unsubscribe deliveries.resubscribe diary.address diary.renew diary.revoke
  discretion.get discretion.change discretion.requestAddress discretion.address discretion.confirmAddress events.upcoming events.bySlug events.requestHosting events.hosting events.confirmHosting
  groups.own groups.bySlug groups.events groups.toJoin groups.join groups.standing groups.requestToJoin groups.invitation groups.acceptInvitation groups.follow groups.leave groups.write
  home hosting.standing hosting.invitation hosting.askForInvitation hosting.hostInvited hosting.invitedHosted hosting.ask hosting.answerAsk mail.warning outcomes.shown privacy.periods privacy.mine privacy.erase
  signups.signUp signups.signUpMember signups.answer signups.confirm signups.change signups.changeReplies signups.requestOwnData signups.own rosters.list`.split(/\s+/))

const scoped: Record<Class, string> = {
  hosts: `attendance.list attendance.mark attendance.close attendance.helpers attendance.makeHelperLink attendance.endHelperLink cohosting.ofGroup cohosting.decide cohosting.leave groups.decideRequest groups.withdrawInvitation
    groups.members sheets.create sheets.list sheets.get sheets.key sheets.takeBack signups.list signups.csv signups.remove signups.readmit signups.blocked signups.unblock signups.previewMerge signups.merge signups.decide`,
  answerable: `charts.switch charts.delete charts.people charts.uncharted charts.add charts.addMembers charts.update charts.remove charts.person charts.questions charts.assess charts.takeBack charts.tests charts.test charts.structure charts.notePledges
    charts.keepTest charts.deleteTest`,
  writers: `groups.doorstep groups.glance hosting.hosted hosting.handInAgain attendance.counts cohosting.invite cohosting.withdraw events.get events.host events.create events.lookAtCloning events.clone events.update events.setStatus events.unpublish events.cancel hosting.follow hosting.attaching hosting.attach
    hosting.withdrawAttachment hosting.detach questions.list questions.write questions.remove questions.move announcements.list announcements.preview announcements.test announcements.send announcements.withdraw outbox.written outbox.ahead
    outbox.hold outbox.setHold outbox.decide outcomes.get outcomes.report outcomes.addPhoto outcomes.removePhoto reminders.list reminders.preview reminders.save reminders.reset signups.sources`,
  groupWriters: 'groups.logbook groups.invite charts.state charts.setWords groups.create groups.update groups.renewJoinLink',
  appointers: 'groups.appoint',
  arrangers: 'groups.tellApart groups.move groups.archive groups.restore groups.merge rosters.upload chase.workplace chase.contact chase.preview chase.send',
  boards: 'chase.list hosting.doubles coverage.board coverage.map coverage.assign coverage.keepView',
  instance: `campaigns.create campaigns.update calls.create calls.update calls.preview calls.setStatus calls.setImage calls.logbook coverage.choice coverage.plan coverage.chooseSubtree coverage.chooseList deliveries.mailbox deliveries.mail feeds.list feeds.follow
    feeds.unfollow feeds.check hosting.reviews hosting.approve hosting.sendBack hosting.drafts hosting.publishDrafts hosting.hosts hosting.trust hosting.distrust hosting.invite hosting.withdrawInvitation hosting.inviteAgain hosting.kit
    hosting.writeKit hosting.removeKit hosting.moveKit hosting.decideAttachment intakes.read intakes.get intakes.list intakes.dismiss intakes.restore intakes.accept intakes.address intakes.renewAddress mail.health mail.resume
    mail.suppressions mail.unsuppress outcomes.approvePhoto outcomes.ofCall outcomes.setShown`,
  nobody: 'rosters.get rosters.map rosters.import rosters.undo',
  signedIn: 'campaigns.list calls.list calls.get cohosting.ofEvent events.list groups.list groups.get',
}
const words = (text: string): string[] => text.split(/\s+/)
const rows = Object.entries(scoped).flatMap(([kind, paths]) => words(paths).map((path): [string, Class] => [path, kind as Class]))

/** Pages by who may open them, with the depot's own ids. Above a chart one is told that it is not theirs to see. */
const pages: Partial<Record<Class, string>> = {
  hosts: '/app/events/:id/check-in /app/events/:id/people /app/events/:id/people/change /app/sheets/:code',
  writers: '/app/events/:id /app/events/:id/edit /app/events/:id/clone /app/events/:id/call /app/events/:id/questions /app/events/:id/day /app/events/:id/outcome /app/events/:id/messages /app/events/:id/reminders /app/events/:id/announcements',
  groupWriters: `/app/groups/:id/log /app/groups/:id/announcements /app/groups/:id/edit /app/groups/:id/chart/settings /app/groups/:id/chart /app/groups/:id/chart/people/:personId /app/groups/:id/chart/assess /app/groups/:id/chart/wall /app/groups/:id/chart/tests
    /app/groups/:id/chart/tests/calls/:callId /app/groups/:id/chart/tests/:testId`,
  arrangers: '/app/groups/:id/arrange /app/calls/:id/coverage/:groupId /app/calls/:id/coverage/:groupId/mail',
  boards: '/app/calls/:id/coverage /app/calls/:id/coverage/map /app/chase',
  instance: `/app/intake /app/intake/feeds /app/reviews /app/calls/new /app/calls/:id/edit /app/calls/:id/log /app/calls/:id/hosts /app/calls/:id/kit /app/calls/:id/questions /app/calls/:id/coverage/choose /app/calls/:id/outcome /app/calls/:id/messages /app/calls/:id/reminders
    /app/calls/:id/announcements /app/messages /app/mail /app/mailbox`,
  signedIn: '/app /app/campaigns /app/campaigns/:id /app/calls /app/calls/:id /app/events /app/events/new /app/groups /app/groups/new /app/groups/import /app/groups/:id /app/settings',
}
/** Pages that say to everybody else in a sentence why they show nothing: what only those who may see on them. */
const inside: Record<string, RegExp> = {
  '/app/events/:id/people': /quokka/i, '/app/groups/:id/edit': /name="mailDomains"/, '/app/groups/:id/arrange': /name="parentId"/, '/app/intake': /name="text"/, '/app/calls/new': /name="eventTitle"/, '/app/calls/:id/edit': /name="eventTitle"/,
}
/** What only its maker or nobody has here: asked with ids that lead nowhere by the fuzz in leaks.test.ts. */
const unasked = new Set(['/app/intake/:id', '/app/intake/:id/call', '/app/groups/import/:id', '/app/mailbox/:id'])

/** What each procedure is asked: with the depot's own ids where the schema does not say of what. */
const given: Record<string, (pool: Pool) => object> = {
  'attendance.list': ({ eventId }) => ({ door: { eventId } }), 'attendance.mark': ({ eventId }) => ({ door: { eventId }, marks: [] }), 'sheets.get': ({ sheetCode }) => ({ code: sheetCode }), 'sheets.key': ({ sheetCode }) => ({ code: sheetCode, position: 2, name: 'Somebody', same: 'no' }), 'sheets.takeBack': ({ sheetCode }) => ({ code: sheetCode, position: 5 }),
  'charts.setWords': ({ groupId }) => ({ groupId, words: ['', '', '', '', ''] }), 'charts.assess': ({ groupId, chartPersonId }) => ({ groupId, question: 'Would you come?', values: { [chartPersonId!]: 1 } }), 'charts.add': ({ groupId }) => ({ groupId, name: 'Somebody' }),
  'charts.update': ({ groupId, chartPersonId }) => ({ groupId, id: chartPersonId, name: 'Somebody' }), 'charts.remove': ({ groupId, chartPersonId }) => ({ groupId, id: chartPersonId }), 'charts.person': ({ groupId, chartPersonId }) => ({ groupId, id: chartPersonId }),
  'charts.test': ({ groupId, testId }) => ({ groupId, id: testId }), 'charts.deleteTest': ({ groupId, testId }) => ({ groupId, id: testId }),
  'groups.create': ({ groupId }) => ({ name: 'Night shift', kind: 'workplace', parentId: groupId }), 'groups.move': ({ child, groupId }) => ({ id: child, parentId: groupId }), 'groups.merge': ({ child, groupId }) => ({ id: child, intoId: groupId }), 'groups.tellApart': ({ groupId, regionId }) => ({ id: groupId, otherId: regionId, apart: true }),
  'groups.appoint': ({ groupId, personId }) => ({ groupId, personId, role: 'member' }), 'groups.invite': ({ groupId }) => ({ groupId, email: 'somebody@elsewhere.example', role: 'member' }), 'groups.decideRequest': ({ request }) => ({ id: request, accept: true }), 'hosting.invite': ({ callId }) => ({ callId, email: 'somebody@elsewhere.example' }), 'groups.withdrawInvitation': ({ invitation }) => ({ id: invitation }), 'rosters.upload': ({ groupId }) => ({ kind: 'groups', groupId, content: 'name\nSomewhere' }),
  'questions.write': ({ eventId }) => ({ owner: { eventId }, kind: 'text', label: 'What do you bring?' }), 'questions.remove': ({ questionId }) => ({ id: questionId }), 'questions.move': ({ questionId }) => ({ id: questionId, to: 'up' }),
  'outcomes.removePhoto': ({ photoId }) => ({ id: photoId }), 'outcomes.approvePhoto': ({ photoId }) => ({ id: photoId }), 'signups.previewMerge': ({ eventId, signupId, other }) => ({ eventId, keep: signupId, other }), 'signups.merge': ({ eventId, signupId, other }) => ({ eventId, keep: signupId, other }),
  ...Object.fromEntries(['rosters.get', 'rosters.map', 'rosters.import', 'rosters.undo'].map((path) => [path, ({ roster }: Pool) => ({ id: roster, mapping: {} })])),
  ...Object.fromEntries(['preview', 'test', 'send'].map((deed) => [`announcements.${deed}`, ({ eventId }: Pool) => ({ of: 'event', id: eventId, subject: 'Bring a cup', body: 'Some words that are long enough.', answers: ['going'], timeZone: 'UTC' })])),
  ...Object.fromEntries(['preview', 'save'].map((deed) => [`reminders.${deed}`, ({ eventId }: Pool) => ({ of: 'event', id: eventId, name: 'Cups', audience: 'going', anchor: 'start', timing: 'clock', days: 0, localTime: '12:00', subject: 'Cups', body: 'Bring a cup.' })])),
  'coverage.assign': ({ callId }) => ({ callId }), 'coverage.keepView': ({ callId }) => ({ callId, name: 'Silent' }), 'coverage.board': ({ callId }) => ({ callId }), 'hosting.doubles': ({ callId }) => ({ callId }), 'coverage.map': ({ callId }) => ({ callId }), 'chase.list': () => ({}),
  'intakes.read': () => ({ text: 'Join the day of action on 10 October.', publishedOn: '2030-03-01', locale: 'en-GB', timeZone: 'Europe/London' }), 'intakes.accept': ({ callId }) => ({ id: callId, campaignTitle: 'Warm workplaces', as: 'separate', drafts: [{ index: 0 }] }),
}

vi.setConfig({ testTimeout: process.env.RIGHTS === 'all' ? 600_000 : 120_000 })

let database: TestDatabase
let house: Awaited<ReturnType<typeof openHouse>>
let pool: Pool
const ids = new Map<Who, string | null>()

beforeAll(async () => {
  database = await testDatabase()
  const ctx = testCtx({ db: database.db })
  house = await openHouse(ctx)
  const { depot, child, region, sibling, elsewhere, pool: made } = await aDepotOfQuokkas(ctx)
  pool = made
  await planCoverage(asSystem(ctx), CoveragePlan.parse({ callId: pool.callId }))
  await chooseSubtree(asSystem(ctx), { callId: pool.callId!, groupId: depot.id, takeAway: false })
  const groups = { own: depot, child, parent: region, sibling, foreign: elsewhere }
  ids.set('guest', null).set('instance', (await aPerson(ctx, { name: 'Somebody', isOrganizer: true })).id)
  for (const one of everybody) {
    const [relation, role] = one.split(' ') as [(typeof relations)[number], Role | undefined]
    if (!role) continue
    const { id } = await aPerson(ctx, { name: 'Somebody' })
    await saveMembership(ctx.db, { groupId: groups[relation].id, personId: id, role, createdAt: ctx.now() })
    ids.set(one, id)
  }
})
afterAll(() => database.close())

const idOf: Record<string, string> = { groups: 'groupId', calls: 'callId', campaigns: 'campaignId', charts: 'groupId', hosting: 'eventId' }
function inputOf(path: string): unknown {
  const own = given[path]
  if (own) return own(pool)
  // oxlint-disable-next-line no-underscore-dangle -- tRPC names no other way to look at procedures.
  const { inputs } = (appRouter._def.procedures as unknown as Record<string, { _def: { inputs: z.ZodType[] } }>)[path]!._def
  return inputFor(inputs[0], pool, pool[idOf[path.split('.')[0] ?? ''] ?? 'eventId']!)?.input
}

test('every procedure says here who may, or that it depends on nobody’s role', () => {
  expect(house.procedures.toSorted()).toEqual([...unscoped, ...rows.map(([path]) => path)].toSorted())
})

test('every page of the workspace says here who may open it', () => {
  const workspace = patterns().filter((path) => path === '/app' || path.startsWith('/app/'))
  expect(workspace.toSorted()).toEqual([...unasked, ...Object.values(pages).flatMap(words)].toSorted())
})

/** Who is not refused. That something is not there counts as a refusal only where somebody else is told of it. */
function seenBy(answers: Map<Who, string>): Who[] {
  const without = (...codes: string[]) => [...answers].flatMap(([one, code]) => (codes.includes(code) ? [] : [one]))
  const there = without('UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND')
  return there.length > 0 ? there : without('UNAUTHORIZED', 'FORBIDDEN')
}

const expected = (kind: Class): Who[] => everybody.filter((one) => (who[kind] as readonly Who[]).includes(one))

// Rights are the same on any PostgreSQL, and asking for all of them takes its time: once is enough.
describe.skipIf(process.env.TEST_POSTGRES_BIN !== undefined)('who may, of all', () => {
  test.each(rows.filter(([, kind]) => kind !== 'nobody'))('%s: %s', async (path, kind) => {
    const answers = new Map<Who, string>()
    for (const one of everybody) answers.set(one, (await house.tryOut(ids.get(one) ?? null, path, inputOf(path))).refused ?? 'done')
    expect([...answers.values()]).not.toContain('INTERNAL_SERVER_ERROR')
    expect(seenBy(answers).toSorted()).toEqual(expected(kind).toSorted())
  })

  test.each(rows.filter(([, kind]) => kind === 'nobody'))('%s: its maker alone', async (path) => {
    for (const one of everybody) expect([one, (await house.tryOut(ids.get(one) ?? null, path, inputOf(path))).refused]).toEqual([one, one === 'guest' ? 'UNAUTHORIZED' : 'NOT_FOUND'])
  })

  test.each(Object.entries(pages).flatMap(([kind, paths]) => words(paths).map((path): [string, Class] => [path, kind as Class])))('%s: %s', async (path, kind) => {
    const { eventId, groupId, callId, campaignId } = pool as Record<string, string>
    const own: Record<string, string | undefined> = { ':id': { events: eventId, groups: groupId, calls: callId, campaigns: campaignId }[path.split('/')[2] ?? ''], ':groupId': groupId, ':callId': callId, ':personId': pool.chartPersonId, ':testId': pool.testId, ':code': pool.sheetCode }
    const address = path.replaceAll(/:\w+/g, (name) => own[name] ?? name)
    const seen: Who[] = []
    for (const one of everybody) {
      const { status, body } = await house.ask(ids.get(one) ?? null, address)
      if (status === 200 && (inside[path] ?? /^/).test(body)) seen.push(one)
    }
    expect(seen.toSorted()).toEqual(expected(kind).toSorted())
  })
})
