import { formatWhen, type When } from '@turnout/core/time/time.rules.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { Unbroken } from '../../ui/unbroken.tsx'

export type CallItemFacts = When & { slug: string; title: string; caller: string; summary: string }

/** One call in a list of calls; below it, what belongs to it. */
export function CallItem({ call, children }: { call: CallItemFacts; children?: ReactNode }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return (
    <li>
      <Link to={`/calls/${call.slug}`}>{call.title}</Link>
      <p><Unbroken>{formatWhen(call, locale)}</Unbroken></p>
      {call.summary ? <p>{call.summary}</p> : null}
      {call.caller ? <p className="muted">{t('agenda:calledBy', { caller: call.caller })}</p> : null}
      {children}
    </li>
  )
}
