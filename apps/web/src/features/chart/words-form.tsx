import { Button, TextInput } from '@mantine/core'
import { scale } from '@turnout/core/chart/chart.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import type { ChartState } from './chart-view.ts'

/** A body's own words for 1 to 5; without any, those of the nearest body above hold. */
export function WordsForm({ state: { words, ownWords, group } }: { state: ChartState }) {
  const { t } = useTranslation()
  const form = useFormState('words')
  const above = words === null || words.of.id === group.id ? null : words
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="words" />
      <p className="note">{above === null ? t('app-chart:wordsHint') : t('app-chart:wordsFrom', { name: above.of.name })}</p>
      {scale.map((value) => (
        <TextInput key={value} {...form.field(`words.${value - 1}`, ownWords?.[value - 1])} label={String(value)} placeholder={above?.words[value - 1] ?? t(`app-chart:scale.${value}`)} maxLength={60} mb="xs" />
      ))}
      <Button type="submit" variant="default" mt="xs" loading={form.busy}>
        {t('app-chart:saveWords')}
      </Button>
    </Form>
  )
}
