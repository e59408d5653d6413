import type { ReactNode } from 'react'
import { CorrectList } from './correct-list.tsx'
import { DoubtNotes } from './doubt-note.tsx'
import { evidenceOf } from './evidence-of.ts'
import { EvidenceQuote } from './evidence-quote.tsx'
import type { DraftView } from './intake-view.ts'
import { useReading } from './reading-state.ts'

type Props = { index: number; field: string; draft: DraftView; wide?: boolean; note?: ReactNode; children: ReactNode }

/** A field of a draft: its input, what it was read from, what is doubtful about it, and the way to another passage. */
export function DraftField({ index, field, draft, wide = false, note, children }: Props) {
  const { intake, active, chosen, typed } = useReading()
  const evidence = evidenceOf(intake.text, draft.evidence, chosen[index])
  const fields = field === 'start' ? ['date', 'start'] : [field]
  return (
    <div className="draft-field" data-evidence={fields.join(' ')} data-wide={wide || undefined} id={`field-${index}-${field}`} onInput={() => typed(index, fields)}>
      {children}
      {note ? <p className="note">{note}</p> : null}
      <DoubtNotes index={index} field={field} draft={draft} />
      <div className="field-foot">
        {fields.map((one) => (
          <EvidenceQuote key={one} field={one} evidence={evidence} shown={index === active} />
        ))}
        <CorrectList index={index} field={field} draft={draft} />
      </div>
    </div>
  )
}
