import { announce } from '@turnout/core/announcement/announcement.ts'
import { AnnouncementInput } from '@turnout/core/announcement/announcement.schema.ts'
import { createHelperLink, markAttendance } from '@turnout/core/attendance/attendance.ts'
import { chartPerson, switchChart } from '@turnout/core/chart/chart.ts'
import { ChartPersonInput } from '@turnout/core/chart/chart.schema.ts'
import { requestHosting } from '@turnout/core/hosting/hosting.ts'
import { HostingRequest } from '@turnout/core/hosting/hosting.schema.ts'
import { listKit, writeKit } from '@turnout/core/kit/kit.ts'
import { KitInput } from '@turnout/core/kit/kit.schema.ts'
import { addPhoto } from '@turnout/core/outcome/outcome.ts'
import { PhotoInput } from '@turnout/core/outcome/outcome.schema.ts'
import { removePeople } from '@turnout/core/removal/removal.ts'
import { createSheet, keyRow } from '@turnout/core/sheet/sheet.ts'
import { RowInput, SheetInput } from '@turnout/core/sheet/sheet.schema.ts'
import { keepTest } from '@turnout/core/structure/structure.ts'
import { aWalkIn } from '@turnout/core/testing/attendance.ts'
import { inviteHost, listHosts } from '@turnout/core/trust/trust.ts'
import { decideCohosting, inviteCohost } from '@turnout/core/cohosting/cohosting.ts'
import { invite, requestToJoin, writeToGroup } from '@turnout/core/joining/joining.ts'
import { ContactMessage } from '@turnout/core/joining/joining.schema.ts'
import { listQuestions, writeQuestion } from '@turnout/core/question/question.ts'
import { QuestionInput } from '@turnout/core/question/question.schema.ts'
import { planReminders } from '@turnout/core/reminder/reminder.ts'
import { uploadRoster } from '@turnout/core/roster/roster.ts'
import { RosterUpload } from '@turnout/core/roster/roster.schema.ts'
import { aCall } from '@turnout/core/testing/calls.ts'
import { as, type TestCtx } from '@turnout/core/testing/ctx.ts'
import { anEvent } from '@turnout/core/testing/events.ts'
import { aGroup, anOrganizer, aPerson } from '@turnout/core/testing/people.ts'
import { aSignup } from '@turnout/core/testing/signups.ts'
import { saveMembership } from '@turnout/core/group/group.repo.ts'
import type { Pool } from './inputs.ts'

/** What no response to somebody else may hold. */
export const secret = /quokka/i

/** How many work at the depot: told only to those with a part in it or above it. */
export const size = /(?<![\w.-])71,?993(?![\w-])/

/** Members, answers, requests, invitations, tables and mail of one depot: every name, address and word of theirs says "quokka". */
export async function aDepotOfQuokkas(ctx: TestCtx) {
  const union = await aGroup(ctx, { kind: 'union', name: 'The union' })
  const region = await aGroup(ctx, { kind: 'region', name: 'The region', parentId: union.id })
  const [depot, sibling, elsewhere] = [await aGroup(ctx, { name: 'The depot', parentId: region.id, contactable: true, headcount: 71993 }), await aGroup(ctx, { name: 'The garage', parentId: region.id }), await aGroup(ctx, { name: 'Another place' })]
  const child = await aGroup(ctx, { name: 'The night shift', parentId: depot.id })
  let made = 0
  const aQuokka = () => aPerson(ctx, { name: `Quokka ${++made}`, email: `quokka-${made}@birds.example` })
  // "Quokka 1", whom organizers above may call by name.
  const rep = await aQuokka()
  await saveMembership(ctx.db, { groupId: depot.id, personId: rep.id, role: 'rep', createdAt: ctx.now() })
  const member = await aQuokka()
  await saveMembership(ctx.db, { groupId: depot.id, personId: member.id, role: 'member', createdAt: ctx.now() })
  const atDepot = await as(ctx, rep)
  const call = await aCall(ctx, { startLocal: '2030-03-05T12:30' })
  const { event, slot } = await anEvent(ctx, { groupId: depot.id, callId: call.id })
  const draft = await anEvent(ctx, { groupId: depot.id, title: 'A draft', status: 'draft' })
  await writeQuestion(atDepot, QuestionInput.parse({ owner: { eventId: event.id }, kind: 'text', label: 'What do you bring?' }))
  const shared = await anEvent(ctx, { groupId: sibling.id, title: 'Shared' })
  await inviteCohost(await anOrganizer(ctx), { eventId: shared.event.id, groupId: depot.id })
  await decideCohosting(atDepot, { eventId: shared.event.id, groupId: depot.id, accept: true })
  const signups = []
  for (let one = 0; one < 6; one++) signups.push(await aSignup(ctx, slot, { name: `Quokka guest ${one}`, email: `quokka-guest-${one}@birds.example`, note: 'A quokka note', source: 'poster' }))
  const [signup] = signups
  if (!signup) throw new Error('invariant: somebody signed up')
  await ctx.db.execute(`insert into signups (id, slot_id, person_id, group_id, status, name, guests, note, locale, created_at, answered_at, confirmed_at)
    values ('${crypto.randomUUID()}', '${shared.slot.id}', '${member.id}', '${depot.id}', 'going', 'Quokka of the depot', 0, 'A quokka note', 'en', now(), now(), now())`)
  const asking = await aQuokka()
  await requestToJoin(await as(ctx, asking), { groupId: depot.id, message: 'A quokka asks' })
  const invitation = await invite(atDepot, { groupId: depot.id, email: 'quokka-invited@birds.example', role: 'member' })
  const { id: roster } = await uploadRoster(atDepot, RosterUpload.parse({ kind: 'people', groupId: depot.id, content: 'name,email\nQuokka of a table,quokka-table@birds.example' }))
  const announcement = await announce(atDepot, AnnouncementInput.parse({ of: 'event', id: event.id, subject: 'Bring a cup', body: 'You bring a cup, we have tea.', answers: ['going'], timeZone: 'UTC' }))
  await planReminders(ctx)
  const more = await moreOfQuokkas(ctx, atDepot, { depot, event, slot, blocked: signups[5]?.id ?? '', call })
  const pool: Pool = {
    eventId: event.id, groupId: depot.id, callId: call.id, campaignId: call.campaignId, slotId: slot.id, signupId: signup.id, personId: member.id, entryId: signup.id, other: signups[1]?.id ?? '', siblingId: sibling.id,
    draft: draft.event.id, shared: shared.event.id, child: child.id, regionId: region.id, request: (await requestOf(ctx, depot.id)), invitation: invitation.id, roster, announcementId: announcement.id, slug: event.slug, groupSlug: depot.slug, callSlug: call.slug, ...more,
  }
  return { union, region, depot, sibling, elsewhere, child, rep, member, pool, call, event }
}

/** What a depot gathers on its chart, at its door, on paper and in its mail; and what organizers have that nobody else is to touch. */
async function moreOfQuokkas(ctx: TestCtx, atDepot: TestCtx, { depot, event, slot, blocked, call }: { depot: { id: string }; event: { id: string; callId: string | null }; slot: { id: string; startsAt: Temporal.Instant }; blocked: string; call: { id: string } }): Promise<Pool> {
  const organizer = await anOrganizer(ctx)
  const ofChart = { groupId: depot.id }
  await switchChart(atDepot, { ...ofChart, on: true })
  const { id: chartPersonId } = await chartPerson(atDepot, ChartPersonInput.parse({ ...ofChart, name: 'Quokka on the chart', email: 'quokka-charted@birds.example' }))
  const { id: testId } = await keepTest(atDepot, { ...ofChart, callId: call.id })
  const { id: helperLinkId } = await createHelperLink(atDepot, { eventId: event.id, label: 'Quokka who helps' })
  await markAttendance({ ...atDepot, now: () => slot.startsAt }, { door: { eventId: event.id }, marks: [aWalkIn(slot, 'Quokka at the door')] })
  const { code: sheetCode } = await createSheet(atDepot, SheetInput.parse({ eventId: event.id, slotId: slot.id, rows: '5', locale: 'en' }))
  await keyRow(atDepot, RowInput.parse({ code: sheetCode, position: 1, name: 'Quokka on paper', same: 'no' }))
  await removePeople(atDepot, { eventId: event.id, signupIds: [blocked], block: true })
  const { id: photoId } = await addPhoto(atDepot, PhotoInput.parse({ eventId: event.id, content: 'AAAA' }))
  const [question] = (await listQuestions(atDepot, { owner: { eventId: event.id } })).own
  await writeKit(organizer, KitInput.parse({ callId: call.id, kind: 'points', title: 'What to say', body: 'Some words' }))
  const [kit] = (await listKit(organizer, { callId: call.id })).items
  await inviteHost(organizer, { callId: call.id, groupId: depot.id, email: null, asGroupId: null, namesMe: false })
  const [toHost] = (await listHosts(organizer, { callId: call.id })).invitations
  await writeToGroup(ctx, ContactMessage.parse({ groupId: depot.id, name: 'Quokka who writes', email: 'quokka-writes@birds.example', message: 'A quokka has a question' }))
  await requestHosting(ctx, HostingRequest.parse({ callId: call.id, groupName: 'Late shift', placeName: 'Gate', name: 'Quokka who hosts', email: 'quokka-hosts@birds.example' }))
  return { chartPersonId, testId, helperLinkId, sheetCode, photoId, questionId: question?.id ?? '', kitId: kit?.id ?? '', toHost: toHost?.id ?? '', blocked }
}

async function requestOf(ctx: TestCtx, groupId: string): Promise<string> {
  const { rows } = await ctx.db.execute<{ id: string }>(`select id from join_requests where group_id = '${groupId}'`)
  return rows[0]?.id ?? ''
}


