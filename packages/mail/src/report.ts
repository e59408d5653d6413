/** What a report of RFC 3464 says of one recipient. */
export type DeliveryStatus = {
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** RFC 3463, as `5.1.1`. */
  status: string
  finalRecipient: string | null
  originalRecipient: string | null
  diagnostic: string
}

type Fields = Map<string, string>

/** Groups of header fields with empty lines between them; of a field that is there twice the first counts. */
function fieldGroups(text: string): Fields[] {
  return text
    .slice(0, 64 * 1024)
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((group) => {
      const fields: Fields = new Map()
      for (const line of group.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
        const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? []
        if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), (value ?? '').trim())
      }
      return fields
    })
    .filter((fields) => fields.size > 0)
}

/** `rfc822; anna@example.org`: what is behind the type. */
const afterType = (value: string | undefined): string | null => (value === undefined ? null : value.replace(/^[\w-]+\s*;\s*/, '').replace(/^<(.*)>$/, '$1').trim() || null)

const actions = new Set(['failed', 'delayed', 'delivered', 'relayed', 'expanded'])

/** The recipients of a `message/delivery-status` part (RFC 3464, section 2.3); those without action or status are left out. */
export function readDeliveryStatus(text: string): DeliveryStatus[] {
  return fieldGroups(text).slice(0, 50).flatMap((fields) => {
    const action = fields.get('action')?.toLowerCase().split(/\s/)[0] ?? ''
    const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1]
    if (!actions.has(action) || !status) return []
    return [{
      action: action as DeliveryStatus['action'],
      status,
      finalRecipient: afterType(fields.get('final-recipient')),
      originalRecipient: afterType(fields.get('original-recipient')),
      diagnostic: afterType(fields.get('diagnostic-code')) ?? '',
    }]
  })
}

export type FeedbackReport = { type: string; originalMailFrom: string | null; originalRecipient: string | null; userAgent: string | null }

/** A `message/feedback-report` part (RFC 5965, section 3); undefined where it is none. */
export function readFeedbackReport(text: string): FeedbackReport | undefined {
  const [fields] = fieldGroups(text)
  const type = fields?.get('feedback-type')?.toLowerCase()
  if (!fields || !type) return undefined
  return { type, originalMailFrom: afterType(fields.get('original-mail-from')), originalRecipient: afterType(fields.get('original-rcpt-to')), userAgent: fields.get('user-agent') ?? null }
}

/** The first Message-ID in what was returned of a message, whole or only its headers. */
export const messageIdIn = (text: string): string | undefined => /^message-id:\s*(<[^<>\s]{1,300}>)/im.exec(text.slice(0, 128 * 1024).replaceAll(/\r?\n[ \t]+/g, ' '))?.[1]

/**
 * What servers write that send no report: a reply code and an enhanced code that agree (`550 5.1.1`, `550-5.1.1`, `#5.1.1`
 * behind it). Anything less is not clear enough to stop mail to somebody.
 */
export function clearCodeIn(text: string): { status: string; diagnostic: string } | undefined {
  for (const line of text.slice(0, 32 * 1024).split(/\r?\n/)) {
    const [, reply = '', status = ''] = /\b([45]\d\d)[ -]#?([45]\.\d{1,3}\.\d{1,3})\b/.exec(line) ?? []
    if (reply !== '' && reply[0] === status[0]) return { status, diagnostic: line.trim() }
  }
  return undefined
}
