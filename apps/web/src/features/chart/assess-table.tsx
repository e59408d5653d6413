import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { text } from '../../lib/form-values.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { QuestionField } from './assess-fields.tsx'
import type { Charted, ChartState } from './chart-view.ts'
import { Mark } from './mark.tsx'
import { useScale } from './use-scale.ts'

export const mostAssessed = 200

/** Assesses many at once on one question; who is left alone stays where they were. */
export function AssessTable({ state, people, questions }: { state: ChartState; people: readonly Charted[]; questions: readonly string[] }) {
  const { t } = useTranslation()
  const form = useFormState('assess')
  const scale = useScale(state)
  const choices = [{ value: '', label: t('app-chart:asBefore') }, ...scale.map(({ value, word }) => ({ value: String(value), label: `${value} ${word}` }))]
  return (
    <Form method="post">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="assess" />
      <div className="form">
        <QuestionField form={form} questions={questions} />
      </div>
      <div id={form.field('values').id} tabIndex={-1} />
      <CardTable
        label={t('app-chart:tab.assess')}
        rows={people.slice(0, mostAssessed)}
        keyOf={({ id }) => id}
        columns={[
          { label: t('app-chart:name'), render: ({ name, department, shift }) => <>{name}<span className="note">{[department, shift].filter(Boolean).join(', ')}</span></> },
          { label: t('app-chart:now'), render: ({ assessment }) => <Mark value={assessment} /> },
          { label: t('app-chart:new'), render: ({ id, name }) => <NativeSelect id={form.field(`values.${id}`).id} name={`values.${id}`} aria-label={t('app-chart:assessWhom', { name })} defaultValue={form.values ? text(form.values, `values.${id}`) : ''} data={choices} size="sm" /> },
        ]}
      />
      {people.length > mostAssessed ? <p className="note">{t('app-chart:narrow', { count: mostAssessed })}</p> : null}
      <Button type="submit" mt="md" loading={form.busy}>
        {t('app-chart:saveAssessments')}
      </Button>
    </Form>
  )
}
