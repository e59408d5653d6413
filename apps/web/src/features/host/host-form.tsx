import { formatZone, type When } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { Field, TextField } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { GroupFields, type OwnGroup } from './group-fields.tsx'
import { PersonFields } from './person-fields.tsx'
import { TimeFieldset } from './time-fields.tsx'

type Call = { id: string; slug: string; eventTitle: string; eventDefault: When; hosting: string }

/** Hosting in under a minute: the group and the place; everything else comes from the call unless the host says otherwise. */
export function HostForm({ call, groups, waits, guest }: { call: Call; groups: OwnGroup[]; waits: boolean; /** Without an account: also asked who it is. */ guest: boolean }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const form = useFormState('host')
  return (
    <>
      <FormErrors form={form} />
      <Form method="post" action={`/calls/${call.slug}/host`} noValidate>
        <input type="hidden" name="intent" value="host" />
        <input type="hidden" name="callId" value={call.id} />
        {guest ? <PersonFields form={form} /> : null}
        <GroupFields form={form} groups={groups} />
        <fieldset>
          <legend>{t('host:place')}</legend>
          <Field {...form.field('placeName')} label={t('host:placeName')} hint={t('host:placeNameHint')} maxLength={200} required />
          <Field {...form.field('placeAddress')} label={t('host:placeAddress')} autoComplete="street-address" maxLength={300} />
          <TextField {...form.field('directions')} label={t('host:directions')} hint={t('host:onlySignedUp')} rows={3} maxLength={5000} />
          <Field {...form.field('onlineUrl')} label={t('host:onlineUrl')} hint={t('host:onlySignedUp')} type="url" inputMode="url" maxLength={2000} />
        </fieldset>
        <TimeFieldset form={form} when={call.eventDefault} zone={formatZone(call.eventDefault, locale)} />
        <fieldset>
          <legend>{t('host:more')}</legend>
          <Field {...form.field('title', call.eventTitle)} label={t('host:title')} hint={t('host:titleHint')} maxLength={160} />
          <Field {...form.field('capacity')} label={t('host:capacity')} hint={t('host:capacityHint')} type="number" inputMode="numeric" min={1} />
          <Field {...form.field('contact')} label={t('host:contact')} hint={t('host:contactHint')} maxLength={300} />
        </fieldset>
        {waits ? <p>{t('host:willWait')}</p> : null}
        <Button>{t(guest ? 'host:actionGuest' : waits ? 'host:actionWaits' : 'host:action')}</Button>
      </Form>
    </>
  )
}
