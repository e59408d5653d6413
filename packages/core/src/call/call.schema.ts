import { callStatuses, hostingRules, inheritedFields, revelations, scopes } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { blankToNull, checkbox, longText, shortText, WebAddress } from '../form/form.schema.ts'
import { whenProblem } from '../time/time.rules.ts'
import { TimeZone, WallClock } from '../time/time.schema.ts'

export const CallStatus = z.enum(callStatuses)
export type CallStatus = z.infer<typeof CallStatus>
export const HostingRule = z.enum(hostingRules)
export type HostingRule = z.infer<typeof HostingRule>

export const Revelation = z.enum(revelations)
export type Revelation = z.infer<typeof Revelation>

export const InheritedField = z.enum(inheritedFields)
export type InheritedField = z.infer<typeof InheritedField>

const fieldList = z.array(InheritedField).max(inheritedFields.length).default([])

const callFields = z.object({
  title: shortText(160).min(3, 'Give the call a title.'),
  kind: z.string().trim().min(1).max(60),
  summary: shortText(500).default(''),
  description: longText.default(''),
  caller: shortText(200).default(''),
  sourceUrl: blankToNull(WebAddress).default(null),
  scope: z.enum(scopes),
  /** The action: a day, a window of days, or a time. */
  startLocal: WallClock,
  endLocal: blankToNull(WallClock).default(null),
  timeZone: TimeZone,
  hosting: HostingRule,
  /** What the consent to signing up names; null: as the kind suggests. */
  reveals: blankToNull(Revelation).default(null),
  eventTitle: shortText(160).min(3, 'Give its events a title.'),
  eventDescription: longText.default(''),
  /** When events take place unless they say otherwise; null: the action's time. */
  eventStartLocal: blankToNull(WallClock).default(null),
  eventEndLocal: blankToNull(WallClock).default(null),
  imageAlt: shortText(300).default(''),
  /** What hosts cannot say otherwise, and between which days or times their own time has to lie. */
  locks: fieldList,
  hostFromLocal: blankToNull(WallClock).default(null),
  hostUntilLocal: blankToNull(WallClock).default(null),
})

type CallTimes = Pick<z.infer<typeof callFields>, 'startLocal' | 'endLocal' | 'eventStartLocal' | 'eventEndLocal' | 'hostFromLocal' | 'hostUntilLocal'>

/** Where a bound is a day, any time of that day lies within it. */
const isBefore = (a: string, b: string): boolean => (a.length === b.length ? a < b : a.slice(0, 10) < b.slice(0, 10))

function checkTimes(call: CallTimes, ctx: z.RefinementCtx): void {
  const action = whenProblem(call)
  if (action) ctx.addIssue({ code: 'custom', path: [action.field], message: action.message })
  if (call.eventEndLocal && !call.eventStartLocal) ctx.addIssue({ code: 'custom', path: ['eventStartLocal'], message: 'Give the start as well.' })
  const event = call.eventStartLocal ? whenProblem({ startLocal: call.eventStartLocal, endLocal: call.eventEndLocal }) : undefined
  if (event) ctx.addIssue({ code: 'custom', path: [event.field === 'endLocal' ? 'eventEndLocal' : 'eventStartLocal'], message: event.message })
  const { hostFromLocal, hostUntilLocal } = call
  if (hostFromLocal && hostUntilLocal && isBefore(hostUntilLocal, hostFromLocal)) ctx.addIssue({ code: 'custom', path: ['hostUntilLocal'], message: 'The last moment is before the first. Correct one of them.' })
  const usual = call.eventStartLocal ?? call.startLocal
  if ((hostFromLocal && isBefore(usual, hostFromLocal)) || (hostUntilLocal && isBefore(hostUntilLocal, usual)))
    ctx.addIssue({ code: 'custom', path: ['hostFromLocal'], message: 'The call’s own time has to lie within what hosts may choose.' })
}

export const CallInput = callFields
  .extend({
    /** Either one that exists, or the title of a new one; without either, a new one is called as the call. */
    campaignId: blankToNull(z.uuid()).default(null),
    campaignTitle: shortText(160).default(''),
    intakeId: blankToNull(z.uuid()).default(null),
    intakeDraft: blankToNull(z.string().max(10)).default(null),
    /** Keeps a call whose day has passed as a closed record. */
    asRecord: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
  })
  .superRefine(checkTimes)
  .superRefine((call, ctx) => {
    if (call.campaignTitle !== '' && call.campaignTitle.length < 3) ctx.addIssue({ code: 'custom', path: ['campaignTitle'], message: 'Give the campaign a title.' })
  })
export type CallInput = z.infer<typeof CallInput>

export const CallUpdate = callFields
  .extend({
    id: z.uuid(),
    /** The campaign that it moves to, or the title of a new one; without either it stays where it is. Trust in hosts does not move along. */
    campaignId: blankToNull(z.uuid()).default(null),
    campaignTitle: z.union([z.literal(''), shortText(160).min(3, 'Give the campaign a title.')]).default(''),
    /** What the call was when it was looked at: a change that somebody else made meanwhile is not overwritten. */
    revision: z.coerce.number().int().optional(),
    /** Locked fields in which events that say otherwise are to follow from now on; in the others they keep what they have. */
    take: fieldList,
    /** Words were merely corrected: whoever signed up is not written to because of them. */
    quiet: checkbox.default(false),
  })
  .superRefine(checkTimes)
export type CallUpdate = z.infer<typeof CallUpdate>

export const ImageInput = z.object({
  callId: z.uuid(),
  /** Base64; at most 2 MB when decoded. */
  content: z.string().max(2_800_000, 'Choose a picture of at most 2 MB.'),
  alt: shortText(300).min(3, 'Describe the picture for people who cannot see it.'),
})
export type ImageInput = z.infer<typeof ImageInput>
