import type { Draft } from '@turnout/reader/draft.ts'
import { readCall } from '@turnout/reader/read-call.ts'
import type { Ctx } from '../ctx.ts'
import { newId } from '../id.ts'
import { spend } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { getIntakeRow, type IntakeRow, saveIntake } from './intake.repo.ts'
import { isPast } from './intake.rules.ts'
import type { IntakeInput } from './intake.schema.ts'

export type DraftRead = Draft & { past: boolean }
export type Intake = Omit<IntakeRow, 'reading'> & { drafts: DraftRead[]; notes: string[] }

type Reading = { drafts: Draft[]; notes: string[] }

function withReading(ctx: Ctx, { reading, ...row }: IntakeRow): Intake {
  const { drafts, notes } = reading as Reading
  return { ...row, notes, drafts: drafts.map((draft) => ({ ...draft, past: isPast(draft, draft.timezone ?? row.timeZone ?? 'UTC', ctx.now()) })) }
}

/** Reads a pasted text and keeps text and reading, so that a call made from it can always show its source. */
export async function readIntake(ctx: Ctx, input: IntakeInput): Promise<Intake> {
  authorise(ctx, 'intake.read')
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'intakePerson', personId)
  const { drafts, notes, text } = readCall(input)
  const reading: Reading = { drafts, notes }
  return withReading(ctx, await saveIntake(ctx.db, { ...input, text, reading, id: newId(), createdBy: personId, createdAt: ctx.now() }))
}

export async function getIntake(ctx: Ctx, { id }: { id: string }): Promise<Intake> {
  authorise(ctx, 'intake.read')
  return withReading(ctx, await getIntakeRow(ctx.db, id))
}
