import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { placed } from '../group/placed.ts'
import { apartIntent } from './apart-action.ts'
import { ApartList, SayApart } from './apart-form.tsx'

export type Doubles = Awaited<ReturnType<Api['hosting']['doubles']['query']>>

/** Workplaces that hosts named anew, each with the way to its place in the tree. */
export function LoosePart({ loose }: Pick<Doubles, 'loose'>) {
  const { t } = useTranslation()
  if (loose.length === 0) return null
  return (
    <Notice title={t('app-hosting:loose.title', { count: loose.length })}>
      <p className="tight">{t('app-hosting:loose.text')}</p>
      <ul className="tight">
        {loose.map(({ group, eventId }) => (
          <li key={group.id}>
            <TextLink to={`/app/events/${eventId}`}>{placed(group)}</TextLink>: <TextLink to={`/app/groups/${group.id}/arrange`}>{t('app-hosting:loose.place', { group: group.name })}</TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Groups that host and may be another that is there, named anew: each with the way to make them one. */
export function DoublesPart({ doubles: { doubles, more, apart } }: { doubles: Doubles }) {
  const { t } = useTranslation()
  const form = useFormState(apartIntent)
  const list = <ApartList pairs={apart} />
  if (doubles.length === 0) return apart.length === 0 ? null : <><AppFormErrors form={form} />{list}</>
  return (
    <Notice tone="warn" title={t('app-hosting:double.title', { count: doubles.length + more })}>
      <AppFormErrors form={form} />
      <p className="tight">{t('app-hosting:double.text')}</p>
      <ul className="tight">
        {doubles.map(({ group, eventId, sameAs, mayMerge }) => (
          <li key={group.id}>
            <TextLink to={`/app/events/${eventId}`}>{placed(group)}</TextLink> {t('app-hosting:double.same')}{' '}
            {sameAs.map((one, index) => (
              <span key={one.id}>
                {index === 0 ? null : ` ${t('app-hosting:double.or')} `}
                {mayMerge ? <TextLink to={`/app/groups/${group.id}/arrange?into=${one.id}`}>{t('app-hosting:double.merge', { group: placed(one) })}</TextLink> : <TextLink to={`/app/groups/${one.id}`}>{placed(one)}</TextLink>}{' '}
                <SayApart group={group} other={one} />
              </span>
            ))}
            {mayMerge ? null : ` ${t('app-hosting:double.others')}`}
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p className="tight">{t('app-hosting:double.more', { count: more })}</p>}
      {list}
    </Notice>
  )
}
