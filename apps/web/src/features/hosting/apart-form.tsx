import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { placed } from '../group/placed.ts'
import { apartIntent } from './apart-action.ts'

type Told = { id: string; name: string; town: string | null }
type Pair = { group: Pick<Told, 'id' | 'name'>; other: Told }

/** Says that two groups of like names are two; once it was said, takes it back. */
function ApartForm({ group, other, apart }: Pair & { apart: boolean }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="intent" value={apartIntent} />
      <input type="hidden" name="id" value={group.id} />
      <input type="hidden" name="otherId" value={other.id} />
      <Button type="submit" name="apart" value={apart ? 'no' : 'yes'} variant="default" size="compact-sm" aria-label={t(apart ? 'app-hosting:apart.undoOf' : 'app-hosting:apart.sayOf', { group: group.name, other: placed(other) })}>
        {t(apart ? 'app-hosting:apart.undo' : 'app-hosting:apart.say')}
      </Button>
    </Form>
  )
}

/** The button beside a group that may be the same and is not. */
export const SayApart = (pair: Pair) => <ApartForm {...pair} apart={false} />

/** What was said to be two, folded away, each with the way back. */
export function ApartList({ pairs, single = false }: { pairs: readonly Pair[]; /** All are of one group, which stands above. */ single?: boolean }) {
  const { t } = useTranslation()
  if (pairs.length === 0) return null
  return (
    <details className="disclosure">
      <summary>{t('app-hosting:apart.title', { count: pairs.length })}</summary>
      <ul className="tight">
        {pairs.map(({ group, other }) => (
          <li key={`${group.id} ${other.id}`}>
            {single ? placed(other) : t('app-hosting:apart.pair', { group: group.name, other: placed(other) })} <ApartForm group={group} other={other} apart />
          </li>
        ))}
      </ul>
    </details>
  )
}
