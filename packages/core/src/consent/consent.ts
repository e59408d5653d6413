import type { Revelation } from '../call/call.schema.ts'
import type { Ctx, Keep } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { languages, wordsFor } from '../words/words.ts'

/** Who consents: somebody without an account ticks a box, a member presses a button under the words, and on paper a name is written under them. */
export type ConsentKind = 'signUp' | 'member' | 'sheet'

/** What consent is given to: who hosts, and what signing up there can show of somebody. */
export type Agreement = { hosts: readonly string[]; reveals: Revelation }

/**
 * The words that a form shows and sends back: what is kept is what this product said, and nothing that a page made up. Where
 * several groups host, they name each, and say that it is the one that is chosen. What the law protects is named where the action can
 * show it. They name how long people are kept, which is what retention keeps to.
 */
export function consentWording(locale: string, kind: ConsentKind, { hosts, reveals }: Agreement, { peopleDays }: Pick<Keep, 'peopleDays'>): string {
  const [only = '', ...others] = hosts
  const t = wordsFor(locale)
  return t(`consent.${kind}`, { group: others.length === 0 ? only : t('consent.chosen', { groups: hosts.join(', ') }), days: peopleDays, reveals: reveals === 'nothing' ? '' : t(`consent.reveals.${reveals}.${kind === 'member' ? 'yours' : 'mine'}`) })
}

export const wordsChanged = (field: string): DomainError => new DomainError('conflict', 'The text beside the box has changed. Read it again and, if you agree, tick the box.', { reason: 'consent_changed', field })

/**
 * The language that consent was given in. Refuses words that are not the present ones, in whatever language they were shown:
 * a page that stood open while the host was renamed, or a form that was made by hand.
 */
export function requireConsent(ctx: Ctx, kind: ConsentKind, agreement: Agreement, given: string): string {
  const locale = [ctx.locale, ...languages].find((one) => consentWording(one, kind, agreement, ctx.keep) === given.trim())
  if (locale === undefined) throw wordsChanged('consent')
  return locale
}
