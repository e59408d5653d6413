import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'

export type PlaceValues = { placeName: string; placeAddress: string; latitude: number | null; longitude: number | null; directions: string; onlineUrl: string | null; contact: string }

/** Where people meet, and what only people who signed up are told. */
export function PlaceFields({ form, initial }: { form: FormState; initial: PlaceValues }) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput {...form.field('placeName', initial.placeName)} label={t('app-events:field.placeName')} description={t('app-events:hint.placeName')} maxLength={200} mb="sm" />
      <TextInput {...form.field('placeAddress', initial.placeAddress)} label={t('app-events:field.placeAddress')} maxLength={300} mb="sm" />
      <div className="field-row">
        <TextInput {...form.field('latitude', initial.latitude)} inputMode="decimal" label={t('app-events:field.latitude')} />
        <TextInput {...form.field('longitude', initial.longitude)} inputMode="decimal" label={t('app-events:field.longitude')} />
      </div>
      <Textarea {...form.field('directions', initial.directions)} label={t('app-events:field.directions')} description={t('app-events:hint.onlySignedUp')} rows={3} maxLength={5000} mb="sm" />
      <TextInput {...form.field('onlineUrl', initial.onlineUrl)} type="url" label={t('app-events:field.onlineUrl')} description={t('app-events:hint.onlySignedUp')} maxLength={2000} mb="sm" />
      <TextInput {...form.field('contact', initial.contact)} label={t('app-events:field.contact')} description={t('app-events:hint.contact')} maxLength={300} />
    </>
  )
}
