import { formatZone, type When } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { text } from '../../lib/form-values.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import type { FormState } from '../../lib/use-form-state.ts'
import { Field, TextField } from '../../ui/document/field.tsx'
import { WhenLine } from '../agenda/when-line.tsx'
import type { HostCall } from './host-right.ts'
import { TimeFieldset } from './time-fields.tsx'

/** An event as its host said it; without one everything is as the call says. `several`: it has times of its own, which are not changed here. */
export type HostSaid = { placeName: string; placeAddress: string; directions: string; onlineUrl: string | null; contact: string; title: string; capacity: number | null; when: When; several: boolean }

const furtherFields = ['directions', 'onlineUrl', 'title', 'capacity', 'contact'] as const

/** What a host says of an event beside the group: where, when, and folded away what few need to say. */
export function HostFields({ form, call, said }: { form: FormState; call: HostCall; said?: HostSaid }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const { locks, eventTitle } = call
  const when = said?.when ?? call.eventDefault
  const online = call.scope === 'online'
  const isOwn = (name: (typeof furtherFields)[number]): boolean => {
    const value = form.values === undefined ? String(said?.[name] ?? '') : text(form.values, name)
    return value !== '' && value !== eventTitle
  }
  // Where neither was given, the link that would do instead of the place is not left folded away.
  const opened = form.errors.placeName !== undefined || furtherFields.some((name) => form.errors[name] !== undefined || isOwn(name))
  const link = <Field {...form.field('onlineUrl', said?.onlineUrl)} label={t('host:onlineUrl')} hint={t('host:onlySignedUp')} type="url" inputMode="url" maxLength={2000} either={online} />
  return (
    <>
      <fieldset>
        <legend>{t('host:place')}</legend>
        {online ? link : null}
        <Field {...form.field('placeName', said?.placeName)} label={t('host:placeName')} hint={t(online ? 'host:placeNameOnlineHint' : 'host:placeNameHint')} maxLength={200} either={!online} />
        <Field {...form.field('placeAddress', said?.placeAddress)} label={t('host:placeAddress')} autoComplete="street-address" maxLength={300} />
      </fieldset>
      {said?.several === true ? <p>{t('host:severalTimes')}</p> : locks.includes('time') ? (
        <>
          <p>{t('host:timeLocked')}</p>
          <p>
            <WhenLine when={when} dense />
          </p>
        </>
      ) : (
        <TimeFieldset form={form} when={when} zone={formatZone(when, locale)} bounds={call} again={said !== undefined} />
      )}
      <details className="more" open={opened || undefined}>
        <summary>{t('host:details')}</summary>
        <TextField {...form.field('directions', said?.directions)} label={t('host:directions')} hint={t('host:onlySignedUp')} rows={3} maxLength={5000} />
        {online ? null : link}
        {locks.includes('title') ? null : <Field {...form.field('title', said?.title ?? eventTitle)} label={t('host:title')} hint={t('host:titleHint')} maxLength={160} />}
        {said?.several === true ? null : <Field {...form.field('capacity', said?.capacity)} label={t('host:capacity')} hint={t('host:capacityHint')} type="number" inputMode="numeric" min={1} />}
        <Field {...form.field('contact', said?.contact)} label={t('host:contact')} hint={t('host:contactHint')} maxLength={300} />
      </details>
    </>
  )
}
