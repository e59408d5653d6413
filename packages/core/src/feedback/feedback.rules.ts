import type { SuppressionReason } from '../suppression/suppression.schema.ts'
import { softBounceLimit } from '../suppression/suppression.rules.ts'

/** Complaints are counted among the newest so many messages that nobody had asked for in that moment. */
export const breakerWindow = 10_000
/** Fewer messages count as so many: one complaint among the first hundred is no rate yet. */
const atLeast = 1000
const warnAbove = 0.001
const stopAbove = 0.003

export type BreakerState = 'fine' | 'warned' | 'stopped'

/** Mailbox providers ask senders to stay below 0.1 % and put away the mail of those above 0.3 %. */
export function decideBreaker({ complaints, messages }: { complaints: number; messages: number }): BreakerState {
  const share = complaints / Math.max(messages, atLeast)
  if (share > stopAbove) return 'stopped'
  return share > warnAbove ? 'warned' : 'fine'
}

/** What a report means for its address; undefined: nothing yet. `softBounces` counts this one. */
export function decideSuppression({ kind, hard, softBounces }: { kind: 'bounce' | 'complaint' | 'delay'; hard: boolean; softBounces: number }): SuppressionReason | undefined {
  if (kind === 'complaint') return 'complained'
  if (kind === 'bounce' && hard) return 'bounced'
  return softBounces >= softBounceLimit ? 'unreachable' : undefined
}

/** No address of anybody in what is kept and shown: servers repeat them, and quote what was written. */
// oxlint-disable-next-line no-control-regex
export const withoutAddresses = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').replaceAll(/[^\s<>"'(),;:=]+@[^\s<>"'(),;:=]+/g, '(address)').trim().slice(0, 500)
