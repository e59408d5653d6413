import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Challenge, createChallenge, type Solution, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { guardRows, sampleSignups } from './guard.repo.ts'
import { challengeMinutes, guardedMinutes, isBusyNetwork, looksWrong, type Oddity, oddTiming, sampleMinutes } from './guard.rules.ts'

type Secrets = Pick<Ctx, 'secrets'>

const keyed = (secret: string, purpose: string, text: string): Buffer => createHmac('sha256', secret).update(`turnout:${purpose}:`).update(text).digest()
const secondsOf = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 1000)

/**
 * When a form was made, signed. It names nobody, so that a page may be kept and shown to everybody; whoever gets it from a kept
 * page has an older one, which is as good.
 */
export function formStamp({ secrets, now }: Secrets & Pick<Ctx, 'now'>): string {
  const at = secondsOf(now()).toString(36)
  return `${at}.${keyed(secrets[0] ?? '', 'form', at).toString('base64url').slice(0, 22)}`
}

function stampedAt({ secrets }: Secrets, stamp: string): number | null {
  const [at = '', given = ''] = stamp.split('.')
  const genuine = secrets.some((secret) => {
    const mac = Buffer.from(keyed(secret, 'form', at).toString('base64url').slice(0, 22))
    return mac.length === given.length && timingSafeEqual(mac, Buffer.from(given))
  })
  return genuine ? Number.parseInt(at, 36) : null
}

/** What a challenge was made for: solved once, it is good for this one form of this one person. */
const aboutOf = (secret: string, about: string): string => keyed(secret, 'about', about).toString('base64url').slice(0, 22)

/** A second or two of an old phone's work, a fraction of one on a new one: 256 tries on average, each of 5,000 rounds of SHA-256. */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 5000, keyPrefix: '00' } as const

/** A challenge by ALTCHA's protocol. Nothing is kept of it: it carries when and for what it was made, signed. */
export async function makeChallenge({ secrets, now }: Secrets & Pick<Ctx, 'now'>, about: string): Promise<string> {
  const secret = secrets[0] ?? ''
  return JSON.stringify(await createChallenge({ ...work, deriveKey, data: { at: secondsOf(now()), about: aboutOf(secret, about) }, hmacSignatureSecret: keyed(secret, 'work', '').toString('base64url') }))
}

/** Whether the work was done for this form. Anything else, however it is malformed, is no proof. */
export async function isProven({ secrets, now }: Secrets & Pick<Ctx, 'now'>, about: string, proof: string): Promise<boolean> {
  if (proof === '') return false
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as { challenge: Challenge; solution: Solution }
    const { at, about: madeFor } = challenge.parameters.data ?? {}
    if (typeof at !== 'number' || secondsOf(now()) - at > challengeMinutes * 60 || challenge.parameters.cost !== work.cost) return false
    for (const secret of secrets) {
      if (madeFor !== aboutOf(secret, about)) continue
      return (await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: keyed(secret, 'work', '').toString('base64url') })).verified
    }
    return false
  } catch {
    return false
  }
}

export type FormSent = { stamp: string; proof: string; about: string }
/** `odd`: something about this form calls for a proof; `proven`: it brought one. */
export type Look = { odd: Oddity | null; proven: boolean }

/** Looks at a form before anything is locked: how old its page is, how much its network sends, and the proof it brings. Inside the process nothing is odd. */
export async function lookAtForm(ctx: Ctx, { stamp, proof, about }: FormSent, networkHits: number): Promise<Look> {
  if (ctx.network === null) return { odd: null, proven: true }
  const odd = oddTiming(stampedAt(ctx, stamp), secondsOf(ctx.now())) ?? (isBusyNetwork(networkHits, ctx.limits.signUpsPerNetwork) ? 'rush' : null)
  return { odd, proven: await isProven(ctx, about, proof) }
}

/** Whether a form has to bring a proof or is believed only once the mailed link is used. */
export const asksProof = ({ odd, proven }: Look, guardedUntil: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  !proven && (odd !== null || (guardedUntil !== null && Temporal.Instant.compare(now, guardedUntil) < 0))

const because: Record<Oddity, string> = {
  hasty: 'This form came back faster than most people can type.',
  stale: 'This form came from a page that was opened long ago, or elsewhere.',
  rush: 'Many sign-ups are coming in just now.',
}

/** Not a refusal of the person but one step more, with what is odd: the challenge to solve, or the way without. */
export async function proofNeeded(ctx: Ctx, about: string, { odd }: Look): Promise<DomainError> {
  const why = odd ?? 'rush'
  return new DomainError('invalid', `${because[why]} Send it once more: your answer counts as soon as you use the link in the message we send.`, { reason: 'proof', why, challenge: await makeChallenge(ctx, about) })
}

/** The minute tick: events whose sign-ups hardly anybody confirms ask for a proof for a while. Returns how many look wrong. */
export async function guardEvents(ctx: Ctx): Promise<number> {
  const wrong = (await sampleSignups(ctx.db, sampleMinutes, 50)).filter(looksWrong)
  if (wrong.length > 0) await guardRows(ctx.db, wrong.map((one) => one.eventId), ctx.now().add({ minutes: guardedMinutes }))
  return wrong.length
}
