import { Button, Group, Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { QuestionField } from './assess-fields.tsx'
import type { ChartPerson, ChartState } from './chart-view.ts'
import { Mark } from './mark.tsx'
import { useScale } from './use-scale.ts'

/** Assesses one person on a question. */
export function AssessPerson({ state, questions }: { state: ChartState; questions: readonly string[] }) {
  const { t } = useTranslation()
  const form = useFormState('assess')
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="assess" />
      <QuestionField form={form} questions={questions} />
      <fieldset className="plain-fieldset" id="assess-values">
        <legend>{t('app-chart:where')}</legend>
        {useScale(state).map(({ value, word }) => (
          <Radio key={value} id={`assess-value-${value}`} name="value" value={String(value)} required defaultChecked={form.ticked('value', String(value))} label={<><Mark value={value} /> {word}</>} mb={6} />
        ))}
      </fieldset>
      <Button type="submit" loading={form.busy}>
        {t('app-chart:saveAssessment')}
      </Button>
    </Form>
  )
}

/** What was ever assessed about somebody: who said it, when, and on what question. */
export function AssessmentHistory({ state, history }: { state: ChartState; history: ChartPerson['history'] }) {
  const { t } = useTranslation()
  const form = useFormState('takeBack')
  const words = new Map(useScale(state).map(({ value, word }) => [value, word]))
  if (history.length === 0) return <p>{t('app-chart:noHistory')}</p>
  return (
    <>
      <AppFormErrors form={form} />
      <CardTable
        label={t('app-chart:history')}
        rows={history}
        keyOf={({ id }) => id}
        columns={[
          { label: t('app-chart:assessment'), render: ({ value }) => <><Mark value={value} /> {words.get(value)}</> },
          { label: t('app-chart:question'), render: ({ question }) => question },
          { label: t('app-chart:by'), render: ({ by }) => by ?? t('app-chart:byNobody') },
          { label: t('app-chart:when'), render: ({ assessedAt }) => <InstantText at={assessedAt} /> },
          ...(history.some((one) => one.mayTakeBack) ? [{
            label: t('app-chart:slip'),
            render: ({ id, mayTakeBack }: ChartPerson['history'][number]) =>
              mayTakeBack ? (
                <Form method="post">
                  <input type="hidden" name="intent" value="takeBack" />
                  <Group gap={0}>
                    <Button type="submit" name="id" value={id} variant="default" size="xs">
                      {t('app-chart:takeBack')}
                    </Button>
                  </Group>
                </Form>
              ) : null,
          }] : []),
        ]}
      />
    </>
  )
}
