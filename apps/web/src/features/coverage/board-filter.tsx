import { Button, NativeSelect, TextInput } from '@mantine/core'
import { coverageStates, needs } from '@turnout/core/coverage/coverage.rules.ts'
import { boardSorts } from '@turnout/core/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { PhoneFold } from '../../ui/app/fold.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'

/** Search, filters and order of the board; each choice is part of the address. */
export function BoardFilterForm({ organizers, clear }: { organizers: readonly { id: string; name: string }[]; clear: string }) {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  const [search] = useSearchParams()
  const given = (name: string, otherwise = '') => search.get(name) ?? otherwise
  const used = ['q', 'state', 'need', 'owner'].filter((name) => given(name) !== '').length
  const any = { value: '', label: t('app-events:filter.any') }
  const named = organizers.filter(({ id }) => id !== viewer?.id).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <search aria-label={t('app-coverage:filter.label')}>
      <PhoneFold summary={used > 0 ? t('app-coverage:filter.used', { count: used }) : t('app-coverage:filter.fold')}>
        <Form method="get" className="filter" key={search.toString()}>
          {search.get('under') ? <input type="hidden" name="under" value={given('under')} /> : null}
          <TextInput id="q" name="q" type="search" label={t('app-coverage:filter.q')} defaultValue={given('q')} maxLength={100} />
          <NativeSelect id="state" name="state" label={t('app-coverage:column.state')} defaultValue={given('state')} data={[any, ...coverageStates.map((state) => ({ value: state, label: t(`app-coverage:state.${state}`) }))]} />
          <NativeSelect id="need" name="need" label={t('app-coverage:filter.need')} defaultValue={given('need')} data={[any, ...needs.map((need) => ({ value: need, label: t(`app-coverage:need.${need}`) }))]} />
          <NativeSelect id="owner" name="owner" label={t('app-coverage:column.owner')} defaultValue={given('owner')} data={[any, ...(viewer ? [{ value: viewer.id, label: t('app-coverage:filter.me') }] : []), { value: 'none', label: t('app-coverage:filter.nobody') }, ...named]} />
          <NativeSelect id="sort" name="sort" label={t('app-coverage:filter.sort')} defaultValue={given('sort', 'urgency')} data={boardSorts.map((sort) => ({ value: sort, label: t(`app-coverage:sort.${sort}`) }))} />
          <NativeSelect id="dir" name="dir" label={t('app-coverage:filter.dir')} defaultValue={given('dir', 'down')} data={['down', 'up'].map((dir) => ({ value: dir, label: t(`app-coverage:dir.${dir}`) }))} />
          <Button type="submit" variant="default">
            {t('app-events:filter.apply')}
          </Button>
          {search.size > 0 ? <TextLink to={clear}>{t('app-events:filter.clear')}</TextLink> : null}
        </Form>
      </PhoneFold>
    </search>
  )
}
