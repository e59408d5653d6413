import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '../client.ts'
import { people } from '../tables/account.ts'
import { attendances, helperLinks } from '../tables/attendance.ts'
import { acceptedDrafts } from '../tables/acceptance.ts'
import { calls, campaigns } from '../tables/call.ts'
import { assessments, chartPeople, chartPledges, charts, structureCounts, structureTests } from '../tables/chart.ts'
import { intakes } from '../tables/intake.ts'
import { deliveries, unsubscribes } from '../tables/delivery.ts'
import { cohostings, eventAsks, events, slots } from '../tables/event.ts'
import { groups, memberships } from '../tables/group.ts'
import { hostInvitations, kitItems, trustedHosts } from '../tables/hosting.ts'
import { outcomes, photos } from '../tables/outcome.ts'
import { reminderRules } from '../tables/reminder.ts'
import { sheetRows, sheets } from '../tables/sheet.ts'
import { consents, signups } from '../tables/signup.ts'
import { coverageContacts, coverages, coverageSnapshots, coverageWorkplaces } from '../tables/coverage.ts'
import { answerEvents } from './answers.ts'
import { makeCampaign } from './calls.ts'
import { type ChartRows, makeChart } from './charting.ts'
import { openChance } from './chance.ts'
import { type DayRows, makeDay } from './day.ts'
import { planEvents } from './event-plan.ts'
import { makeEvents } from './events.ts'
import { makeTree } from './groups.ts'
import { makeHosting } from './hosting.ts'
import { type ReminderRule, writeLedger } from './ledger.ts'
import { appointLeaders, enrolMembers } from './members.ts'
import { coverCall, coverPast } from './coverage.ts'
import { openCrowd } from './people.ts'
import type { SeedTools } from './tools.ts'

const signupsInAll = 2000

export type Seeded = { campaigns: number; calls: number; groups: number; events: number; signups: number; people: number; deliveries: number; organizer: { id: string; email: string }; rep: { id: string; email: string }; callSlug: string; latestSent: number[] }

/** All rows of the demo, made in memory. */
function makeRows(tools: SeedTools, rules: ReminderRule[]) {
  const chance = openChance(20_301)
  const crowd = openCrowd(tools, chance)
  const tree = makeTree(tools)
  const leaders = appointLeaders(tools, chance, crowd, tree)
  const campaign = makeCampaign(tools, leaders.organizer.id)
  const made = makeEvents(tools, campaign, planEvents(tree, campaign), signupsInAll, leaders.hostOf)
  const { answered, consents } = answerEvents(tools, chance, crowd, made)
  const members = enrolMembers(tools, chance, answered, leaders.rows, tree)
  const ledger = writeLedger(tools, chance, answered, made, rules)
  const hosting = makeHosting(tools, campaign, tree, made)
  // Where two groups host, every third person comes with the second.
  for (const { eventId, groupId, state } of hosting.cohosts) if (state === 'accepted') for (const [index, { signup }] of answered.filter(({ event }) => event.row.id === eventId).entries()) if (index % 3 === 2) signup.groupId = groupId
  const chart = makeChart(tools, tree, campaign, answered, leaders.organizer.id)
  const day = makeDay(tools, made, answered)
  return { tree, leaders, campaign, hosting, chart, day, people: crowd.rows, events: made, answered, consents, memberships: [...leaders.rows, ...members], ...ledger }
}

/** In pieces, because one statement holds at most 65,535 parameters. */
async function insertAll<T extends PgTable>(db: Db, table: T, rows: T['$inferInsert'][]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1500) await db.insert(table).values(rows.slice(from, from + 1500))
}

export async function hasCampaigns(db: Db): Promise<boolean> {
  return (await db.select({ id: campaigns.id }).from(campaigns).limit(1)).length > 0
}

/**
 * Writes the demo in one transaction: all of it or nothing. Beside what there is already, people are found by their
 * address again and the rest is new.
 */
export async function plantSeed(db: Db, tools: SeedTools): Promise<Seeded> {
  return db.transaction(async (tx) => {
    const rules = await tx.select().from(reminderRules).where(and(isNull(reminderRules.eventId), isNull(reminderRules.callId)))
    const rows = makeRows(tools, rules)
    const idOf = await savePeople(tx, rows.people)
    const known = <T extends { personId: string }>(list: T[]): T[] => list.map((row) => ({ ...row, personId: idOf(row.personId) }))
    const byOrganizer = { createdBy: idOf(rows.leaders.organizer.id) }
    const { campaign, intake, published, draft, closed } = rows.campaign
    await insertAll(tx, groups, rows.tree.all.map(({ row }) => row))
    await insertAll(tx, memberships, known(rows.memberships))
    await insertAll(tx, campaigns, [{ ...campaign, ...byOrganizer }])
    await insertAll(tx, intakes, [{ ...intake, ...byOrganizer }])
    await insertAll(tx, calls, [published, draft, closed].map((row) => ({ ...row, ...byOrganizer })))
    await insertAll(tx, acceptedDrafts, [{ intakeId: intake.id, draft: 0, callId: published.id, proof: rows.campaign.proof, acceptedBy: byOrganizer.createdBy, acceptedAt: published.createdAt }])
    await insertAll(tx, events, rows.events.map(({ row }) => ({ ...row, createdBy: row.createdBy ? idOf(row.createdBy) : null })))
    await insertAll(tx, slots, rows.events.flatMap((event) => event.slots.map((slot) => slot.row)))
    const { kit, trusted, invited, asks, cohosts } = rows.hosting
    await insertAll(tx, kitItems, kit)
    await insertAll(tx, trustedHosts, trusted)
    await insertAll(tx, hostInvitations, invited)
    await insertAll(tx, eventAsks, asks)
    await insertAll(tx, cohostings, cohosts)
    await plantChart(tx, rows.chart, byOrganizer.createdBy)
    await insertAll(tx, signups, known(rows.answered.map(({ signup }) => signup)))
    await insertAll(tx, consents, known(rows.consents))
    await plantDay(tx, rows.day, idOf)
    await insertAll(tx, unsubscribes, known(rows.unsubscribes))
    await insertAll(tx, deliveries, known(rows.deliveries))
    const covered = coverCall(tools, published, rows, byOrganizer.createdBy)
    const past = coverPast(closed, rows.tree, byOrganizer.createdBy, closed.createdAt)
    await insertAll(tx, coverages, [covered.coverage, past.coverage])
    await insertAll(tx, coverageWorkplaces, [...covered.workplaces, ...past.workplaces])
    await insertAll(tx, coverageContacts, covered.contacts)
    await insertAll(tx, coverageSnapshots, covered.snapshots)
    const { organizer, rep } = rows.leaders
    return {
      campaigns: 1, calls: 3, groups: rows.tree.all.length, events: rows.events.length, signups: rows.answered.length, people: rows.people.length, deliveries: rows.deliveries.length,
      organizer: { id: idOf(organizer.id), email: organizer.email }, rep: { id: idOf(rep.id), email: rep.email }, callSlug: published.slug, latestSent: await listLatestSent(tx),
    }
  })
}

/** The demo's chart; leaders stand before those who follow them. */
async function plantChart(db: Db, rows: ChartRows, rep: string): Promise<void> {
  await insertAll(db, charts, rows.charts)
  await insertAll(db, chartPeople, rows.people.map((row) => ({ ...row, createdBy: rep })))
  await insertAll(db, assessments, rows.assessments.map((row) => ({ ...row, assessedBy: rep })))
  await insertAll(db, chartPledges, rows.pledges.map((row) => ({ ...row, notedBy: rep })))
  await insertAll(db, structureTests, rows.tests.map((row) => ({ ...row, keptBy: rep })))
  await insertAll(db, structureCounts, rows.counts)
}

/** Who came and what came of it, by those who wrote it down. */
async function plantDay(db: Db, rows: DayRows, idOf: (id: string) => string): Promise<void> {
  const whom = (id: string | null | undefined): string | null => (id ? idOf(id) : null)
  await insertAll(db, helperLinks, rows.helpers.map((row) => ({ ...row, createdBy: whom(row.createdBy) })))
  await insertAll(db, attendances, rows.attendances.map((row) => ({ ...row, markedBy: whom(row.markedBy) })))
  await insertAll(db, sheets, rows.sheets.map((row) => ({ ...row, createdBy: whom(row.createdBy) })))
  await insertAll(db, sheetRows, rows.sheetRows.map((row) => ({ ...row, keyedBy: whom(row.keyedBy) })))
  await insertAll(db, outcomes, rows.outcomes.map((row) => ({ ...row, reportedBy: whom(row.reportedBy) })))
  await insertAll(db, photos, rows.photos.map((row) => ({ ...row, addedBy: whom(row.addedBy) })))
}

/** The newest messages that went out, for the mailbox. */
async function listLatestSent(db: Db): Promise<number[]> {
  const rows = await db.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.state, 'sent')).orderBy(desc(deliveries.id)).limit(24)
  return rows.map((row) => row.id).toReversed()
}

/** Saves the people, or finds those whose address is known, and says under which id each is kept. */
async function savePeople(db: Db, rows: (typeof people.$inferInsert)[]): Promise<(id: string) => string> {
  const kept = new Map<string, string>()
  for (let from = 0; from < rows.length; from += 1500) {
    const saved = await db
      .insert(people)
      .values(rows.slice(from, from + 1500))
      .onConflictDoUpdate({ target: people.email, set: { isOrganizer: sql`${people.isOrganizer} or excluded.is_organizer` } })
      .returning({ id: people.id, email: people.email })
    for (const { id, email } of saved) kept.set(email, id)
  }
  const ids = new Map(rows.map((row) => [row.id, kept.get(row.email) ?? row.id]))
  return (id) => ids.get(id) ?? id
}
