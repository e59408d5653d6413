import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { useProposedZone } from '../../lib/use-time-zone.ts'
import { ZoneSelect } from '../../ui/app/zone-select.tsx'
import { intakeLocales } from './intake-locales.ts'

/** When, in which language and in which zone a source was published. What the source says of itself may stay open. */
export function SourceAbout({ form, zones, pasted }: { form: FormState; zones: readonly string[]; pasted: boolean }) {
  const { t } = useTranslation()
  const [region, setRegion] = useState(form.field('locale').defaultValue)
  const proposed = useProposedZone(region === '' ? undefined : region)
  // A zone chosen by hand stays, whatever region is chosen after it.
  const [zone, setZone] = useState<string>()
  const initial = pasted ? proposed : ''
  const source = pasted ? 'text' : 'source'
  return (
    <div className="field-row">
      <TextInput {...form.field('publishedOn')} type="date" max="9999-12-31" label={t('app-intake:publishedOn')} description={t(`app-intake:publishedOnHint.${source}`)} />
      <NativeSelect {...form.field('locale')} label={t('app-intake:locale')} description={t('app-intake:localeHint')} onChange={(event) => setRegion(event.currentTarget.value)} data={[{ value: '', label: t('app-intake:localeFound') }, ...intakeLocales.map((locale) => ({ value: locale, label: t(`app-intake:locales.${locale}`) }))]} />
      <ZoneSelect key={initial} {...form.field('timeZone', initial)} {...(zone !== undefined && { defaultValue: zone })} onChange={setZone} zones={zones} blank={t('app-intake:zoneFound')} label={t('app-intake:timeZone')} description={t('app-intake:timeZoneHint')} />
    </div>
  )
}
