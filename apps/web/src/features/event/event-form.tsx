import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { InheritedField } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form, useActionData } from 'react-router'
import { text } from '../../lib/form-values.ts'
import type { FormRefusal } from '../../lib/form.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { FormPart } from '../../ui/app/form-part.tsx'
import { placed } from '../group/placed.ts'
import { PlaceRulesFields } from './place-rules-fields.tsx'
import { PlaceFields, type PlaceValues } from './place-fields.tsx'
import { SlotFields, type SlotValues } from './slot-fields.tsx'

export type EventFormValues = PlaceValues & { groupId: string; title: string; description: string; confirmFirst: boolean; confirmHours: number; approves: boolean; promotion: 'at_once' | 'offer'; offerHours: number; smallerPass: boolean; timeZone: string; slots: readonly SlotValues[] }

export type EventFormProps = {
  initial: EventFormValues
  zones: readonly string[]
  submit: string
  /** Given for a new event, whose host is still to be chosen. */
  groups?: readonly { id: string; name: string; town: string | null }[]
  /** A public event is being changed: people may be signed up. */
  told?: boolean
  /** The call that it is under: what is not changed goes on following it. */
  call?: { id: string; title: string; locks: readonly InheritedField[] }
}

/** Everything that an event says. Begins anew when a time was added or taken away. */
export function EventForm(props: EventFormProps) {
  const answer = useActionData() as FormRefusal | undefined
  return <Fields key={answer === undefined ? '' : text(answer.values, 'revision')} {...props} />
}

function Fields({ initial, zones, submit, groups, told = false, call }: EventFormProps) {
  const { t } = useTranslation()
  const form = useFormState()
  const locked = (field: InheritedField) => call?.locks.includes(field) ?? false
  const follows = (field: InheritedField) => (call === undefined ? undefined : t(locked(field) ? 'app-hosting:lockedHint' : 'app-events:hint.follows'))
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="revision" value={form.field('revision').defaultValue} />
      {/* Enter in a field presses the first button of a form: this one, which nobody sees, saves. */}
      <button type="submit" hidden aria-label={submit} />
      {groups === undefined ? null : (
        <FormPart title={t('app-events:form.host')}>
          <input type="hidden" name="callId" value={call?.id ?? ''} />
          <NativeSelect {...form.field('groupId', initial.groupId)} label={t('app-events:field.groupId')} description={t('app-events:hint.groupId')} data={groups.map((group) => ({ value: group.id, label: placed(group) }))} required />
        </FormPart>
      )}
      <FormPart title={t('app-events:form.what')}>
        <TextInput {...form.field('title', initial.title)} label={t('app-events:field.title')} description={follows('title')} readOnly={locked('title')} maxLength={160} required={call === undefined} mb="sm" />
        <Textarea {...form.field('description', initial.description)} label={t('app-events:field.description')} description={follows('description') ?? t('app-calls:hint.description')} readOnly={locked('description')} rows={6} maxLength={20_000} />
      </FormPart>
      <FormPart title={t('app-events:form.when')} description={call === undefined ? undefined : t(locked('time') ? 'app-hosting:lockedHint' : 'app-events:hint.whenFollows')}>
        <SlotFields form={form} slots={initial.slots} timeZone={initial.timeZone} zones={zones} required={call === undefined} />
      </FormPart>
      <FormPart title={t('app-events:form.place')}>
        <PlaceFields form={form} initial={initial} />
      </FormPart>
      <FormPart title={t('app-events:form.signUp')}>
        <PlaceRulesFields form={form} initial={initial} />
      </FormPart>
      {told ? <Checkbox id="quiet" name="quiet" value="on" defaultChecked={form.ticked('quiet', 'on')} label={t('app-terms:quiet')} description={t('app-terms:quietHint')} mb="md" /> : null}
      {form.reason === 'begun' ? <Checkbox id="moveBegun" name="moveBegun" value="on" label={t('app-events:moveBegun')} mb="md" /> : null}
      <Button type="submit" loading={form.busy}>
        {submit}
      </Button>
    </Form>
  )
}
