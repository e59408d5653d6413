import { kitKinds } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { blankToNull, shortText, WebAddress } from '../form/form.schema.ts'

export const KitKind = z.enum(kitKinds)
export type KitKind = z.infer<typeof KitKind>

/** One thing that hosts are given. `id`: one that is there and is changed; its kind and its file stay. */
export const KitInput = z
  .object({
    callId: z.uuid(),
    id: blankToNull(z.uuid()).default(null),
    kind: KitKind,
    title: shortText(160).min(2, 'Give it a title.'),
    body: shortText(10_000).default(''),
    url: blankToNull(WebAddress).default(null),
    fileName: shortText(200).default(''),
    /** Base64; at most 5 MB when decoded. */
    content: z.string().max(7_000_000, 'Choose a file of at most 5 MB.').default(''),
  })
  .superRefine(({ id, kind, body, url, fileName, content }, ctx) => {
    if ((kind === 'points' || kind === 'message') && body.length < 2) ctx.addIssue({ code: 'custom', path: ['body'], message: 'Write what hosts are to read.' })
    if (kind === 'link' && !url) ctx.addIssue({ code: 'custom', path: ['url'], message: 'Give the web address.' })
    if (kind === 'file' && !id && (content === '' || fileName === '')) ctx.addIssue({ code: 'custom', path: ['content'], message: 'Choose a file that is not empty.' })
  })
export type KitInput = z.infer<typeof KitInput>

export const KitMove = z.object({ id: z.uuid(), to: z.enum(['up', 'down']) })
export type KitMove = z.infer<typeof KitMove>
