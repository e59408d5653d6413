import { useEffect, useRef } from 'react'
import { type FormState, useFormState } from '../../lib/use-form-state.ts'
import { text } from '../../lib/form-values.ts'
import { DraftForm } from './draft-form.tsx'
import type { IntakeView } from './intake-view.ts'
import { ReadingNotices } from './reading-notices.tsx'
import { ReadingSource } from './reading-source.tsx'
import { ReadingContext } from './reading-state.ts'
import { useReadingState } from './use-reading-state.ts'

type Props = {
  intake: IntakeView
  /** The draft to begin with. */
  first: number
  timeZone: string
  zones: readonly string[]
  campaigns: readonly { id: string; title: string }[]
  campaign: string
  groups: readonly { id: string; name: string }[]
}

/** A reading to be checked: its drafts, and beside them the text that proves them. */
export function Reading({ intake, first, ...rest }: Props) {
  const form = useFormState()
  const drafts = useRef<HTMLFormElement>(null)
  const state = useReadingState(drafts, intake, shownIn(form) ?? first, form.values)
  const { errors } = form
  const { activate } = state
  const refused = useRef(errors)
  useEffect(() => {
    // Opened once for each refusal, and not again while somebody looks elsewhere.
    const wrong = refused.current === errors ? undefined : draftIn(errors)
    refused.current = errors
    if (wrong !== undefined) activate(wrong)
  }, [errors, activate])

  /** Escape leaves the field that waits for a passage, and comes back to its button. */
  function leave({ key }: { key: string }): void {
    if (key !== 'Escape' || state.correcting === null) return
    const { index, field } = state.correcting
    state.correct(state.correcting, false)
    document.querySelector<HTMLElement>(`#field-${index}-${field} .correct summary`)?.focus()
  }

  return (
    <ReadingContext value={state}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears keys that buttons inside it leave */}
      <div className="reading" data-correcting={state.correcting === null ? undefined : ''} onKeyDown={leave}>
        <div className="reading-found">
          <ReadingNotices intake={intake} />
          {intake.drafts.length === 0 ? null : <DraftForm ref={drafts} form={form} {...rest} />}
        </div>
        <div className="reading-source">
          <ReadingSource said={state.said} />
        </div>
      </div>
    </ReadingContext>
  )
}

/** The first draft that something is wrong with. */
function draftIn(errors: Record<string, string>): number | undefined {
  const [, index] = /(?:^|\n)drafts\.(\d+)\./.exec(Object.keys(errors).join('\n')) ?? []
  return index === undefined ? undefined : Number(index)
}

/** Which draft a page is about that was sent without JavaScript: the one refused, or the one of the button. */
function shownIn({ errors, values }: FormState): number | undefined {
  const [, index] = /^(?:show|set|accept) (\d{1,4})\b/.exec(values === undefined ? '' : text(values, 'do')) ?? []
  return draftIn(errors) ?? (index === undefined ? undefined : Number(index))
}
