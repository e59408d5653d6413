import { ensurePerson, ensureRecipient, provePerson, updatePerson } from '../account/account.repo.ts'
import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { listChoices, settle } from '../disclosure/disclosure.ts'
import { DomainError } from '../error.ts'
import { isWorkAddress } from '../group/group.rules.ts'
import { newId } from '../id.ts'
import { plan } from '../ledger/ledger.ts'
import { ofAddress, spend, spendAll } from '../limit/limit.ts'
import { copyAnswer, forgetIfBare, moveAnswer } from '../merging/merging.repo.ts'
import { findSignupById, listOwnSignups, lockOwnSlots } from '../signup/signup.repo.ts'
import { openAnswer, removed } from '../answer/answer.ts'
import { openToken } from '../token.ts'
import { transact } from '../transact.ts'
import { copyPerson, findAddressChange, findDiscretion, followAnswer, moveOwed, saveAddressChange, takeAddressChange } from './discretion.repo.ts'
import type { AddressRequest, DiscretionChange, DiscretionToken } from './discretion.schema.ts'

export type Discretion = {
  bodies: { id: string; name: string; wording: string; agreed: boolean }[]
  neutral: boolean
  /** The group's mail is neutral anyway. */
  groupNeutral: boolean
  /** Mail goes to an address of the employer, who may read it. */
  atWork: boolean
}

/** Who may see one's name, what one's mail says where others may look, and where it goes: by the link of one's answer. */
export async function getDiscretion(ctx: Ctx, { token }: DiscretionToken): Promise<Discretion> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const { id, eventId, personId } = await openAnswer(ctx, token)
  const row = await findDiscretion(ctx.db, id)
  if (!row) throw removed()
  return { bodies: await listChoices(ctx, { eventId, personId }), neutral: row.neutral, groupNeutral: row.groupNeutral, atWork: isWorkAddress(row.email, row.mailDomains) }
}

/** Settles what is ticked. A body that is no longer loses sight at once; mail that is already written keeps its words. */
export async function changeDiscretion(ctx: Ctx, { token, agreed, neutral }: DiscretionChange): Promise<void> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const { eventId, personId } = await openAnswer(ctx, token)
  await transact(ctx, async (ctx) => {
    await settle(ctx, { eventId, personId }, agreed)
    await updatePerson(ctx.db, personId, { neutralMail: neutral })
  })
}

/** How long the link to another address works, in hours. */
const changeHours = 48

/** Asks for one's answers to go to another address: a mail to it carries the link that proves it. Until then nothing changes. */
export async function requestAddress(ctx: Ctx, { token, email }: AddressRequest): Promise<void> {
  await spendAll(ctx, ['linkNetwork', ctx.network], ...ofAddress('inviteAddress', email))
  const { id, locale } = await openAnswer(ctx, token)
  await transact(ctx, async (ctx) => {
    const { id: personId, mayWrite } = await ensureRecipient(ctx.db, email, ctx.now())
    if (!mayWrite) return
    const change = { id: newId(), signupId: id, email, createdAt: ctx.now(), expiresAt: ctx.now().add({ hours: changeHours }) }
    await saveAddressChange(ctx.db, change)
    const row = await findAddressChange(ctx.db, change.id)
    await plan(ctx, { kind: 'group', personId, bulk: false, facts: { about: 'address', group: '', groupId: '', slug: row?.slug ?? '', message: row?.title ?? '', addressId: change.id, locale } })
  })
}

export type AddressView = { email: string; title: string; slug: string; state: 'open' | 'used' | 'over' }

/** What the link to another address is about. Changes nothing. */
export async function getAddressChange(ctx: Ctx, { token }: DiscretionToken): Promise<AddressView> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await findAddressChange(ctx.db, openToken(ctx, 'address', token))
  if (!row) throw over()
  return { email: row.email, title: row.title, slug: row.slug, state: row.usedAt ? 'used' : Temporal.Instant.compare(row.expiresAt, ctx.now()) <= 0 ? 'over' : 'open' }
}

const over = (): DomainError => new DomainError('gone', 'This link was used already or ran out. Ask for another on the page of your answer.', { reason: 'over' })

/**
 * The link was used: all answers to the event go to the new address, which alone is written to from then on. Links that were mailed
 * to the old one open nothing any more, for whoever reads there would learn the new one by them. Only these answers move, never an account: whoever holds the link of an answer must not take over somebody's roles.
 */
export async function confirmAddress(ctx: Ctx, { token }: DiscretionToken): Promise<void> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const id = openToken(ctx, 'address', token)
  await transact(ctx, async (ctx) => {
    const change = await takeAddressChange(ctx.db, id, ctx.now())
    if (!change) throw over()
    const signup = await findSignupById(ctx.db, change.signupId)
    if (!signup) throw removed()
    const { eventId, personId, slotId } = signup
    const slots = await lockOwnSlots(ctx.db, eventId, personId)
    const person = await ensurePerson(ctx.db, change.email, ctx.now())
    await provePerson(ctx.db, person.id, ctx.now())
    if (person.id === personId) return
    if ((await listOwnSignups(ctx.db, person.id, eventId)).length > 0) throw new DomainError('conflict', 'This address has an answer to this event already. Use the link that was sent to it.', { reason: 'answered' })
    await copyPerson(ctx.db, personId, person.id)
    await moveOwed(ctx.db, eventId, personId, person.id)
    let moved = signup.id
    for (const answer of await listOwnSignups(ctx.db, personId, eventId)) {
      const id = newId()
      if (answer.id === signup.id) moved = id
      await copyAnswer(ctx.db, answer, { id, personId: person.id, confirmedAt: answer.confirmedAt })
      await followAnswer(ctx.db, answer.id, id)
      await moveAnswer(ctx.db, answer.id, { id, personId: person.id })
    }
    await forgetIfBare(ctx.db, personId)
    await record(ctx, 'event.address_changed', eventId)
    const slot = slots.find((one) => one.id === slotId)
    if (slot) await plan(ctx, { kind: 'confirmation', personId: person.id, signupId: moved, slotId, eventId, bulk: false, notAfter: slot.endsAt, facts: {} })
  })
}
