import { randomInt } from 'node:crypto'
import { writeSignupSheet } from '@turnout/paper/signup-sheet.ts'
import { ensureRecipient } from '../account/account.repo.ts'
import { applyMarks, lockSignupsOf, saveMarks, unlinkPerson } from '../attendance/attendance.repo.ts'
import type { AttendanceState } from '../attendance/attendance.schema.ts'
import { record } from '../audit/audit.ts'
import { defaultWhen, revealsOf } from '../call/call.rules.ts'
import { getCall } from '../call/call.repo.ts'
import { authorisePeople, hostsOf } from '../cohosting/cohosting.ts'
import { consentWording } from '../consent/consent.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { resolveWhen } from '../event/event.rules.ts'
import { getGroup } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { requireOpenList } from '../keeping/keeping.ts'
import { ofAddress, spendAll } from '../limit/limit.ts'
import { requirePerson } from '../permission/permission.ts'
import { namedGroups } from '../sight/sight.rules.ts'
import { calledBy } from '../print/print.ts'
import { printedPlace, printedWhen } from '../print/print.rules.ts'
import { consentGiven, findSignup, getStanding, lockSlotsToAnswer } from '../signup/signup.repo.ts'
import { keepsProof } from '../signup/signup.rules.ts'
import { answer, decideForAnybody, firstOf, planConfirmation } from '../signup/signup.ts'
import { transact } from '../transact.ts'
import { wordsFor } from '../words/words.ts'
import { deleteSheetRow, deleteWalkInConsent, findSheet, findSlotToPrint, getSheetRow, listNames, listSheetRows, listSheets, lockAndCountSheets, lockRow, saveSheet, saveSheetRow, saveWalkInConsent, type Sheet, type SheetRow } from './sheet.repo.ts'
import { isLike } from './sheet.rules.ts'
import type { RowInput, RowTakenBack, SheetInput } from './sheet.schema.ts'

/** Letters that nobody takes for another one, so that a code can be read from paper. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const newSheetCode = (): string => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')

/** Makes a sheet to print, with a code and the words as they are now: what people sign is what is kept, whatever the words become later. */
export async function createSheet(ctx: Ctx, { eventId, slotId, rows, locale }: SheetInput): Promise<{ code: string }> {
  const groups = await authorisePeople(ctx, eventId)
  await requireOpenList(ctx, eventId)
  const found = await findSlotToPrint(ctx.db, eventId, slotId)
  if (!found) throw new DomainError('not_found', 'There is no such time of this event. Reload the page and choose another.', { field: 'slotId' })
  const { path: [first], cohosts } = await hostsOf(ctx, eventId)
  if (groups !== null && ![first, ...cohosts].some((id) => id !== undefined && groups.includes(id))) throw new DomainError('forbidden', 'Only the groups that host the event print sheets for it. Ask one of their reps.', { reason: 'not_hosting' })
  const groupId = groups === null || (first !== undefined && groups.includes(first)) ? null : (cohosts.find((id) => groups.includes(id)) ?? null)
  const call = found.event.callId === null ? null : await getCall(ctx.db, found.event.callId)
  const { name } = await getGroup(ctx.db, groupId ?? found.event.groupId)
  const made = { slotId, groupId, locale, rows, wording: consentWording(locale, 'sheet', { hosts: [name], reveals: revealsOf(call) }, ctx.keep), keepDays: ctx.keep.peopleDays, createdBy: requirePerson(ctx).personId, createdAt: ctx.now() }
  return transact(ctx, async (ctx) => {
    if ((await lockAndCountSheets(ctx.db, eventId)) >= mostSheets) throw new DomainError('closed', `An event has at most ${mostSheets} sheets. Print one of those that are there again: its rows can be typed in from any copy.`, { reason: 'sheets' })
    for (let attempt = 0; attempt < 10; attempt++) {
      const code = newSheetCode()
      if (await saveSheet(ctx.db, { ...made, id: newId(), code })) return { code }
    }
    throw new Error('invariant: ten codes in a row were taken')
  })
}

/** How many sheets one event has: all of them are shown. */
const mostSheets = 100

/** A sheet by the code that is printed on it, for those who answer for the group whose paper it is. To anybody else it is a code like any other that leads nowhere. */
async function openSheet(ctx: Ctx, typed: string) {
  if (ctx.actor.kind === 'guest') requirePerson(ctx)
  const groups = namedGroups(ctx.actor)
  const row = await findSheet(ctx.db, typed.trim().toUpperCase())
  if (!row || (groups !== null && !groups.includes(row.group.id))) throw new DomainError('not_found', 'No group that you answer for has a sheet with this code. Look at the paper again.', { field: 'code' })
  await authorisePeople(ctx, row.event.id)
  await requireOpenList(ctx, row.event.id)
  return { ...row, groups }
}

/** The sheet as PDF, as often as it is needed: always the words it was made with. */
export async function printSheet(ctx: Ctx, { code, size }: { code: string; size: 'a4' | 'letter' }): Promise<Uint8Array> {
  const { sheet, slot, event, call, group } = await openSheet(ctx, code)
  const t = wordsFor(sheet.locale)
  const { place, address } = printedPlace({ ...event, online: event.onlineUrl !== null }, group.town)
  return writeSignupSheet(
    {
      title: event.title ?? call?.eventTitle ?? '', when: printedWhen(resolveWhen(slot, call && defaultWhen(call)), sheet.locale).replace('\n', ', '), place: [place, address].filter(Boolean).join(', '), host: group.name, caller: calledBy(call, sheet.locale), code: sheet.code, link: `${ctx.origin}/app/sheets/${sheet.code}`,
      consent: sheet.wording, rows: sheet.rows, locale: sheet.locale,
      words: { heading: t('paper.heading'), name: t('paper.name'), email: t('paper.email'), sheet: t('paper.sheet'), page: (number, of) => t('paper.page', { number, of }) },
    },
    size,
  )
}

export type SheetListed = Pick<Sheet, 'code' | 'slotId' | 'rows' | 'createdAt'> & { keyed: number }

export async function listOwnSheets(ctx: Ctx, { eventId }: { eventId: string }): Promise<SheetListed[]> {
  const groups = await authorisePeople(ctx, eventId)
  const { path: [first] } = await hostsOf(ctx, eventId)
  const rows = await listSheets(ctx.db, eventId)
  return rows.filter(({ groupId }) => groups === null || groups.includes(groupId ?? first ?? '')).map(({ code, slotId, rows, createdAt, keyed }) => ({ code, slotId, rows, createdAt, keyed }))
}

export type SheetView = { code: string; rows: number; wording: string; event: { id: string; title: string }; keyed: Pick<SheetRow, 'position' | 'outcome' | 'name'>[]; next: number | null }

/** How far a sheet is typed in: whoever goes on begins at the first row that is missing. */
export async function getSheet(ctx: Ctx, { code }: { code: string }): Promise<SheetView> {
  const { sheet, event, call } = await openSheet(ctx, code)
  await record(ctx, 'event.sheet_opened', event.id)
  const keyed = await listSheetRows(ctx.db, sheet.id)
  const done = new Set(keyed.map((row) => row.position))
  const next = Array.from({ length: sheet.rows }, (_, index) => index + 1).find((position) => !done.has(position)) ?? null
  return { code: sheet.code, rows: sheet.rows, wording: sheet.wording, event: { id: event.id, title: event.title ?? call?.eventTitle ?? '' }, keyed, next }
}

type Became = Pick<SheetRow, 'outcome'> & { signupId?: string | null; attendanceId?: string | null; personId?: string | null; consentId?: string | null }

/**
 * Types in one row. Before the event somebody with an address is signed up like anybody who types it, and mailed no more than that;
 * once it has begun the paper says who came. Whoever is on the list already is recognised by the address, or without one by a like
 * name; the host is asked about a like name, and about another name with a known address. Each row becomes something once, whoever types it.
 */
export async function keyRow(ctx: Ctx, { code, position, name, email: typed, same }: RowInput): Promise<{ outcome: SheetRow['outcome']; name: string }> {
  const { sheet, slot, event, groups } = await openSheet(ctx, code)
  if (position > sheet.rows) throw new DomainError('invalid', `This sheet has ${sheet.rows} rows.`, { field: 'position' })
  if (typed !== null) await spendAll(ctx, ['writePerson', requirePerson(ctx).personId], ...ofAddress('signUpAddress', typed))
  const begun = Temporal.Instant.compare(ctx.now(), slot.startsAt) >= 0
  const called = name || (typed?.split('@')[0] ?? '')
  return transact(ctx, async (ctx) => {
    if (!(await lockRow(ctx.db, sheet.id, position))) throw new DomainError('conflict', `Row ${position} was typed in already. Go on with the next one.`, { reason: 'keyed', field: 'position' })
    const listed = name === '' ? [] : await listNames(ctx.db, slot.id, groups)
    const candidate = typed === null ? listed.find((one) => isLike(one.name, name)) : listed.find((one) => one.email === typed && !isLike(one.name, name))
    if (candidate && same === '') throw new DomainError('conflict', typed === null ? `${candidate.name} is on the list already. Is it the same person?` : `${candidate.name} is on the list with this address. Is it the same person?`, { reason: 'similar', field: 'same' })
    // Two who share an address: it stays with whom the list has, and the other is a name.
    const email = candidate && same === 'no' ? null : typed
    const came = (entryId: string, state: AttendanceState | null, more: { walkIn: boolean; personId?: string | null }) => mark(ctx, { event, slot, sheet }, { entryId, state, name, ...more })
    const became = await decide()
    await saveSheetRow(ctx.db, { sheetId: sheet.id, position, name: called, ...became, keyedBy: requirePerson(ctx).personId, keyedAt: ctx.now() })
    await record(ctx, 'event.sheet_keyed', event.id, { position, outcome: became.outcome })
    return { outcome: became.outcome, name }

    async function decide(): Promise<Became> {
      if (name === '' && email === null) return { outcome: 'empty' }
      if (candidate && same === 'yes') {
        if (begun) await came(candidate.id, 'attended', { walkIn: false })
        return { outcome: 'known', signupId: candidate.id, personId: candidate.personId }
      }
      if (email !== null && !begun) {
        const { signupId, personId, known, waits } = await signUpOnPaper(ctx, { slotId: slot.id, groups, groupId: sheet.groupId, name: called, email, consent: sheet })
        return { outcome: known ? 'known' : waits ? 'waitlisted' : 'signed_up', signupId, personId }
      }
      const { id: personId } = email === null ? { id: null } : await ensureRecipient(ctx.db, email, ctx.now())
      // Who answered to another hosting group is to this one somebody who comes to its door without having signed up with it.
      const known = personId === null ? undefined : (await findSignup(ctx.db, slot.id, personId))?.id
      if (known !== undefined && (await isKnown(ctx, event.id, groups, known))) {
        await came(known, 'attended', { walkIn: false })
        return { outcome: 'known', signupId: known, personId }
      }
      const attendanceId = newId()
      await came(attendanceId, begun ? 'walk_in' : null, { walkIn: true, personId })
      const consentId = personId === null ? null : newId()
      if (personId !== null && consentId !== null) await saveWalkInConsent(ctx.db, { ...sheet, id: consentId, personId, now: ctx.now() })
      return { outcome: begun ? 'walk_in' : 'name_only', attendanceId, personId, consentId }
    }
  })
}

/**
 * Takes back what was typed in, so that the row can be typed in again: a name goes from the list at the door, with whose address was typed and
 * the words they put their name to, and a mark that the row made.
 * Whom it signed up was written to, and is removed under the event's people.
 */
export async function takeRowBack(ctx: Ctx, { code, position }: RowTakenBack): Promise<void> {
  const { sheet, slot, event } = await openSheet(ctx, code)
  await transact(ctx, async (ctx) => {
    if (await lockRow(ctx.db, sheet.id, position)) throw new DomainError('conflict', `Row ${position} is not typed in.`, { reason: 'not_keyed' })
    const row = await getSheetRow(ctx.db, sheet.id, position)
    if (row.outcome === 'signed_up' || row.outcome === 'waitlisted') throw new DomainError('closed', 'This row signed somebody up, and a message went to the address. If it was wrong, remove them under People of the event.', { reason: 'signed_up' })
    const entryId = row.attendanceId ?? (row.madeMark ? row.signupId : null)
    if (entryId !== null) await mark(ctx, { event, slot, sheet }, { entryId, state: null, name: '', walkIn: row.attendanceId !== null })
    if (row.attendanceId !== null) await unlinkPerson(ctx.db, row.attendanceId)
    if (row.consentId !== null) await deleteWalkInConsent(ctx.db, row.consentId)
    await deleteSheetRow(ctx.db, sheet.id, position)
    await record(ctx, 'event.sheet_row_taken_back', event.id, { position, outcome: row.outcome })
  })
}

/** Whether somebody of these groups may know whose answer this is. */
const isKnown = async (ctx: Ctx, eventId: string, groups: readonly string[] | null, signupId: string): Promise<boolean> => (await lockSignupsOf(ctx.db, eventId, groups, [signupId])).has(signupId)

type Marked = { entryId: string; state: AttendanceState | null; name: string; walkIn: boolean; personId?: string | null }

/** What the paper says of somebody, as a mark like any other. */
async function mark(ctx: Ctx, { event, slot, sheet }: { event: { id: string }; slot: { id: string }; sheet: Sheet }, { entryId, state, name, walkIn, personId = null }: Marked): Promise<void> {
  const presser = { markedBy: requirePerson(ctx).personId, helperLinkId: null, groupId: sheet.groupId }
  const pressed = { id: newId(), entryId, slotId: slot.id, walkIn, state, guests: 0, name, at: ctx.now().epochMilliseconds, personId }
  await saveMarks(ctx.db, event.id, [pressed], presser, ctx.now())
  await applyMarks(ctx.db, event.id, [pressed], presser, ctx.now())
}

/** Somebody who wrote their name and address on paper, typed in by a host. */
type OnPaper = { slotId: string; groups: readonly string[] | null; groupId: string | null; name: string; email: string; consent: { wording: string; locale: string; keepDays: number } }

/**
 * Answers for somebody from a sheet: what a stranger's answer is on the page, with the words that were printed instead of a ticked box,
 * and without questions, which paper does not ask. Tells whether there was an answer already where the host sees that anyway; one that
 * was given to another hosting group stands as it is, and the row is linked to nobody and told what anybody new would be.
 */
async function signUpOnPaper(ctx: Ctx, { slotId, groups, groupId, name, email, consent }: OnPaper): Promise<{ signupId: string | null; personId: string; known: boolean; waits: boolean }> {
  return transact(ctx, async (ctx) => {
    const slot = firstOf(await lockSlotsToAnswer(ctx.db, [slotId]))
    const { id: personId, mayWrite } = await ensureRecipient(ctx.db, email, ctx.now())
    const { before, ...standing } = await getStanding(ctx.db, slot, personId)
    const known = before !== undefined && (await isKnown(ctx, slot.eventId, groups, before.id))
    const waits = !known && decideForAnybody(ctx, slot, standing).status === 'waitlisted'
    if (before && keepsProof(before.status)) return { signupId: known ? before.id : null, personId, known, waits }
    const given = { personId, groupId, name, answer: 'going' as const, guests: 0, note: '', proved: false, timeZone: null, source: 'paper', invitedBy: null }
    const answered = await answer({ ...ctx, locale: consent.locale }, slot, given)
    await planConfirmation(ctx, [answered], { ...given, mayWrite }, consentGiven({ id: newId(), personId, signupId: answered.signup.id, wording: consent.wording, locale: consent.locale, givenAt: ctx.now(), keepDays: consent.keepDays }))
    return { signupId: answered.stood && !known ? null : answered.signup.id, personId, known, waits }
  })
}
