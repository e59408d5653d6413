import { formatZone } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { text } from '../../lib/form-values.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { Field, TextField } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { WhenLine } from '../agenda/when-line.tsx'
import { GroupFields, type OwnGroup } from './group-fields.tsx'
import type { HostCall, HostRight } from './host-right.ts'
import { PersonFields } from './person-fields.tsx'
import { TimeFieldset } from './time-fields.tsx'

const furtherFields = ['directions', 'onlineUrl', 'title', 'capacity', 'contact'] as const

type Props = { call: HostCall; groups: OwnGroup[]; right: HostRight; /** Without an account: also asked who it is. */ guest: boolean; /** The link of an invitation says whose address it is. */ invitation?: string }

/** Hosting in under a minute: the group and the place; everything else comes from the call unless the host says otherwise. */
export function HostForm({ call, groups, right, guest, invitation }: Props) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const form = useFormState('host')
  const { locks, eventDefault, eventTitle } = call
  const online = call.scope === 'online'
  // Where neither was given, the link that would do instead of the place is not left folded away.
  const opened = form.errors.placeName !== undefined || furtherFields.some((name) => form.errors[name] !== undefined || (form.values !== undefined && text(form.values, name) !== '' && text(form.values, name) !== eventTitle))
  const waits = right.waits !== 'no'
  const link = <Field {...form.field('onlineUrl')} label={t('host:onlineUrl')} hint={t('host:onlySignedUp')} type="url" inputMode="url" maxLength={2000} either={online} />
  return (
    <>
      <FormErrors form={form} />
      {/* The address goes on saying who is invited: what is wrong with the form is shown in the form that they had. */}
      <Form method="post" action={`/calls/${call.slug}/host${invitation === undefined ? '' : `?invitation=${encodeURIComponent(invitation)}`}`} noValidate>
        <input type="hidden" name="intent" value="host" />
        <input type="hidden" name="callId" value={call.id} />
        {invitation === undefined ? null : <input type="hidden" name="invitation" value={invitation} />}
        {guest ? <PersonFields form={form} known={invitation !== undefined} /> : null}
        <GroupFields form={form} groups={groups} mayAdd={right.newGroup} />
        <fieldset>
          <legend>{t('host:place')}</legend>
          {online ? link : null}
          <Field {...form.field('placeName')} label={t('host:placeName')} hint={t(online ? 'host:placeNameOnlineHint' : 'host:placeNameHint')} maxLength={200} either={!online} />
          <Field {...form.field('placeAddress')} label={t('host:placeAddress')} autoComplete="street-address" maxLength={300} />
        </fieldset>
        {locks.includes('time') ? (
          <>
            <p>{t('host:timeLocked')}</p>
            <p>
              <WhenLine when={eventDefault} dense />
            </p>
          </>
        ) : (
          <TimeFieldset form={form} when={eventDefault} zone={formatZone(eventDefault, locale)} bounds={call} />
        )}
        <details className="more" open={opened || undefined}>
          <summary>{t('host:details')}</summary>
          <TextField {...form.field('directions')} label={t('host:directions')} hint={t('host:onlySignedUp')} rows={3} maxLength={5000} />
          {online ? null : link}
          {locks.includes('title') ? null : <Field {...form.field('title', eventTitle)} label={t('host:title')} hint={t('host:titleHint')} maxLength={160} />}
          <Field {...form.field('capacity')} label={t('host:capacity')} hint={t('host:capacityHint')} type="number" inputMode="numeric" min={1} />
          <Field {...form.field('contact')} label={t('host:contact')} hint={t('host:contactHint')} maxLength={300} />
        </details>
        {waits ? <p>{t(right.waits === 'maybe' ? 'host:waitsUnlessTrusted' : 'host:willWait')}</p> : null}
        <Button>{t(guest && invitation === undefined ? 'host:actionGuest' : waits ? 'host:actionWaits' : 'host:action')}</Button>
      </Form>
    </>
  )
}
