import { chooseSubtree, planCoverage } from '@turnout/core/coverage/coverage.ts'
import { CoveragePlan } from '@turnout/core/coverage/coverage.schema.ts'
import { chartPerson, switchChart } from '@turnout/core/chart/chart.ts'
import { ChartPersonInput } from '@turnout/core/chart/chart.schema.ts'
import { keepTest } from '@turnout/core/structure/structure.ts'
import { attachEvent } from '@turnout/core/attachment/attachment.ts'
import { hostEvent } from '@turnout/core/event/event.ts'
import { HostInput } from '@turnout/core/event/event.schema.ts'
import { decideCohosting, inviteCohost } from '@turnout/core/cohosting/cohosting.ts'
import { getDoorstep, invite, requestToJoin } from '@turnout/core/joining/joining.ts'
import { listKit, writeKit } from '@turnout/core/kit/kit.ts'
import { KitInput } from '@turnout/core/kit/kit.schema.ts'
import { newId } from '@turnout/core/id.ts'
import { aCall, callInput } from '@turnout/core/testing/calls.ts'
import { asSystem, testCtx, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { anEvent, slotInput } from '@turnout/core/testing/events.ts'
import { aGroup, aMember, anOrganizer } from '@turnout/core/testing/people.ts'
import { aSignup, consentAt } from '@turnout/core/testing/signups.ts'
import { listQuestions, writeQuestion } from '@turnout/core/question/question.ts'
import { QuestionInput } from '@turnout/core/question/question.schema.ts'
import { suppress } from '@turnout/core/suppression/suppression.ts'
import { inviteHost, listHosts } from '@turnout/core/trust/trust.ts'
import { signToken } from '@turnout/core/token.ts'
import { testDatabase, type TestDatabase } from '@turnout/core/testing/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from './app.router.ts'
import { api, expectCode } from './testing/api.ts'

let database: TestDatabase
let ctx: TestCtx
let given: Awaited<ReturnType<typeof inputs>>
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
  given = await inputs()
})
afterAll(() => database.close())

/** Every procedure, so that a new one has to say here who may call it. */
const open = {
  'account.me': 'anybody', 'account.requestSignInLink': 'anybody', 'account.signInLink': 'anybody', 'account.useSignInLink': 'anybody', 'account.renewSignInLink': 'anybody', 'account.signOut': 'anybody',
  'account.sessions': 'person', 'account.endSession': 'person', 'account.updateProfile': 'person',
  'attendance.list': 'rep', 'attendance.mark': 'rep', 'attendance.ticket': 'anybody', 'attendance.close': 'rep', 'attendance.counts': 'rep', 'attendance.helpers': 'rep', 'attendance.makeHelperLink': 'rep', 'attendance.endHelperLink': 'rep',
  'outcomes.get': 'rep', 'outcomes.report': 'rep', 'outcomes.addPhoto': 'rep', 'outcomes.removePhoto': 'rep', 'outcomes.approvePhoto': 'organizer', 'outcomes.shown': 'anybody', 'outcomes.ofCall': 'organizer', 'outcomes.setShown': 'organizer',
  'privacy.periods': 'anybody', 'privacy.mine': 'person', 'privacy.erase': 'person',
  'sheets.create': 'rep', 'sheets.list': 'rep', 'sheets.get': 'rep', 'sheets.key': 'rep', 'sheets.takeBack': 'rep',
  'campaigns.list': 'person', 'campaigns.create': 'organizer', 'campaigns.update': 'organizer',
  'calls.bySlug': 'anybody', 'calls.events': 'anybody', 'calls.list': 'person', 'calls.get': 'person', 'calls.create': 'organizer', 'calls.update': 'organizer', 'calls.setStatus': 'organizer', 'calls.setImage': 'organizer', 'calls.logbook': 'organizer', 'calls.preview': 'organizer',
  'charts.state': 'rep', 'charts.people': 'rep', 'charts.uncharted': 'rep', 'charts.add': 'rep', 'charts.addMembers': 'rep', 'charts.update': 'rep', 'charts.person': 'rep', 'charts.assess': 'rep', 'charts.takeBack': 'rep', 'charts.questions': 'rep', 'charts.remove': 'rep',
  'charts.tests': 'rep', 'charts.structure': 'rep', 'charts.notePledges': 'rep', 'charts.keepTest': 'rep', 'charts.test': 'rep', 'charts.deleteTest': 'rep', 'charts.setWords': 'rep', 'charts.switch': 'rep', 'charts.delete': 'rep',
  'chase.list': 'organizer', 'chase.workplace': 'organizer', 'chase.contact': 'organizer', 'chase.preview': 'organizer', 'chase.send': 'organizer', 'chase.check': 'anybody', 'chase.answerCheck': 'anybody',
  'coverage.board': 'organizer', 'coverage.map': 'organizer', 'coverage.choice': 'organizer', 'coverage.plan': 'organizer', 'coverage.chooseSubtree': 'organizer', 'coverage.chooseList': 'organizer', 'coverage.assign': 'organizer', 'coverage.keepView': 'organizer', 'coverage.dropView': 'person',
  'deliveries.unsubscribeLink': 'anybody', 'deliveries.unsubscribe': 'anybody', 'deliveries.resubscribe': 'anybody', 'deliveries.mailbox': 'organizer', 'deliveries.mail': 'organizer',
  'events.upcoming': 'anybody', 'events.bySlug': 'anybody', 'events.list': 'person', 'events.get': 'rep', 'events.host': 'person', 'events.requestHosting': 'anybody', 'events.hosting': 'anybody', 'events.confirmHosting': 'anybody', 'events.create': 'rep', 'events.lookAtCloning': 'rep', 'events.clone': 'rep', 'events.unpublish': 'rep', 'events.update': 'rep', 'events.setStatus': 'rep', 'events.cancel': 'rep',
  'groups.bySlug': 'anybody', 'groups.events': 'anybody', 'groups.toJoin': 'anybody', 'groups.own': 'anybody', 'groups.list': 'person', 'groups.get': 'person', 'groups.join': 'person', 'groups.create': 'person',
  'groups.standing': 'anybody', 'groups.invitation': 'anybody', 'groups.acceptInvitation': 'anybody', 'groups.write': 'anybody', 'groups.requestToJoin': 'person', 'groups.follow': 'person', 'groups.leave': 'person',
  'groups.doorstep': 'rep', 'groups.glance': 'rep', 'groups.tellApart': 'organizer', 'groups.invite': 'rep', 'groups.decideRequest': 'rep', 'groups.withdrawInvitation': 'rep', 'groups.logbook': 'rep', 'groups.move': 'organizer', 'groups.archive': 'organizer', 'groups.restore': 'organizer', 'groups.merge': 'organizer',
  'rosters.list': 'person', 'rosters.upload': 'organizer', 'rosters.get': 'organizer', 'rosters.map': 'organizer', 'rosters.import': 'organizer', 'rosters.undo': 'organizer',
  'groups.members': 'rep', 'groups.update': 'rep', 'groups.renewJoinLink': 'rep', 'groups.appoint': 'rep',
  'hosting.reviews': 'organizer', 'hosting.approve': 'organizer', 'hosting.sendBack': 'organizer', 'hosting.drafts': 'organizer', 'hosting.publishDrafts': 'organizer', 'hosting.hosts': 'organizer', 'hosting.doubles': 'organizer', 'hosting.standing': 'anybody', 'hosting.trust': 'organizer', 'hosting.distrust': 'organizer',
  'hosting.invite': 'organizer', 'hosting.inviteAgain': 'organizer', 'hosting.withdrawInvitation': 'organizer', 'hosting.invitation': 'anybody', 'hosting.askForInvitation': 'anybody', 'hosting.hostInvited': 'anybody', 'hosting.invitedHosted': 'anybody', 'hosting.hosted': 'rep', 'hosting.handInAgain': 'rep', 'hosting.kit': 'organizer', 'hosting.writeKit': 'organizer', 'hosting.removeKit': 'organizer', 'hosting.moveKit': 'organizer',
  'hosting.ask': 'anybody', 'hosting.answerAsk': 'anybody', 'hosting.follow': 'rep', 'hosting.attaching': 'rep', 'hosting.attach': 'rep', 'hosting.decideAttachment': 'organizer', 'hosting.withdrawAttachment': 'rep', 'hosting.detach': 'rep',
  home: 'person',
  'feeds.list': 'organizer', 'feeds.follow': 'organizer', 'feeds.unfollow': 'organizer', 'feeds.check': 'organizer',
  'intakes.read': 'organizer', 'intakes.get': 'organizer', 'intakes.list': 'organizer', 'intakes.dismiss': 'organizer', 'intakes.restore': 'organizer', 'intakes.accept': 'organizer', 'intakes.address': 'organizer', 'intakes.renewAddress': 'organizer',
  'mail.health': 'organizer', 'mail.warning': 'anybody', 'mail.resume': 'organizer', 'mail.suppressions': 'organizer', 'mail.unsuppress': 'organizer',
  'signups.signUp': 'anybody', 'signups.answer': 'anybody', 'signups.confirm': 'anybody', 'signups.change': 'anybody', 'signups.own': 'anybody', 'signups.signUpMember': 'person', 'signups.list': 'rep', 'signups.csv': 'rep', 'signups.sources': 'rep', 'signups.remove': 'rep', 'signups.readmit': 'rep', 'signups.blocked': 'rep', 'signups.unblock': 'rep', 'signups.previewMerge': 'rep', 'signups.merge': 'rep',
  'signups.changeReplies': 'anybody', 'signups.requestOwnData': 'anybody', 'signups.decide': 'rep', 'questions.list': 'rep', 'questions.write': 'rep', 'questions.remove': 'rep', 'questions.move': 'rep',
  'reminders.list': 'rep', 'reminders.preview': 'rep', 'reminders.save': 'rep', 'reminders.reset': 'rep',
  'announcements.list': 'rep', 'announcements.preview': 'rep', 'announcements.test': 'rep', 'announcements.send': 'rep', 'announcements.withdraw': 'rep',
  'outbox.written': 'rep', 'outbox.ahead': 'rep', 'outbox.hold': 'rep', 'outbox.setHold': 'rep', 'outbox.decide': 'rep',
  'cohosting.ofEvent': 'person', 'cohosting.ofGroup': 'rep', 'cohosting.invite': 'rep', 'cohosting.decide': 'rep', 'cohosting.withdraw': 'rep', 'cohosting.leave': 'rep',
  'discretion.get': 'anybody', 'discretion.change': 'anybody', 'discretion.requestAddress': 'anybody', 'discretion.address': 'anybody', 'discretion.confirmAddress': 'anybody',
  'diary.address': 'person', 'diary.renew': 'person', 'diary.revoke': 'person',
} as const satisfies Record<string, 'anybody' | 'person' | 'rep' | 'organizer'>

type Path = keyof typeof open

test('every procedure says who may call it', () => {
  // oxlint-disable-next-line no-underscore-dangle -- tRPC names no other way to list procedures.
  expect(Object.keys(appRouter._def.procedures).toSorted()).toEqual(Object.keys(open).toSorted())
})

const feedOf = (title: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://news.example.org/</link><description>News</description></channel></rss>`

/** An input that each procedure accepts, about things that exist. */
async function inputs(): Promise<{ group: { id: string }; of: Partial<Record<Path, unknown>> }> {
  const group = await aGroup(ctx)
  const call = await aCall(ctx)
  const { event, slot } = await anEvent(ctx, { groupId: group.id, status: 'draft' })
  const published = await anEvent(ctx)
  const signup = await aSignup(ctx, published.slot)
  const answer = { token: signToken(ctx, 'answer', signup.id) }
  const member = await aMember(ctx, group)
  const asked = { eventId: event.id }
  for (const label of ['Who brings tea?', 'Who brings cake?']) await writeQuestion(asSystem(ctx), QuestionInput.parse({ owner: asked, kind: 'text', label }))
  const [removed, moved] = (await listQuestions(asSystem(ctx), { owner: asked })).own
  const unsubscribe = { token: signToken(ctx, 'unsubscribe', signup.id) }
  const rep = await aMember(ctx, group, 'rep')
  const invited = { token: signToken(ctx, 'invitation', (await invite(rep, { groupId: group.id, email: 'e@example.org', role: 'member' })).id) }
  const withdrawn = await invite(rep, { groupId: group.id, email: 'f@example.org', role: 'member' })
  await requestToJoin(await aMember(ctx, await aGroup(ctx)), { groupId: group.id, message: '' })
  const request = (await getDoorstep(rep, { groupId: group.id })).requests[0]!
  await suppress(ctx, { email: 'nobody@example.org', reason: 'bounced', diagnostic: '550 5.1.1' })
  const suppressed = (await api(await anOrganizer(ctx)).mail.suppressions({})).rows
  await planCoverage(asSystem(ctx), CoveragePlan.parse({ callId: call.id }))
  const approving = await aCall(ctx, { hosting: 'approval' })
  const waiting = async () => (await hostEvent(rep, HostInput.parse({ callId: approving.id, groupId: group.id, placeName: 'Gate' }))).id
  const trust = { campaignId: call.campaignId, groupId: group.id }
  await inviteHost(await anOrganizer(ctx), { callId: call.id, groupId: group.id, email: null, asGroupId: null, namesMe: false })
  const [toHost] = (await listHosts(await anOrganizer(ctx), { callId: call.id })).invitations
  for (const title of ['What to say', 'What to bring']) await writeKit(await anOrganizer(ctx), KitInput.parse({ callId: call.id, kind: 'points', title, body: 'Words' }))
  const [kitRemoved, kitMoved] = (await listKit(await anOrganizer(ctx), { callId: call.id })).items
  const following = await anEvent(ctx, { groupId: group.id, callId: call.id })
  const asking = await anEvent(ctx, { groupId: group.id })
  const drafted = await anEvent(ctx, { groupId: group.id, callId: (await aCall(ctx)).id, status: 'draft' })
  await attachEvent(rep, { id: asking.event.id, callId: approving.id, follow: [] })
  await chooseSubtree(asSystem(ctx), { callId: call.id, groupId: group.id, takeAway: false })
  const listed = await anEvent(ctx, { groupId: group.id })
  const [onList, twice, thrice] = [await aSignup(ctx, listed.slot), await aSignup(ctx, listed.slot), await aSignup(ctx, listed.slot)]
  const held = await anEvent(ctx, { groupId: group.id })
  await ctx.db.execute(`update slots set starts_at = '2030-02-28T09:00:00Z', ends_at = '2030-02-28T10:00:00Z' where event_id = '${held.event.id}'`)
  const ofChart = { groupId: group.id }
  await switchChart(rep, { ...ofChart, on: true })
  const charted = { ...ofChart, id: (await chartPerson(rep, ChartPersonInput.parse({ ...ofChart, name: 'Ada' }))).id }
  const tested = { ...ofChart, id: (await keepTest(rep, { ...ofChart, callId: call.id })).id }
  const newGroup = { name: 'Night shift', kind: 'workplace' }
  const id = { id: group.id }
  const source = { text: 'Join the day of action on 10 October.', publishedOn: '2030-03-01', locale: 'en-GB', timeZone: 'Europe/London' }
  const intake = await api(await anOrganizer(ctx)).intakes.read(source)
  const [aside, back] = [await api(await anOrganizer(ctx)).intakes.read(source), await api(await anOrganizer(ctx)).intakes.read(source)]
  await api(await anOrganizer(ctx)).intakes.dismiss({ id: back.id })
  for (const name of ['one', 'two', 'three']) ctx.outside.put(`https://news.example.org/${name}`, { body: feedOf(name), type: 'application/rss+xml' })
  const follow = async (name: string) => api(await anOrganizer(ctx)).feeds.follow({ url: `https://news.example.org/${name}` })
  const [one, two] = [await follow('one'), await follow('two')]
  const mailed = { of: 'event', id: (await anEvent(ctx, { groupId: group.id })).event.id } as const
  const rule = { ...mailed, name: 'Cups', audience: 'going', anchor: 'start', timing: 'clock', days: 0, localTime: '12:00', subject: 'Cups', body: 'Bring a cup.' }
  const words = { of: 'group', id: group.id, subject: 'Bring water', body: 'It will be hot.', roles: ['member'], timeZone: 'Europe/London' }
  const hostedToo = await anEvent(ctx)
  const ask = async (eventId: string, groupId: string): Promise<void> => inviteCohost(await anOrganizer(ctx), { eventId, groupId })
  await ask(published.event.id, group.id)
  await ask(hostedToo.event.id, group.id)
  await decideCohosting(rep, { eventId: hostedToo.event.id, groupId: group.id, accept: true })
  const withdrawable = await aGroup(ctx)
  await ask(event.id, withdrawable.id)
  const [photo, approved] = [await api(rep).outcomes.addPhoto({ ...asked, content: 'AAAA' }), await api(rep).outcomes.addPhoto({ ...asked, content: 'AAAB' })]
  const sheet = await api(rep).sheets.create({ ...asked, slotId: slot.id })
  return {
    group,
    of: {
      'reminders.list': mailed, 'reminders.preview': rule, 'reminders.save': rule, 'reminders.reset': { ...mailed, ruleId: mailed.id },
      'announcements.list': mailed, 'announcements.preview': words, 'announcements.test': words, 'announcements.send': words,
      'outbox.written': { scope: mailed }, 'outbox.ahead': { scope: mailed }, 'outbox.hold': mailed, 'outbox.setHold': { scope: mailed, held: true },
      'account.requestSignInLink': { email: 'a@example.org' }, 'account.endSession': { id: 'x' }, 'account.updateProfile': { name: 'A', locale: '', timeZone: '' },
      'attendance.list': { door: asked }, 'attendance.mark': { door: asked, marks: [] }, 'attendance.ticket': { token: signToken(ctx, 'ticket', signup.id) }, 'attendance.close': { eventId: held.event.id }, 'attendance.counts': asked, 'attendance.helpers': asked, 'attendance.makeHelperLink': { ...asked, label: 'Sam' }, 'attendance.endHelperLink': { ...asked, id: group.id },
      'outcomes.get': asked, 'outcomes.addPhoto': { ...asked, content: 'AAAA' }, 'outcomes.removePhoto': { id: photo.id }, 'outcomes.approvePhoto': { id: approved.id }, 'outcomes.shown': { slug: call.slug }, 'outcomes.ofCall': { callId: call.id }, 'outcomes.setShown': { callId: call.id },
      'sheets.create': { ...asked, slotId: slot.id }, 'sheets.list': asked, 'sheets.get': sheet, 'sheets.key': { ...sheet, position: 1 }, 'sheets.takeBack': { ...sheet, position: 1 },
      'campaigns.create': { title: 'Warm workplaces' }, 'campaigns.update': { id: call.campaignId, title: 'Warm workplaces' },
      'calls.bySlug': { slug: call.slug }, 'calls.events': { slug: call.slug }, 'calls.get': { id: call.id }, 'calls.create': callInput(), 'calls.update': { ...call }, 'calls.setStatus': { id: call.id, status: 'published' },
      'calls.preview': { ...call }, 'hosting.approve': { id: await waiting() }, 'hosting.sendBack': { id: await waiting(), note: 'Please look again' }, 'hosting.drafts': { callId: call.id }, 'hosting.publishDrafts': { callId: call.id }, 'hosting.hosts': { callId: call.id }, 'hosting.doubles': { callId: call.id }, 'hosting.standing': { callId: call.id },
      'hosting.trust': trust, 'hosting.distrust': trust, 'hosting.invite': { callId: call.id, email: 'h@example.org' }, 'hosting.inviteAgain': { id: toHost?.id }, 'hosting.withdrawInvitation': { id: toHost?.id }, 'hosting.kit': { callId: call.id }, 'hosting.writeKit': { callId: call.id, kind: 'points', title: 'More to say', body: 'Words' }, 'hosting.removeKit': { id: kitRemoved?.id }, 'hosting.moveKit': { id: kitMoved?.id, to: 'up' },
      'hosting.hosted': { id: following.event.id }, 'hosting.handInAgain': { id: drafted.event.id, placeName: 'Gate' }, 'hosting.follow': { id: following.event.id, fields: ['title'] }, 'hosting.attaching': { id: event.id }, 'hosting.attach': { id: (await anEvent(ctx, { groupId: group.id })).event.id, callId: call.id }, 'hosting.decideAttachment': { id: asking.event.id, accept: true }, 'hosting.withdrawAttachment': { id: event.id }, 'hosting.detach': { id: following.event.id },
      'calls.logbook': { callId: call.id }, 'calls.setImage': { callId: call.id, content: Buffer.from([0xff, 0xd8, 0xff]).toString('base64'), alt: 'Words' },
      'charts.state': ofChart, 'charts.people': ofChart, 'charts.uncharted': ofChart, 'charts.add': { ...ofChart, name: 'Bo' }, 'charts.addMembers': { ...ofChart, emails: ['b@example.org'] }, 'charts.update': { ...charted, name: 'Ada L.' }, 'charts.person': charted,
      'charts.assess': { ...ofChart, question: 'Would you come?', values: { [charted.id]: 1 } }, 'charts.questions': ofChart, 'charts.remove': charted, 'charts.tests': ofChart, 'charts.structure': { ...ofChart, callId: call.id },
      'charts.notePledges': { ...ofChart, callId: call.id, shown: [], pledged: [] }, 'charts.keepTest': { ...ofChart, callId: call.id }, 'charts.test': tested, 'charts.deleteTest': tested, 'charts.setWords': { ...ofChart, words: ['', '', '', '', ''] }, 'charts.switch': { ...ofChart, on: false }, 'charts.delete': ofChart,
      'chase.list': {}, 'chase.workplace': { callId: call.id, groupId: group.id }, 'chase.contact': { callId: call.id, groupId: group.id, key: newId(), kind: 'call', outcome: 'reached' }, 'chase.preview': { callId: call.id, groupId: group.id }, 'chase.send': { callId: call.id, groupId: group.id, key: newId() },
      'coverage.board': { callId: call.id }, 'coverage.map': { callId: call.id }, 'coverage.choice': { callId: call.id }, 'coverage.plan': { callId: call.id }, 'coverage.chooseSubtree': { callId: call.id, groupId: group.id }, 'coverage.chooseList': { callId: call.id, content: 'D-1' },
      'coverage.assign': { callId: call.id }, 'coverage.keepView': { callId: call.id, name: 'Silent' }, 'coverage.dropView': id,
      'deliveries.unsubscribeLink': unsubscribe, 'deliveries.unsubscribe': unsubscribe, 'deliveries.resubscribe': unsubscribe,
      'events.bySlug': { slug: published.event.slug }, 'events.list': {}, 'events.get': { id: (await anEvent(ctx, { groupId: group.id })).event.id }, 'events.host': { callId: call.id, groupName: 'Night shift', placeName: 'Gate' },
      'events.create': { groupId: group.id, title: 'Tea', slots: [slotInput()] }, 'events.lookAtCloning': { id: event.id }, 'events.clone': { id: event.id, groupId: group.id, timeZone: 'Europe/London', slots: [{ id: slot.id, startLocal: '2030-04-04T12:30' }] }, 'events.unpublish': { id: (await anEvent(ctx, { groupId: group.id })).event.id }, 'events.update': { ...event, title: 'More tea', slots: [slot] }, 'events.setStatus': { id: event.id, status: 'draft' }, 'events.cancel': { id: (await anEvent(ctx, { groupId: group.id })).event.id, reason: 'Rain' },
      'groups.bySlug': { slug: (await aGroup(ctx)).slug }, 'groups.events': { groupId: group.id }, 'groups.toJoin': { code: (await aGroup(ctx)).joinCode }, 'groups.get': id, 'groups.join': { code: (await aGroup(ctx)).joinCode }, 'groups.create': newGroup,
      'events.requestHosting': { callId: call.id, groupName: 'Late shift', sameAs: 'new', placeName: 'Gate', name: 'G', email: 'g@example.org' },
      'groups.standing': { groupId: group.id }, 'groups.invitation': invited, 'groups.acceptInvitation': invited, 'groups.requestToJoin': { groupId: (await aGroup(ctx)).id }, 'groups.follow': { groupId: (await aGroup(ctx)).id }, 'groups.leave': { groupId: (await aGroup(ctx)).id },
      'groups.write': { groupId: (await aGroup(ctx, { contactable: true })).id, name: 'A', email: 'c@example.org', message: 'Hello there' }, 'groups.doorstep': { groupId: group.id }, 'groups.glance': { groupId: group.id }, 'groups.invite': { groupId: group.id, email: 'd@example.org', role: 'member' },
      'groups.decideRequest': { id: request.id, accept: true }, 'groups.withdrawInvitation': { id: withdrawn.id }, 'groups.logbook': { groupId: group.id },
      'groups.tellApart': { id: group.id, otherId: (await aGroup(ctx)).id, apart: true }, 'groups.move': { id: (await aGroup(ctx)).id, parentId: group.id }, 'groups.archive': { id: (await aGroup(ctx)).id }, 'groups.restore': { id: (await aGroup(ctx, { archivedAt: ctx.now() })).id }, 'groups.merge': { id: (await aGroup(ctx)).id, intoId: group.id },
      'rosters.upload': { kind: 'groups', content: 'name\nDepot' },
      'cohosting.ofEvent': { eventId: published.event.id }, 'cohosting.ofGroup': { groupId: group.id }, 'cohosting.invite': { eventId: event.id, groupId: (await aGroup(ctx)).id }, 'cohosting.withdraw': { eventId: event.id, groupId: withdrawable.id },
      'cohosting.decide': { eventId: published.event.id, groupId: group.id, accept: true }, 'cohosting.leave': { eventId: hostedToo.event.id, groupId: group.id },
      'discretion.get': answer, 'discretion.change': answer, 'discretion.requestAddress': { ...answer, email: 'private@example.org' },
      'groups.members': id, 'groups.update': { ...newGroup, ...id }, 'groups.renewJoinLink': id, 'groups.appoint': { groupId: group.id, personId: member.personId, role: 'deputy' },
      'feeds.follow': { url: 'https://news.example.org/three' }, 'feeds.unfollow': { id: one.id }, 'feeds.check': { id: two.id },
      'intakes.read': source, 'intakes.get': { id: intake.id }, 'intakes.list': {}, 'intakes.dismiss': { id: aside.id }, 'intakes.restore': { id: back.id },
      'intakes.accept': { id: intake.id, campaignTitle: 'Warm workplaces', as: 'separate', drafts: [{ index: 0 }] },
      'mail.suppressions': {}, 'mail.unsuppress': { id: suppressed[0]?.id },
      'signups.signUp': { slotIds: [published.slot.id], name: 'A', email: 'b@example.org', consent: consentAt(published.slot).signUp }, 'signups.answer': answer, 'signups.confirm': answer, 'signups.change': { ...answer, answer: 'maybe' },
      'signups.own': { eventId: event.id }, 'signups.signUpMember': { slotIds: [published.slot.id], consent: consentAt(published.slot).member }, 'signups.list': { eventId: event.id }, 'signups.csv': { eventId: event.id }, 'signups.sources': { eventId: event.id },
      'signups.remove': { eventId: listed.event.id, signupIds: [onList.id] }, 'signups.readmit': { eventId: listed.event.id, signupIds: [onList.id] }, 'signups.blocked': { eventId: event.id }, 'signups.unblock': { groupId: group.id, personId: onList.personId },
      'signups.previewMerge': { eventId: listed.event.id, keep: onList.id, other: twice.id }, 'signups.merge': { eventId: listed.event.id, keep: onList.id, other: thrice.id },
      'signups.changeReplies': { ...answer, replies: {} }, 'signups.requestOwnData': answer, 'signups.decide': { eventId: event.id, signupIds: [signup.id], decision: 'approved' },
      'questions.list': { owner: asked }, 'questions.write': { owner: asked, kind: 'text', label: 'What do you bring?' }, 'questions.remove': { id: removed?.id }, 'questions.move': { id: moved?.id, to: 'up' },
    },
  }
}

// What needs a link or a message that the test would have to make first is tested with its use case.
const elsewhere: Path[] = ['outcomes.report', 'privacy.erase', 'charts.takeBack', 'hosting.invitation', 'hosting.askForInvitation', 'hosting.hostInvited', 'hosting.invitedHosted', 'hosting.ask', 'hosting.answerAsk', 'announcements.withdraw', 'outbox.decide', 'account.signInLink', 'account.useSignInLink', 'account.renewSignInLink', 'chase.check', 'chase.answerCheck', 'deliveries.mail', 'events.hosting', 'events.confirmHosting', 'discretion.address', 'discretion.confirmAddress', 'rosters.get', 'rosters.map', 'rosters.import', 'rosters.undo']

describe('who may call what', () => {
  test.each(Object.keys(open).filter((path) => !elsewhere.includes(path as Path)) as Path[])('%s', async (path) => {
    const { group, of } = given
    const call = (core: TestCtx): Promise<unknown> => {
      const procedure = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], api(core))
      return (procedure as (input: unknown) => Promise<unknown>)(of[path])
    }
    const needs = open[path]
    const [rep, stranger] = [await aMember(ctx, group, 'rep'), await aMember(ctx, await aGroup(ctx), 'rep')]
    if (needs !== 'anybody') await expectCode(call(ctx), 'UNAUTHORIZED')
    // To whom a code is not theirs it is none.
    if (needs === 'rep' || needs === 'organizer') await expectCode(call(stranger), path === 'sheets.get' || path === 'sheets.key' || path === 'sheets.takeBack' ? 'NOT_FOUND' : 'FORBIDDEN')
    if (needs === 'organizer') await expectCode(call(rep), 'FORBIDDEN')
    await expect(call({ anybody: ctx, person: stranger, rep, organizer: await anOrganizer(ctx) }[needs])).resolves.not.toBeInstanceOf(Error)
  })
})
