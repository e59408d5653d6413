import { questionKinds } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { blankToNull, checkbox, shortText } from '../form/form.schema.ts'

export const QuestionKind = z.enum(questionKinds)
export type QuestionKind = z.infer<typeof QuestionKind>

/** What was replied, by the question's id; a list, because some kinds take several. */
export const Replies = z.record(z.uuid(), z.array(z.string().max(5000, 'Shorten this to 5000 characters.')).max(50)).default({})
export type Replies = z.infer<typeof Replies>

/** Whose questions they are: one event's, or a call's and with it those of every event under it. */
export const QuestionOwner = z.union([z.object({ callId: z.uuid() }).strict(), z.object({ eventId: z.uuid() }).strict()])
export type QuestionOwner = z.infer<typeof QuestionOwner>

/** A line each; the same twice is once. */
const options = z.preprocess(
  (value) => (typeof value === 'string' ? [...new Set(value.split(/\r?\n/).map((line) => line.trim()).filter(Boolean))] : value),
  z.array(shortText(200)).max(30, 'Give at most 30 choices.'),
)

export const isChosenFrom = (kind: QuestionKind): boolean => kind === 'choice' || kind === 'choices' || kind === 'roles'

export const QuestionInput = z
  .object({
    id: blankToNull(z.uuid()).default(null),
    owner: QuestionOwner,
    kind: QuestionKind,
    label: z.string().trim().min(3, 'Write the question.').max(500, 'Shorten this to 500 characters.'),
    hint: shortText(300).default(''),
    options: options.default([]),
    required: checkbox.default(false),
  })
  .superRefine(({ kind, options: given }, ctx) => {
    if (isChosenFrom(kind) && given.length < (kind === 'roles' ? 1 : 2)) ctx.addIssue({ code: 'custom', path: ['options'], message: 'Give the choices, one a line.' })
  })
  .transform(({ options: given, ...question }) => ({ ...question, options: isChosenFrom(question.kind) ? given : [] }))
export type QuestionInput = z.infer<typeof QuestionInput>

export const QuestionMove = z.object({ id: z.uuid(), to: z.enum(['up', 'down']) })
export type QuestionMove = z.infer<typeof QuestionMove>
