import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MailReport } from '@turnout/core/feedback/feedback.schema.ts'
import { isAddressGone } from '@turnout/core/suppression/suppression.rules.ts'
import { z } from 'zod'
import { jsonObject, type Provider, refuse } from './provider.ts'

const Signature = z.object({ timestamp: z.union([z.string(), z.number()]).transform(String), token: z.string().min(20).max(200), signature: z.string().regex(/^[\da-f]{64}$/i) })
const Event = z.object({
  id: z.string().max(200).optional(),
  event: z.string(),
  severity: z.string().optional(),
  reason: z.string().optional(),
  recipient: z.string().default(''),
  'delivery-status': z.object({ code: z.union([z.number(), z.string()]).optional(), message: z.string().nullish(), description: z.string().nullish(), 'enhanced-code': z.string().nullish() }).optional(),
  message: z.object({ headers: z.object({ 'message-id': z.string().optional() }).optional() }).optional(),
})

/** A signature is good for this long, to either side (seconds). */
const window = 15 * 60

/** `suppress-…`: Mailgun itself knew the address and sent nothing. */
function hardOf({ severity, reason, 'delivery-status': status }: z.infer<typeof Event>): boolean {
  if (severity !== 'permanent') return false
  const code = status?.['enhanced-code'] || undefined
  if (code) return isAddressGone(code)
  return reason === 'bounce' || reason === 'suppress-bounce' || Number(status?.code) === 550
}

function reportOf(event: z.infer<typeof Event>, token: string): MailReport | undefined {
  const status = event['delivery-status']
  const id = event.message?.headers?.['message-id']
  const known = {
    key: `mailgun:${event.id ?? token}`, source: 'mailgun', email: event.recipient, ...(id && { messageId: id.startsWith('<') ? id : `<${id}>` }),
    diagnostic: [status?.code, status?.['enhanced-code'], status?.message || status?.description || event.reason].filter(Boolean).join(' '),
  }
  if (event.event === 'complained') return { ...known, kind: 'complaint', hard: true, diagnostic: known.diagnostic || 'complained' }
  if (event.event !== 'failed') return undefined
  return event.severity === 'permanent' ? { ...known, kind: 'bounce', hard: hardOf(event) } : { ...known, kind: 'delay', hard: false }
}

/**
 * Mailgun signs time and token with a key of the account. A call that is repeated within the window is known by its event, and
 * counts once. https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 */
export const mailgun = (key: string): Provider => ({
  name: 'mailgun',
  async read({ body, now }) {
    const call = jsonObject(body)
    const signature = Signature.safeParse(call?.signature)
    if (!signature.success) return refuse(401, 'no signature')
    const { timestamp, token, signature: given } = signature.data
    const expected = createHmac('sha256', key).update(timestamp + token).digest()
    if (!timingSafeEqual(expected, Buffer.from(given, 'hex'))) return refuse(401, 'signature')
    if (!(Math.abs(now.epochMilliseconds / 1000 - Number(timestamp)) <= window)) return refuse(403, 'too old')
    const event = Event.safeParse(call?.['event-data'])
    const report = event.success ? reportOf(event.data, token) : undefined
    return { reports: report ? [report] : [] }
  },
})
