import { z } from 'zod'
import { blankToNull } from '../form/form.schema.ts'
import { TimeZone } from '../time/time.schema.ts'

/** An address as people type it: spaces around it and capitals do not make another person. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'This address is too long.')
  .pipe(z.email('Give an e-mail address such as name@example.org.'))

/** Only a path on this site, so that a link cannot lead elsewhere after sign-in. */
export const NextPath = z.string().max(500).regex(/^\/(?![/\\])[^\s\\]*$/, 'This address is not on this site.')

export const SignInRequest = z.object({ email: EmailAddress, next: NextPath.optional().catch(undefined) })
export type SignInRequest = z.infer<typeof SignInRequest>

export const LinkToken = z.object({ token: z.string().max(200) })

const personName = z.string().trim().min(1, 'Give your name.').max(120, 'Shorten the name to 120 characters.')

export const SignInUse = z.object({
  token: z.string().max(200),
  /** Asked for by the first organizer's link only. */
  email: EmailAddress.optional(),
  name: personName.optional(),
  userAgent: z.string().max(300).default(''),
})
export type SignInUse = z.infer<typeof SignInUse>

export const Profile = z.object({
  name: personName,
  locale: blankToNull(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Choose a language from the list.')),
  timeZone: blankToNull(TimeZone),
})
export type Profile = z.infer<typeof Profile>
