import { createHash, timingSafeEqual } from 'node:crypto'
import type { MailReport } from '@turnout/core/feedback/feedback.schema.ts'
import { z } from 'zod'
import { jsonObject, type Provider, refuse } from './provider.ts'

const Event = z.object({
  RecordType: z.string(),
  ID: z.union([z.number(), z.string()]).optional(),
  MessageID: z.string().default(''),
  Type: z.string().default(''),
  Email: z.string().default(''),
  Description: z.string().default(''),
  Details: z.string().default(''),
})

/** Addresses that are of no use; all other kinds can be over tomorrow. https://postmarkapp.com/developer/api/bounce-api#bounce-types */
const hardTypes = new Set(['HardBounce', 'BadEmailAddress'])
/** Not about delivery at all. */
const ignoredTypes = new Set(['AutoResponder', 'Subscribe', 'Unsubscribe', 'ChallengeVerification', 'OpenRelayTest', 'TestEmail', 'DMARCPolicy', 'SMTPApiError', 'InboundError', 'TemplateRenderingFailed'])

function reportOf(event: z.infer<typeof Event>): MailReport | undefined {
  const { RecordType, Type, ID, MessageID, Email, Description, Details } = event
  const known = { source: 'postmark', email: Email, diagnostic: [Type, Details || Description].filter(Boolean).join(': ') }
  const key = `postmark:${ID ?? MessageID}:${RecordType}`
  if (RecordType === 'SpamComplaint' || (RecordType === 'Bounce' && Type === 'SpamComplaint')) return { ...known, key: `postmark:${ID ?? MessageID}:SpamComplaint`, kind: 'complaint', hard: true }
  if (RecordType !== 'Bounce' || ignoredTypes.has(Type)) return undefined
  return { ...known, key, kind: 'bounce', hard: hardTypes.has(Type) }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Postmark signs nothing: its calls carry the user and password that stand in the address it was given. */
export const postmark = (login: string): Provider => ({
  name: 'postmark',
  async read({ headers, body }) {
    const given = /^basic\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? ''
    if (!timingSafeEqual(digest(Buffer.from(given, 'base64').toString('utf8')), digest(login))) return refuse(401, 'user or password')
    const event = Event.safeParse(jsonObject(body))
    const report = event.success ? reportOf(event.data) : undefined
    return { reports: report ? [report] : [] }
  },
})
