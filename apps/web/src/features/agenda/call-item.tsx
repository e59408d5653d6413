import { formatWhen, type When } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'

/** One call in a list, told from events by its mark. */
export function CallItem({ call }: { call: When & { slug: string; title: string; caller: string; summary: string } }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return (
    <li>
      <Link to={`/calls/${call.slug}`}>{call.title}</Link>
      <span className="tag">{t('agenda:call')}</span>
      <p>{formatWhen(call, locale)}</p>
      {call.summary ? <p>{call.summary}</p> : null}
      {call.caller ? <p className="muted">{t('agenda:calledBy', { caller: call.caller })}</p> : null}
    </li>
  )
}
