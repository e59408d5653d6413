import type { MailReport } from '@turnout/core/feedback/feedback.schema.ts'
import { isAddressGone } from '@turnout/core/suppression/suppression.rules.ts'
import { z } from 'zod'
import { jsonObject, type Provider, refuse } from './provider.ts'
import { createSnsCheck, type FetchCertificate, isSnsAddress } from './sns.ts'

const Envelope = z.object({
  Type: z.string(), MessageId: z.string().max(100), TopicArn: z.string(), Message: z.string(), Timestamp: z.string(), SignatureVersion: z.string(), Signature: z.string(), SigningCertURL: z.string(),
  Subject: z.string().optional(), Token: z.string().optional(), SubscribeURL: z.string().optional(),
})

const Notification = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  bounce: z.object({ bounceType: z.string(), bounceSubType: z.string().default(''), bouncedRecipients: z.array(z.object({ emailAddress: z.string(), status: z.string().nullish(), diagnosticCode: z.string().nullish() })).max(50) }).optional(),
  complaint: z.object({ complainedRecipients: z.array(z.object({ emailAddress: z.string() })).max(50), complaintFeedbackType: z.string().nullish(), complaintSubType: z.string().nullish() }).optional(),
  mail: z.object({ messageId: z.string().optional(), headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(), commonHeaders: z.object({ messageId: z.string().optional() }).optional() }).optional(),
})

/** SES puts a Message-ID of its own on the mail; ours stands in the headers it was given, where the topic passes them on. */
function messageIdOf({ mail }: z.infer<typeof Notification>): string | undefined {
  const given = [...(mail?.headers ?? []).filter(({ name }) => /^message-id$/i.test(name)).map(({ value }) => value), mail?.commonHeaders?.messageId ?? '']
  return given.find((id) => id.startsWith('<turnout.'))
}

const addressIn = (text: string): string => /<([^<>]+)>/.exec(text)?.[1] ?? text

function reportsOf(notification: z.infer<typeof Notification>, snsId: string): MailReport[] {
  const type = notification.notificationType ?? notification.eventType
  const messageId = messageIdOf(notification)
  const known = { source: 'ses', ...(messageId && { messageId }) }
  if (type === 'Bounce' && notification.bounce) {
    const { bounceType, bounceSubType, bouncedRecipients } = notification.bounce
    return bouncedRecipients.map(({ emailAddress, status, diagnosticCode }, at) => ({
      ...known, key: `ses:${snsId}:${at}`, kind: 'bounce' as const, email: addressIn(emailAddress),
      hard: bounceType === 'Permanent' && (status ? isAddressGone(status) : true),
      diagnostic: [status, diagnosticCode ?? `${bounceType} ${bounceSubType}`].filter(Boolean).join(' '),
    }))
  }
  // `OnAccountSuppressionList`: nobody complained just now, SES kept the mail back.
  if (type === 'Complaint' && notification.complaint) return notification.complaint.complainedRecipients.map(({ emailAddress }, at) => ({
    ...known, key: `ses:${snsId}:${at}`, kind: 'complaint' as const, hard: true, email: addressIn(emailAddress), diagnostic: notification.complaint?.complaintFeedbackType ?? notification.complaint?.complaintSubType ?? 'complaint',
  }))
  return []
}

/** Notifications are repeated for an hour at most. */
const oldest = 60 * 60 * 1000

/**
 * SES by way of an SNS topic. Anybody can have Amazon sign a message of a topic of their own, so only the one topic that the
 * operator named is believed. Nothing is ever fetched that a message names, except the certificate from Amazon itself: a
 * subscription is confirmed by the operator, who finds the link in the log.
 */
export function ses(topicArn: string, get: FetchCertificate): Provider {
  const isGenuine = createSnsCheck(get)
  return {
    name: 'ses',
    async read({ body, now }) {
      const envelope = Envelope.safeParse(jsonObject(body))
      if (!envelope.success) return refuse(403, 'not a notification')
      const message = envelope.data
      if (message.TopicArn !== topicArn) return refuse(403, 'another topic')
      if (!(await isGenuine(message, now))) return refuse(403, 'signature')
      if (!(Math.abs(now.epochMilliseconds - Date.parse(message.Timestamp)) <= oldest)) return refuse(403, 'too old')
      if (message.Type === 'SubscriptionConfirmation') {
        const link = message.SubscribeURL ?? ''
        return { reports: [], notice: { message: 'Amazon SNS asks whether this server wants the notifications of the topic: open the link to confirm', ...(isSnsAddress(link) && { link }) } }
      }
      const notification = Notification.safeParse(message.Type === 'Notification' ? jsonObject(message.Message) : undefined)
      return { reports: notification.success ? reportsOf(notification.data, message.MessageId) : [] }
    },
  }
}
