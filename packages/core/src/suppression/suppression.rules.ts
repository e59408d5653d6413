import type { SuppressionReason } from './suppression.schema.ts'

/** So many messages to one address that could not be delivered for now, within so long, and it is taken for unreachable. */
export const softBounceLimit = 4
export const softBounceHours = 24 * 14

/** The most serious reason stays: an address is not called unreachable again after its owner complained. */
const weight: Record<SuppressionReason, number> = { unreachable: 0, bounced: 1, complained: 2 }
export const outweighs = (one: SuppressionReason, other: SuppressionReason): boolean => weight[one] > weight[other]

/**
 * Whether the code of a refusal (RFC 3463) says that the address itself is of no use: there is no such mailbox or domain, or it
 * is closed. A full mailbox, a message that is too large and a policy against us can all be over tomorrow.
 */
export const isAddressGone = (code: string | undefined): boolean => code !== undefined && code.startsWith('5.') && !/^5\.(2\.[23]|3\.4|7\.)/.test(code)

/** The same for an answer to RCPT, where servers write much; only what plainly speaks of the address counts. */
export const isMailboxRefused = (code: string | undefined): boolean => code !== undefined && /^5\.(1\.(1|2|3|6|10)|2\.1)$/.test(code)

/** `an…@example.org`: enough to recognise an address one knows, and not to write to one that one does not. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at)
  return `${local.slice(0, local.length > 4 ? 2 : 1)}…${email.slice(at)}`
}
