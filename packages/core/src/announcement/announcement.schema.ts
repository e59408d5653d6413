import { groupRoles } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { blankToNull, checkbox, shortText } from '../form/form.schema.ts'
import { unknownPlaceholder } from '../reminder/reminder.rules.ts'
import { TimeZone, WallClock } from '../time/time.schema.ts'

/** What somebody may be written to by: their answer, or whether the host's list says that they came. Who declined is left alone unless chosen. */
export const announcementAnswers = ['going', 'maybe', 'waitlisted', 'declined', 'attended', 'no_show'] as const

/** To the people of an event, of all events of a call, or to the members of a group. */
export const AnnouncementScope = z.object({ of: z.enum(['event', 'call', 'group']), id: z.uuid() })
export type AnnouncementScope = z.infer<typeof AnnouncementScope>

const list = <T extends z.ZodType>(item: T) => z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(50))

const known = <T extends z.ZodType<string>>(text: T) =>
  text.superRefine((value, ctx) => {
    const unknown = unknownPlaceholder(value)
    if (unknown) ctx.addIssue({ code: 'custom', message: `“${unknown}” is no placeholder. Use one of those listed below the text, or write it without braces.` })
  })

export const AnnouncementInput = AnnouncementScope.extend({
  subject: known(shortText(160).min(3, 'Give a subject.')),
  body: known(shortText(10_000).min(10, 'Write what people should know.')),
  answers: list(z.enum(announcementAnswers)).default([]),
  slots: list(z.uuid()).default([]),
  roles: list(z.enum(groupRoles)).default([]),
  /** What people offered to do at an event, in the words of its questions: none means whatever they offered. */
  tasks: list(z.string().trim().max(200)).default([]),
  /** Of an event that several groups host: only to the people of one's own. */
  ownOnly: checkbox.default(false),
  /** Null: at once. */
  sendLocal: blankToNull(WallClock).default(null),
  timeZone: TimeZone,
}).superRefine((one, ctx) => {
  if (one.of === 'group' ? one.roles.length === 0 : one.answers.length === 0) ctx.addIssue({ code: 'custom', path: [one.of === 'group' ? 'roles' : 'answers'], message: 'Choose at least one.' })
  if (one.sendLocal && !one.sendLocal.includes('T')) ctx.addIssue({ code: 'custom', path: ['sendLocal'], message: 'Give the time of day as well.' })
})
export type AnnouncementInput = z.infer<typeof AnnouncementInput>
