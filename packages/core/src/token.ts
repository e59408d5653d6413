import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Ctx } from './ctx.ts'
import { DomainError } from './error.ts'

/** What a signed link is good for. A link for one purpose verifies for no other. */
export type Purpose = 'sign_in' | 'answer' | 'unsubscribe' | 'forward' | 'bounce' | 'invitation' | 'reply' | 'calendar' | 'hosting' | 'check_in' | 'bring' | 'host_invitation' | 'kit' | 'ask' | 'ticket' | 'still_on' | 'address'

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const uuidOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const keys = new Map<string, KeyObject>()

/** A key is prepared once; a thousand links are signed with it. */
export function keyOf(secret: string): KeyObject {
  const known = keys.get(secret) ?? createSecretKey(secret, 'utf8')
  keys.set(secret, known)
  return known
}

function signature(secret: string, purpose: Purpose, id: Buffer): Buffer {
  return createHmac('sha256', keyOf(secret)).update(`turnout:${purpose}:`).update(id).digest().subarray(0, 16)
}

/** A link's last part: 16 bytes of id and 16 bytes of HMAC-SHA256 over purpose and id, base64url, 43 characters. */
export function signToken(ctx: Pick<Ctx, 'secrets'>, purpose: Purpose, id: string): string {
  const secret = ctx.secrets[0]
  if (!secret) throw new Error('invariant: no secret to sign with')
  const bytes = bytesOf(id)
  return Buffer.concat([bytes, signature(secret, purpose, bytes)]).toString('base64url')
}

const badLink = (): DomainError => new DomainError('not_found', 'This link is not complete. Copy the whole link from the message, or ask for a new one.', { reason: 'bad_link' })

/** The id that a token was signed for. Refuses anything altered, or signed for another purpose, with `not_found`. */
export function openToken(ctx: Pick<Ctx, 'secrets'>, purpose: Purpose, token: string): string {
  const bytes = Buffer.from(token, 'base64url')
  const id = bytes.subarray(0, 16)
  const given = bytes.subarray(16)
  const genuine = bytes.length === 32 && ctx.secrets.some((secret) => timingSafeEqual(signature(secret, purpose, id), given))
  if (!genuine) throw badLink()
  return uuidOf(id)
}

/** A link about one thing for one person: both ids, and a signature over both, 64 characters. What the person may do is asked when it is used. */
export function signPersonal(ctx: Pick<Ctx, 'secrets'>, purpose: Purpose, id: string, personId: string): string {
  const secret = ctx.secrets[0]
  if (!secret) throw new Error('invariant: no secret to sign with')
  const bytes = Buffer.concat([bytesOf(id), bytesOf(personId)])
  return Buffer.concat([bytes, signature(secret, purpose, bytes)]).toString('base64url')
}

/** What and whom a personal link was signed for. Refuses like `openToken`. */
export function openPersonal(ctx: Pick<Ctx, 'secrets'>, purpose: Purpose, token: string): { id: string; personId: string } {
  const bytes = Buffer.from(token, 'base64url')
  const both = bytes.subarray(0, 32)
  const given = bytes.subarray(32)
  if (bytes.length !== 48 || !ctx.secrets.some((secret) => timingSafeEqual(signature(secret, purpose, both), given))) throw badLink()
  return { id: uuidOf(both.subarray(0, 16)), personId: uuidOf(both.subarray(16)) }
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** A token as the part of a mail address: mail servers may change the case of letters, so only small ones and digits (RFC 4648, section 6). */
export function mailboxOf(token: string): string {
  const bits = Array.from(Buffer.from(token, 'base64url'), (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** The token of `mailboxOf`; what is none gives one that verifies for nothing. */
export function tokenOfMailbox(mailbox: string): string {
  const bits = Array.from(mailbox.toLowerCase().slice(0, 64), (letter) => Math.max(letters.indexOf(letter), 0).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2))).toString('base64url')
}
