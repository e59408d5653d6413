import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { ZoneSelect } from '../../ui/app/zone-select.tsx'

/** The languages that mail is written in, by their own names. */
const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
]

type Me = { email: string; name: string; locale: string | null; timeZone: string | null }

/** One's own name, language and zone. Loads the page anew, because all of it shows them. */
export function ProfileForm({ me, zones, instanceZone }: { me: Me; zones: readonly string[]; instanceZone: string }) {
  const { t } = useTranslation()
  const form = useFormState('profile')
  return (
    <Form method="post" reloadDocument className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="profile" />
      <TextInput {...form.field('name', me.name)} label={t('app-settings:name')} description={t('app-settings:nameHint')} autoComplete="name" maxLength={120} required mb="sm" />
      <NativeSelect {...form.field('locale', me.locale?.slice(0, 2))} label={t('app-settings:language')} description={t('app-settings:languageHint')} data={languages} mb="sm" />
      <ZoneSelect {...form.field('timeZone', me.timeZone)} zones={zones} blank={t('app-settings:sameZone', { zone: instanceZone })} label={t('app-settings:timeZone')} description={t('app-settings:timeZoneHint')} />
      <Button type="submit" mt="md">
        {t('app-terms:save')}
      </Button>
    </Form>
  )
}
