import { type RefObject, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { type FormValues, formValues } from '../../lib/form-values.ts'
import type { FormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { FormPart } from '../../ui/app/form-part.tsx'
import { CampaignFields } from '../campaign/campaign-fields.tsx'
import { AcceptPart } from './accept-part.tsx'
import { ChosenInputs } from './chosen-inputs.tsx'
import { DraftBody } from './draft-body.tsx'
import { DraftCard } from './draft-card.tsx'
import { inputName, valuesOfDraft } from './draft-values.ts'
import { whyLeft, wordsOf } from './first-look.ts'
import { useReading } from './reading-state.ts'
import { ZoneList } from './zone-list.tsx'

type Props = {
  ref: RefObject<HTMLFormElement | null>
  form: FormState
  timeZone: string
  zones: readonly string[]
  campaigns: readonly { id: string; title: string }[]
  /** The campaign that calls of this source are in already. */
  campaign: string
  groups: readonly { id: string; name: string }[]
}

/** All drafts of a reading in one form, so that correcting one loses nothing of another, with or without JavaScript. */
export function DraftForm({ ref, form, timeZone, zones, campaigns, campaign, groups }: Props) {
  const { t } = useTranslation()
  const { intake } = useReading()
  const [seen, setSeen] = useState<FormValues | undefined>(form.values)
  const [into, setInto] = useState(campaign)
  // A long source is not gone through again with every key.
  const { words, together } = useMemo(() => {
    const open = intake.drafts.filter(({ accepted, dropped }) => accepted === null && !dropped)
    const ticked = open.filter((draft) => whyLeft(draft) === undefined)
    return { words: intake.drafts.map((draft) => wordsOf(intake, [draft])), together: wordsOf(intake, ticked.length > 0 ? ticked : open) }
  }, [intake])
  const drafts = intake.drafts.map((draft, index) => ({ draft, index, form, initial: valuesOfDraft(draft, timeZone), words: words[index] ?? '' }))
  const open = drafts.filter(({ draft }) => draft.accepted === null && !draft.dropped)
  const [only] = drafts
  const name = campaigns.find(({ id }) => id === into)?.title ?? null
  return (
    <Form method="post" ref={ref} id="draft-form" onChange={({ currentTarget }) => setSeen(formValues(new FormData(currentTarget)))}>
      {/* The Enter key presses the first button of a form: this one changes nothing. */}
      <button type="submit" name="do" value="keep" hidden aria-hidden tabIndex={-1} />
      <input type="hidden" name="open" value={open.length} />
      <input type="hidden" name="sourceUrl" value={intake.sourceUrl ?? ''} />
      <ChosenInputs />
      <AppFormErrors form={form} />
      {open.length > 1 ? (
        <FormPart title={t('app-intake:accept.where')}>
          <CampaignFields form={form} campaigns={campaigns} chosen={campaign} onChoose={setInto} />
        </FormPart>
      ) : null}
      {drafts.length === 1 && only !== undefined ? (
        <DraftBody {...only} one into={name} />
      ) : (
        <ul className="draft-cards" id="take" aria-label={t('app-intake:drafts')}>
          {drafts.map((props) => (
            <DraftCard key={inputName(props.index, '')} {...props} left={whyLeft(props.draft)} into={name} below={open.length === 1} />
          ))}
        </ul>
      )}
      <ZoneList zones={zones} />
      <AcceptPart
        form={form}
        open={open.map(({ index, draft, initial }) => ({ ...initial, index, ticked: whyLeft(draft) === undefined, doubts: draft.doubts }))}
        seen={seen}
        campaigns={campaigns}
        campaign={campaign}
        groups={groups}
        words={together}
      />
    </Form>
  )
}
