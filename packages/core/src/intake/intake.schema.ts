import { intakeFormats, intakeKinds, intakeStates } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { blankToNull } from '../form/form.schema.ts'
import { LocalDate, TimeZone } from '../time/time.schema.ts'

export const IntakeKind = z.enum(intakeKinds)
export type IntakeKind = z.infer<typeof IntakeKind>
export const IntakeFormat = z.enum(intakeFormats)
export type IntakeFormat = z.infer<typeof IntakeFormat>
export const IntakeState = z.enum(intakeStates)
export type IntakeState = z.infer<typeof IntakeState>
/** Where the inbox shows an intake: one with drafts that nobody decided on is new, whatever became of the others. */
export const InboxTab = z.enum(['new', 'accepted', 'dismissed'])
export type InboxTab = z.infer<typeof InboxTab>

/** Bytes of a file, and of what is kept of any source. */
export const largestSource = 5 * 1024 * 1024
const tooLong = 'This is too long. Paste the part that holds the call, at most 500,000 characters.'

export const SourceUrl = z.string().trim().max(2000, 'This address is longer than 2,000 characters. Give the address of the page itself.')

/** A file; its content in base64. */
export const SourceFile = z.object({
  name: z.string().trim().max(255).default(''),
  content: z.base64('The file did not arrive whole. Choose it again.').max(Math.ceil(largestSource / 3) * 4, 'Choose a file of at most 5 MB.'),
})

export const SourceLocale = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Choose the language of the text.')

const ways = ['text', 'html', 'url', 'file'] as const

export const IntakeInput = z
  .object({
    text: blankToNull(z.string().trim().min(10, 'Paste the text of the call.').max(500_000, tooLong)).default(null),
    /** What a clipboard holds beside the plain text. */
    html: blankToNull(z.string().max(1_000_000, tooLong)).default(null),
    url: blankToNull(SourceUrl).default(null),
    file: SourceFile.nullable().default(null),
    /** Null: what the source says, else today. */
    publishedOn: blankToNull(LocalDate).default(null),
    locale: blankToNull(SourceLocale).default(null),
    timeZone: blankToNull(TimeZone).default(null),
  })
  .superRefine((input, ctx) => {
    const given = ways.filter((way) => input[way] !== null)
    if (given.length === 0) ctx.addIssue({ code: 'custom', path: ['text'], message: 'Paste the text of the call, or give an address or a file.' })
    if (given.length > 1) ctx.addIssue({ code: 'custom', path: [given[1] ?? 'text'], message: 'Give one source at a time: a text, an address or a file.' })
  })
export type IntakeInput = z.infer<typeof IntakeInput>

/** An intake, or one draft of it. */
export const Decided = z.object({ id: z.uuid(), draft: z.coerce.number().int().min(0).max(999).optional() })
export type Decided = z.infer<typeof Decided>

export const intakesPerPage = 20

export const InboxFilter = z.object({
  state: InboxTab.catch('new').default('new'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type InboxFilter = z.infer<typeof InboxFilter>
