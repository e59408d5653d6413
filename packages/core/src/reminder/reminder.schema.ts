import { reminderAudiences, reminderKinds } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { blankToNull, checkbox, longText, shortText } from '../form/form.schema.ts'
import { unknownPlaceholder } from './reminder.rules.ts'

export const ReminderAudience = z.enum(reminderAudiences)
export const ReminderKind = z.enum(reminderKinds)
/** Whose rules: an event's or a call's. */
export const RuleScope = z.object({ of: z.enum(['event', 'call']), id: z.uuid() })
export type RuleScope = z.infer<typeof RuleScope>

const words = (longest: z.ZodType<string>): z.ZodType<string | null> =>
  blankToNull(longest).default(null).superRefine((text, ctx) => {
    const unknown = text === null ? undefined : unknownPlaceholder(text)
    if (unknown) ctx.addIssue({ code: 'custom', message: `“${unknown}” is no placeholder. Use one of those listed below the text, or write it without braces.` })
  })

const whole = (least: number, most: number): z.ZodType<number> => z.coerce.number('Give a number.').int('Give a whole number.').min(least, `Give a number from ${least} to ${most}.`).max(most, `Give a number from ${least} to ${most}.`)

/** A form sends both ways of saying the time: the one that was not chosen is not read, whatever stands in it. */
const chosenOnly = (form: unknown): unknown => {
  if (typeof form !== 'object' || form === null || !('timing' in form)) return form
  return { ...form, ...(form.timing === 'clock' ? { amount: undefined, unit: undefined } : { days: undefined, localTime: undefined }) }
}

export const RuleInput = z.preprocess(chosenOnly, RuleScope.extend({
  /** The rule that is changed for this call or event; null adds one. */
  ruleId: blankToNull(z.uuid()).default(null),
  name: shortText(80).default(''),
  enabled: checkbox.default(false),
  audience: ReminderAudience,
  anchor: z.enum(['start', 'end']),
  timing: z.enum(['offset', 'clock'], 'Choose one of the two ways to say when.'),
  amount: blankToNull(whole(0, 10_000)).default(null),
  unit: z.enum(['minutes', 'hours', 'days']).default('hours'),
  direction: z.enum(['before', 'after']).default('before'),
  days: blankToNull(whole(0, 60)).default(null),
  localTime: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 17:00.')]).default(''),
  subject: words(shortText(160)),
  body: words(longText),
}).superRefine((rule, ctx) => {
  if (rule.timing === 'offset' && rule.amount === null) ctx.addIssue({ code: 'custom', path: ['amount'], message: 'Give how long before or after it is, or 0 for the very time.' })
  if (rule.timing === 'clock' && rule.days === null) ctx.addIssue({ code: 'custom', path: ['days'], message: 'Give how many days before or after it is, or 0 for the day itself.' })
  if (rule.timing === 'clock' && rule.localTime === '') ctx.addIssue({ code: 'custom', path: ['localTime'], message: 'Give the time of day.' })
  if (!rule.ruleId && rule.name === '') ctx.addIssue({ code: 'custom', path: ['name'], message: 'Give the reminder a name, so that it is recognised in the list.' })
  if (!rule.ruleId && (!rule.subject || !rule.body)) ctx.addIssue({ code: 'custom', path: [rule.subject ? 'body' : 'subject'], message: 'A reminder of your own needs a subject and a text.' })
  if ((rule.audience === 'attended' || rule.audience === 'no_show') && (rule.anchor !== 'end' || rule.direction !== 'after')) ctx.addIssue({ code: 'custom', path: ['anchor'], message: 'Who came is known only afterwards. Choose a time after the end.' })
  if ((rule.subject === null) !== (rule.body === null)) ctx.addIssue({ code: 'custom', path: [rule.subject ? 'body' : 'subject'], message: 'Write both subject and text, or leave both empty for the usual words.' })
}))
export type RuleInput = z.infer<typeof RuleInput>

const minutesOf = { minutes: 1, hours: 60, days: 1440 } as const

/** The columns of what a form says of the time. */
export function timeOf({ anchor, timing, amount, unit, direction, days, localTime }: Pick<RuleInput, 'anchor' | 'timing' | 'amount' | 'unit' | 'direction' | 'days' | 'localTime'>): { anchor: 'start' | 'end'; offsetMinutes: number | null; dayOffset: number | null; localTime: string | null } {
  const sign = direction === 'before' ? -1 : 1
  return timing === 'clock' ? { anchor, offsetMinutes: null, dayOffset: (days ?? 0) * sign || 0, localTime } : { anchor, offsetMinutes: Math.min((amount ?? 0) * minutesOf[unit], 86_400) * sign || 0, dayOffset: null, localTime: null }
}
