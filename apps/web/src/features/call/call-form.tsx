import { suggestedHosting } from '@turnout/core/acceptance/acceptance.rules.ts'
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { FormPart } from '../../ui/app/form-part.tsx'
import { CampaignFields } from '../campaign/campaign-fields.tsx'
import { ConsentField } from './call-form-consent.tsx'
import { ActionFields } from './call-form-action.tsx'
import { EventFields } from './call-form-events.tsx'
import { LimitFields } from './call-form-limits.tsx'
import { HostingFields } from './call-form-hosting.tsx'
import type { CallFormValues, FieldEvidence } from './call-form-values.ts'
import { WordFields } from './call-form-words.tsx'

export type CallFormProps = {
  initial: CallFormValues
  zones: readonly string[]
  submit: string
  campaigns: readonly { id: string; title: string }[]
  /** Of a call that is changed: the campaign that it is in. */
  campaign?: string
  /** The text and draft that it was read from. */
  intake?: { id: string; draft: number | null }
  /** What is shown under a field about where its value comes from. */
  renderEvidence?: FieldEvidence
  image?: { alt: string }
  /** Of a call that is changed: what it was when this form was filled in. */
  revision?: number
}

/** Everything that a call says. The fields are called as the schema calls them. */
export function CallForm({ initial, zones, submit, campaigns, campaign, intake, renderEvidence, image, revision }: CallFormProps) {
  const { t } = useTranslation()
  const form = useFormState()
  // Whoever has not said who may host is proposed what suits where it takes place.
  const [scope, setScope] = useState(initial.scope)
  const hosting = campaign === undefined && scope !== initial.scope ? suggestedHosting(scope) : initial.hosting
  return (
    <Form method="post" className="form" onChange={({ target }) => target instanceof HTMLSelectElement && target.name === 'scope' && setScope(target.value)}>
      <AppFormErrors form={form} />
      {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
      {intake === undefined ? null : <input type="hidden" name="intakeId" value={intake.id} />}
      {intake === undefined || intake.draft === null ? null : <input type="hidden" name="intakeDraft" value={intake.draft} />}
      <FormPart title={t('app-calls:form.action')}>
        <ActionFields form={form} initial={initial} zones={zones} renderEvidence={renderEvidence} />
        {campaign !== undefined ? null : <Checkbox id="asRecord" name="asRecord" defaultChecked={form.ticked('asRecord', 'on')} label={t('app-calls:field.asRecord')} description={t('app-calls:hint.asRecord')} />}
      </FormPart>
      <FormPart title={t('app-calls:form.campaign')}>
        <CampaignFields form={form} campaigns={campaigns} chosen={campaign} hint={campaign === undefined ? undefined : t('app-calls:hint.campaignMove')} />
      </FormPart>
      <FormPart title={t('app-calls:form.words')}>
        <WordFields form={form} initial={initial} renderEvidence={renderEvidence} image={image} />
      </FormPart>
      <FormPart title={t('app-calls:form.consent')}>
        <ConsentField form={form} initial={initial.reveals} kind={initial.kind} />
      </FormPart>
      <FormPart title={t('app-calls:form.hosting')}>
        <HostingFields key={hosting} form={form} initial={hosting} />
      </FormPart>
      <FormPart title={t('app-calls:form.events')} description={t('app-calls:form.eventsHint')}>
        <EventFields form={form} initial={initial} />
      </FormPart>
      <FormPart title={t('app-calls:form.limits')} description={t('app-calls:form.limitsHint')}>
        <LimitFields form={form} initial={initial} />
      </FormPart>
      <Button type="submit" loading={form.busy}>
        {submit}
      </Button>
    </Form>
  )
}
