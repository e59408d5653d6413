import { Button, Checkbox } from '@mantine/core'
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
  /** Given for a new call, which needs a campaign. */
  campaigns?: readonly { id: string; title: string }[]
  /** The text and draft that it was read from. */
  intake?: { id: string; draft: number | null }
  /** What is shown under a field about where its value comes from. */
  renderEvidence?: FieldEvidence
  image?: { alt: string }
  /** Of a call that is changed: what it was when this form was filled in. */
  revision?: number
}

/** Everything that a call says. The fields are called as the schema calls them. */
export function CallForm({ initial, zones, submit, campaigns, intake, renderEvidence, image, revision }: CallFormProps) {
  const { t } = useTranslation()
  const form = useFormState()
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
      {intake === undefined ? null : <input type="hidden" name="intakeId" value={intake.id} />}
      {intake === undefined || intake.draft === null ? null : <input type="hidden" name="intakeDraft" value={intake.draft} />}
      <FormPart title={t('app-calls:form.action')}>
        <ActionFields form={form} initial={initial} zones={zones} renderEvidence={renderEvidence} />
        {campaigns === undefined ? null : <Checkbox id="asRecord" name="asRecord" defaultChecked={form.ticked('asRecord', 'on')} label={t('app-calls:field.asRecord')} description={t('app-calls:hint.asRecord')} />}
      </FormPart>
      {campaigns === undefined ? null : (
        <FormPart title={t('app-calls:form.campaign')}>
          <CampaignFields form={form} campaigns={campaigns} initialTitle={initial.title} />
        </FormPart>
      )}
      <FormPart title={t('app-calls:form.words')}>
        <WordFields form={form} initial={initial} renderEvidence={renderEvidence} image={image} />
      </FormPart>
      <FormPart title={t('app-calls:form.consent')}>
        <ConsentField form={form} initial={initial.reveals} kind={initial.kind} />
      </FormPart>
      <FormPart title={t('app-calls:form.hosting')}>
        <HostingFields form={form} initial={initial.hosting} />
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
