import { z } from 'zod'
import { EmailAddress } from '../account/account.schema.ts'
import { blankToNull, checkbox, shortText } from '../form/form.schema.ts'

export const ChartOf = z.object({ groupId: z.uuid() })
export type ChartOf = z.infer<typeof ChartOf>

export const ChartSwitch = ChartOf.extend({ on: z.boolean() })
export type ChartSwitch = z.infer<typeof ChartSwitch>

/** The values of an assessment; what they mean is said in each body's own words. */
export const scale = [1, 2, 3, 4, 5] as const

/** The words for 1 to 5, all of them or none: without any, those of the nearest body above hold. */
export const ChartWords = ChartOf.extend({ words: z.array(shortText(60)).length(5) }).superRefine(({ words }, check) => {
  if (words.every((word) => word === '')) return
  words.forEach((word, index) => {
    if (word === '') check.addIssue({ code: 'custom', path: ['words', index], message: 'Write a word for each of the five, or leave all five empty.' })
  })
})
export type ChartWords = z.infer<typeof ChartWords>

/** One line, however it was typed. */
const oneLine = (max: number) => z.string().transform((text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()).pipe(z.string().max(max, `Shorten this to ${max} characters.`))
export const ChartName = oneLine(120).pipe(z.string().min(1, 'Write a name, or what people call them.'))
export const ChartPlace = oneLine(80)

export const ChartPersonInput = ChartOf.extend({
  name: ChartName,
  /** Links them to what they answer under this address. */
  email: blankToNull(EmailAddress).default(null),
  department: ChartPlace.default(''),
  shift: ChartPlace.default(''),
  isLeader: checkbox.default(false),
  followsId: blankToNull(z.uuid()).default(null),
})
export type ChartPersonInput = z.infer<typeof ChartPersonInput>

export const ChartPersonUpdate = ChartPersonInput.extend({ id: z.uuid() })
export type ChartPersonUpdate = z.infer<typeof ChartPersonUpdate>

export const ChartPersonId = ChartOf.extend({ id: z.uuid() })
export type ChartPersonId = z.infer<typeof ChartPersonId>

export const mostCharted = 5000

/** People of the group, by their address, who are put on its chart as they are. */
export const ChartMembers = ChartOf.extend({ emails: z.array(EmailAddress).min(1, 'Choose at least one person.').max(2000) })
export type ChartMembers = z.infer<typeof ChartMembers>
