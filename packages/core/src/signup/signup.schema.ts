import { signupStatuses } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { EmailAddress } from '../account/account.schema.ts'
import { Agreed } from '../disclosure/disclosure.schema.ts'
import { blankToNull, checkbox, shortText } from '../form/form.schema.ts'
import { Replies } from '../question/question.schema.ts'
import { TimeZone } from '../time/time.schema.ts'

export const SignupStatus = z.enum(signupStatuses)
export type SignupStatus = z.infer<typeof SignupStatus>

/** What a person may say; everything else follows from capacity, confirmation and the host. */
export const Answer = z.enum(['going', 'maybe', 'declined'], { error: 'Choose one of these.' })
export type Answer = z.infer<typeof Answer>

export const guests = z.union([z.literal('').transform(() => 0), z.coerce.number().int('Give a whole number.').min(0, 'Give a number from 0 to 10.').max(10, 'Bring at most 10 people. Ask the host about more.')]).default(0)
const name = z.string().trim().min(1, 'Give your name.').max(120, 'Shorten the name to 120 characters.')
export const note = shortText(1000).default('')

export const SignUpInput = z.object({
  /** One or several times of the same event. */
  slotIds: z.array(z.uuid(), { error: 'Choose a time.' }).min(1, 'Choose a time.').max(50),
  answer: z.union([z.literal('').transform(() => 'going' as const), Answer]).default('going'),
  name,
  email: EmailAddress,
  guests,
  note,
  replies: Replies,
  /** The exact words beside the box that was ticked. */
  consent: z.string({ error: 'Tick the box so that we may keep your answer.' }).min(10, 'Tick the box so that we may keep your answer.').max(2000),
  /** With which of the groups that host; null: the first. */
  groupId: blankToNull(z.uuid()).default(null),
  /** Which bodies above may see the name. */
  agreed: Agreed,
  timeZone: blankToNull(TimeZone).default(null).catch(null),
  /** Which shared link led here (`?src=`). */
  source: blankToNull(shortText(60)).default(null).catch(null),
  /** The end of somebody's personal link (`?by=`). */
  invite: z.string().max(60).default('').catch(''),
  /** When the form was made, signed by us. */
  stamp: z.string().max(60).default('').catch(''),
  /** Work done for a form that looked odd, by ALTCHA's protocol. */
  proof: z.string().max(4000).default('').catch(''),
  /** Without that work: the answer is to count once the mailed link was used. */
  byMail: checkbox.default(false),
  /** A field that people do not see. Programs fill it in. */
  website: z.string().max(500).default(''),
})
export type SignUpInput = z.infer<typeof SignUpInput>

/** A signed-in member's answer: the account says who. */
export const MemberSignUp = SignUpInput.pick({ slotIds: true, answer: true, guests: true, note: true, replies: true, consent: true, groupId: true, agreed: true, source: true, invite: true })
export type MemberSignUp = z.infer<typeof MemberSignUp>
