import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { ZoneSelect } from '../../ui/app/zone-select.tsx'
import { intakeLocales } from './intake-locales.ts'

/** A feed to follow. Language and zone may stay open: most feeds say them. */
export function FeedForm({ zones }: { zones: readonly string[] }) {
  const { t } = useTranslation()
  const form = useFormState('follow')
  return (
    <Form method="post" className="form" id="feed-form">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="follow" />
      <TextInput {...form.field('url')} type="url" label={t('app-intake:feed.url')} description={t('app-intake:feed.urlHint')} placeholder="https://" required mb="sm" />
      <div className="field-row">
        <NativeSelect {...form.field('locale')} label={t('app-intake:locale')} data={[{ value: '', label: t('app-intake:feed.localeFound') }, ...intakeLocales.map((locale) => ({ value: locale, label: t(`app-intake:locales.${locale}`) }))]} />
        <ZoneSelect {...form.field('timeZone')} zones={zones} blank={t('app-intake:zoneFound')} label={t('app-intake:timeZone')} />
      </div>
      <Button type="submit" loading={form.busy}>
        {t('app-intake:feed.follow')}
      </Button>
    </Form>
  )
}
