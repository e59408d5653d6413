import { scopes } from '@turnout/db/terms.ts'
import { evidenceFields, kinds } from '@turnout/reader/draft.ts'
import { z } from 'zod'
import { HostingRule } from '../call/call.schema.ts'
import { blankToNull, checkbox, longText, shortText, WebAddress } from '../form/form.schema.ts'
import { TimeZone, WallClock } from '../time/time.schema.ts'

/** What a person says instead of what was read. A field that is not there stays as it was read. */
export const Correction = z
  .object({
    title: shortText(160).min(3, 'Give the call a title.'),
    kind: z.enum(kinds),
    startLocal: WallClock,
    endLocal: blankToNull(WallClock),
    timeZone: TimeZone,
    place: blankToNull(shortText(200)),
    scope: z.enum(scopes),
    caller: blankToNull(shortText(200)),
    url: blankToNull(WebAddress),
    /** Passages of the source, as somebody edited them. */
    description: longText,
  })
  .partial()
export type Correction = z.infer<typeof Correction>

/** A passage of the intake's text that a person chose as the proof of a field. */
export const ChosenPassage = z
  .object({ field: z.enum(evidenceFields), from: z.number().int().min(0), to: z.number().int().min(1) })
  .refine(({ from, to }) => from < to, 'Choose a passage of the text.')
export type ChosenPassage = z.infer<typeof ChosenPassage>

export const AcceptedDraft = z.object({
  index: z.coerce.number().int().min(0).max(999),
  values: Correction.default({}),
  passages: z.array(ChosenPassage).max(40).default([]),
  /** Keeps a call whose day has passed as a closed record. */
  asRecord: checkbox.default(false),
})
export type AcceptedDraft = z.infer<typeof AcceptedDraft>

export const AcceptInput = z
  .object({
    id: z.uuid(),
    /** Either one that exists, or the title of a new one; without either, a new one is called as what is made. */
    campaignId: blankToNull(z.uuid()).default(null),
    campaignTitle: shortText(160).default(''),
    as: z.enum(['one', 'separate']),
    /** Null: as suits where it takes place. */
    hosting: blankToNull(HostingRule).default(null),
    /** Who hosts the events of joined drafts: a group, or the name of a new one. */
    groupId: blankToNull(z.uuid()).default(null),
    groupName: shortText(120).default(''),
    /** Of joined drafts: what the call says. What is not there is what the drafts have in common. */
    common: z
      .object({ title: shortText(160).min(3, 'Give the call a title.'), caller: shortText(200), kind: z.enum(kinds), description: longText, eventTitle: shortText(160).min(3, 'Give its events a title.') })
      .partial()
      .default({}),
    drafts: z.array(AcceptedDraft).min(1, 'Choose at least one draft.').max(50, 'Accept at most 50 drafts at a time.'),
  })
  .superRefine((input, ctx) => {
    if (input.campaignTitle !== '' && input.campaignTitle.length < 3) ctx.addIssue({ code: 'custom', path: ['campaignTitle'], message: 'Give the campaign a title.' })
    if (new Set(input.drafts.map((draft) => draft.index)).size < input.drafts.length) ctx.addIssue({ code: 'custom', path: ['drafts'], message: 'Choose each draft once.' })
  })
export type AcceptInput = z.infer<typeof AcceptInput>
