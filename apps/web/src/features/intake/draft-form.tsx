import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { FormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AcceptPart } from './accept-part.tsx'
import { ChosenInputs } from './chosen-inputs.tsx'
import { DraftBody } from './draft-body.tsx'
import { DraftCard } from './draft-card.tsx'
import { inputName, valuesOfDraft } from './draft-values.ts'
import { useReading } from './reading-state.ts'
import { ZoneList } from './zone-list.tsx'

type Props = {
  ref: RefObject<HTMLFormElement | null>
  form: FormState
  timeZone: string
  zones: readonly string[]
  campaigns: readonly { id: string; title: string }[]
  groups: readonly { id: string; name: string }[]
}

/** All drafts of a reading in one form, so that correcting one loses nothing of another, with or without JavaScript. */
export function DraftForm({ ref, form, timeZone, zones, campaigns, groups }: Props) {
  const { t } = useTranslation()
  const { intake } = useReading()
  const drafts = intake.drafts.map((draft, index) => ({ draft, index, form, initial: valuesOfDraft(draft, timeZone) }))
  const open = drafts.filter(({ draft }) => draft.accepted === null && !draft.dropped)
  const [only] = drafts
  return (
    <Form method="post" ref={ref} id="draft-form">
      {/* The Enter key presses the first button of a form: this one changes nothing. */}
      <button type="submit" name="do" value="keep" hidden aria-hidden tabIndex={-1} />
      <input type="hidden" name="open" value={open.length} />
      <input type="hidden" name="sourceUrl" value={intake.sourceUrl ?? ''} />
      <ChosenInputs />
      <AppFormErrors form={form} />
      {drafts.length === 1 && only !== undefined ? (
        <DraftBody {...only} one />
      ) : (
        <ul className="draft-cards" id="take" aria-label={t('app-intake:drafts')}>
          {drafts.map((props) => (
            <DraftCard key={inputName(props.index, '')} {...props} ticked={!props.draft.past && props.draft.duplicates.every(({ kind }) => kind !== 'call')} />
          ))}
        </ul>
      )}
      <ZoneList zones={zones} />
      <AcceptPart form={form} open={open.map(({ index, initial }) => ({ ...initial, index }))} campaigns={campaigns} groups={groups} />
    </Form>
  )
}
