import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { IntakeInput } from '@turnout/core/intake/intake.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { intakeLocales } from '../../features/intake/intake-locales.ts'
import { apiContext } from '../../lib/api-client.ts'
import { type FormValues, text } from '../../lib/form-values.ts'
import { submit } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { useProposedZone } from '../../lib/use-time-zone.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { ZoneSelect } from '../../ui/app/zone-select.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-intake:title') }) })

export function loader() {
  return { zones: listTimeZones() }
}

function inputOf(values: FormValues): z.input<typeof IntakeInput> {
  return { text: text(values, 'text'), publishedOn: text(values, 'publishedOn'), locale: text(values, 'locale'), timeZone: text(values, 'timeZone') }
}

export function action({ request, context }: ActionFunctionArgs) {
  return submit(request, inputOf, (input) => context.get(apiContext).intakes.read.mutate(input), ({ id }) => `/app/intake/${id}`)
}

export function Component() {
  const { t } = useTranslation()
  const { zones } = useLoaderData<typeof loader>()
  const { viewer } = useSurroundings()
  const form = useFormState()
  const [region, setRegion] = useState(form.field('locale', 'en-GB').defaultValue)
  const proposed = useProposedZone(region)
  // A zone chosen by hand stays, whatever region is chosen after it.
  const [zone, setZone] = useState<string>()
  if (!viewer?.organizer)
    return (
      <AppPage title={t('app-intake:title')}>
        <Notice>{t('app-intake:organizersOnly')}</Notice>
      </AppPage>
    )
  return (
    <AppPage title={t('app-intake:title')}>
      <p className="lead">{t('app-intake:lead')}</p>
      <AppFormErrors form={form} />
      <Form method="post" className="form">
        <Textarea {...form.field('text')} label={t('app-intake:text')} description={t('app-intake:textHint')} rows={14} required mb="sm" />
        <div className="field-row">
          <TextInput {...form.field('publishedOn')} type="date" label={t('app-intake:publishedOn')} description={t('app-intake:publishedOnHint')} required />
          <NativeSelect {...form.field('locale', 'en-GB')} label={t('app-intake:locale')} description={t('app-intake:localeHint')} onChange={(event) => setRegion(event.currentTarget.value)} data={intakeLocales.map((locale) => ({ value: locale, label: t(`app-intake:locales.${locale}`) }))} />
          <ZoneSelect key={proposed} {...form.field('timeZone', proposed)} {...(zone !== undefined && { defaultValue: zone })} onChange={setZone} zones={zones} label={t('app-intake:timeZone')} description={t('app-intake:timeZoneHint')} />
        </div>
        <Button type="submit" loading={form.busy} mt="md">
          {t('app-intake:read')}
        </Button>
      </Form>
      <p>
        {t('app-intake:or')} <TextLink to="/app/calls/new">{t('app-intake:byHand')}</TextLink>
      </p>
    </AppPage>
  )
}
