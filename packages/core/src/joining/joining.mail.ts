import type { Message } from '@turnout/mail/message.ts'
import type { Ctx } from '../ctx.ts'
import { type Recipient, translatorFor, writeLetter } from '../letter/letter.ts'
import { formatWhen, formatZone, type When } from '../time/time.rules.ts'
import { signToken } from '../token.ts'

/** What becomes of hosting an event together; `group` is the other group. */
export type CohostingNews = 'cohost_invited' | 'cohost_accepted' | 'cohost_declined' | 'cohost_left' | 'cohost_withdrawn' | 'cohost_cancelled'

/** Who an invitation to host is from, as far as that is said. */
export type Inviter = { group: string | null; person: string | null }

/** What a message about belonging to a group says; kept with the delivery, since the group may change its name meanwhile. */
export type GroupFacts = {
  about: 'invitation' | 'request' | 'request_above' | 'claim' | 'accepted' | 'refused' | 'contact' | 'hosting' | 'host_invitation' | 'host_invitation_asked' | 'address' | 'unled' | 'lowered' | CohostingNews
  group: string
  groupId: string
  slug: string
  invitationId?: string
  hostingId?: string
  role?: string
  /** What the person was until then. */
  held?: string
  sender?: string
  replyTo?: string
  message?: string
  eventId?: string
  addressId?: string
  /** The group whose reps are told. */
  name?: string
  /** How long the link of an invitation to host works. */
  days?: string
  callId?: string
  /** Says, when it is sent, who an invitation to host is from. */
  hostInvitationId?: string
  /** Why it is off. */
  reason?: string
  /** Of an invitation to host: who calls, and when the action is; of an event that its host is to confirm: when it is. */
  caller?: string
  startLocal?: string
  endLocal?: string
  timeZone?: string
  /** Of an event that its host is to confirm: where. */
  place?: string
  online?: string
}

/** Where `message` is the title of a call or an event, and not words to be passed on. */
const titled: ReadonlySet<GroupFacts['about']> = new Set(['hosting', 'host_invitation', 'host_invitation_asked', 'address'])

const whenOf = (when: When, locale: string): string => `${formatWhen(when, locale)} (${formatZone(when, locale)})`

/** An invitation, a request to join and its answer, or what somebody wrote to a group. */
export function groupMail(ctx: Ctx, recipient: Recipient, facts: Record<string, string | null>, inviter: Inviter | null = null): Message {
  const { about, group, groupId, slug, invitationId, hostingId, role, held, sender, replyTo, message, eventId, addressId, name, callId, days, caller, startLocal, endLocal, timeZone, place, online, reason } = facts as unknown as GroupFacts
  const t = translatorFor(recipient)
  const values = { group, sender, title: message, name, role: t(`mail.group.role.${role ?? 'member'}`), held: t(`mail.group.role.${held ?? 'rep'}`) }
  const site = { name: ctx.instance.name, origin: ctx.origin }
  const toEvent = { label: t('mail.hosting.action'), url: `${ctx.origin}/app/events/${eventId}` }
  const letter = writeLetter(ctx, recipient, {
    subject: t(`mail.group.${about}.subject`, values),
    heading: t(`mail.group.${about}.heading`, values),
    paragraphs: [t(`mail.group.${about}.body`, values), ...(about === 'host_invitation' ? [t(`mail.group.host_invitation.${inviter?.group ? (inviter.person ? 'byPersonOf' : 'byGroup') : inviter?.person ? 'byPerson' : 'by'}`, { ...site, ...inviter })] : []), ...(reason ? [t('mail.cancellation.reason', { reason })] : []), ...(days ? [t('mail.group.host_invitation.until', { count: Number(days) })] : []), ...(message && !titled.has(about) && !eventId ? message.split(/\n{2,}/) : [])],
    facts: [
      ...(caller ? [{ label: t('mail.group.host_invitation.caller'), value: caller }] : []),
      ...(startLocal && timeZone ? [{ label: t('mail.facts.when'), value: whenOf({ startLocal, endLocal: endLocal || null, timeZone }, recipient.locale) }] : []),
      ...(place ? [{ label: t('mail.facts.where'), value: place }] : []),
      ...(online ? [{ label: t('mail.facts.online'), value: online }] : []),
    ],
    footer: about === 'host_invitation' ? t('mail.group.host_invitation.why', { ...site, title: message }) : undefined,
    action: {
      invitation: () => ({ label: t('mail.group.invitation.action'), url: `${ctx.origin}/invitations/${signToken(ctx, 'invitation', invitationId ?? '')}` }),
      request: () => ({ label: t('mail.group.request.action'), url: `${ctx.origin}/app/groups/${groupId}` }),
      request_above: () => ({ label: t('mail.group.request.action'), url: `${ctx.origin}/app/groups/${groupId}#doorstep` }),
      claim: () => ({ label: t('mail.group.request.action'), url: `${ctx.origin}/app/groups/${groupId}#doorstep` }),
      unled: () => ({ label: t('mail.group.unled.action'), url: `${ctx.origin}/app/groups/${groupId}` }),
      lowered: () => ({ label: t('mail.group.accepted.action'), url: `${ctx.origin}/app/groups/${groupId}` }),
      accepted: () => ({ label: t('mail.group.accepted.action'), url: `${ctx.origin}/app/groups/${groupId}` }),
      refused: () => ({ label: t('mail.group.refused.action'), url: `${ctx.origin}/groups/${slug}` }),
      hosting: () => ({ label: t('mail.group.hosting.action'), url: `${ctx.origin}/hosting/${signToken(ctx, 'hosting', hostingId ?? '')}` }),
      host_invitation: () => ({ label: t('mail.group.host_invitation.action'), url: `${ctx.origin}/calls/${slug}/host${invitationId ? `?invitation=${signToken(ctx, 'host_invitation', invitationId)}` : ''}` }),
      host_invitation_asked: () => ({ label: t('mail.group.host_invitation_asked.action'), url: `${ctx.origin}/app/calls/${callId}/hosts` }),
      cohost_invited: () => ({ label: t('mail.group.cohost_invited.action'), url: `${ctx.origin}/app/groups/${groupId}#cohosting` }),
      cohost_accepted: () => toEvent,
      cohost_declined: () => toEvent,
      cohost_left: () => toEvent,
      cohost_withdrawn: () => toEvent,
      cohost_cancelled: () => toEvent,
      address: () => ({ label: t('mail.group.address.action'), url: `${ctx.origin}/addresses/${signToken(ctx, 'address', addressId ?? '')}` }),
      contact: () => undefined,
    }[about](),
  })
  return replyTo ? { ...letter, replyTo: { name: recipient.neutral ? '' : (sender ?? ''), email: replyTo } } : letter
}
