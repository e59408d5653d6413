import { Button, NativeSelect, TextInput } from '@mantine/core'
import { scale } from '@turnout/core/chart/chart.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import { type Charted, present } from './chart-view.ts'

/** Those of the chart that somebody looks for. */
export function filterCharted(people: readonly Charted[], search: URLSearchParams): Charted[] {
  const given = (name: string) => search.get(name) ?? ''
  const q = given('q').trim().toLowerCase()
  return people.filter(
    (one) =>
      (q === '' || one.name.toLowerCase().includes(q) || (one.email ?? '').includes(q)) &&
      (given('department') === '' || one.department === given('department')) &&
      (given('shift') === '' || one.shift === given('shift')) &&
      (given('assessment') === '' || String(one.assessment ?? 0) === given('assessment')) &&
      (given('leader') === '' || one.isLeader),
  )
}

export function ChartedFilter({ people }: { people: readonly Charted[] }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const given = (name: string) => search.get(name) ?? ''
  const any = { value: '', label: t('app-events:filter.any') }
  const choices = (values: string[]) => [any, ...present(values).map((value) => ({ value, label: value }))]
  return (
    <search aria-label={t('app-chart:filter')}>
      <Form method="get" className="filter" key={search.toString()}>
        <TextInput id="q" name="q" type="search" label={t('app-chart:search')} defaultValue={given('q')} />
        <NativeSelect id="filter-department" name="department" label={t('app-chart:department')} defaultValue={given('department')} data={choices(people.map((one) => one.department))} />
        <NativeSelect id="filter-shift" name="shift" label={t('app-chart:shift')} defaultValue={given('shift')} data={choices(people.map((one) => one.shift))} />
        <NativeSelect id="filter-assessment" name="assessment" label={t('app-chart:assessment')} defaultValue={given('assessment')} data={[any, ...scale.map((value) => ({ value: String(value), label: String(value) })), { value: '0', label: t('app-chart:unassessed') }]} />
        <NativeSelect id="filter-leader" name="leader" label={t('app-chart:leaders')} defaultValue={given('leader')} data={[any, { value: 'yes', label: t('app-chart:onlyLeaders') }]} />
        <Button type="submit" variant="default">
          {t('app-events:filter.apply')}
        </Button>
      </Form>
    </search>
  )
}
