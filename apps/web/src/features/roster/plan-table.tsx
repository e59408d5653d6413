import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'
import { CardTable } from '../../ui/app/card-table.tsx'
import { StateBadge } from '../../ui/app/badge.tsx'
import { OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Roster = Awaited<ReturnType<Api['rosters']['get']['query']>>
export type Plan = Roster['plans'][number]
export type Refused = Roster['refused'][number]

const tones = { make: 'good', change: 'waiting', nothing: 'neutral', refuse: 'bad' } as const

/** What the import would do with each row, the refused first: they are what needs a hand. */
export function PlanTable({ plans }: { plans: readonly Plan[] }) {
  const { t } = useTranslation()
  const sorted = plans.toSorted((a, b) => Number(b.does === 'refuse') - Number(a.does === 'refuse') || a.line - b.line)
  const shown = sorted.slice(0, 500)
  return (
    <>
      <CardTable
        label={t('app-rosters:plan')}
        rows={shown}
        keyOf={({ line }) => line}
        columns={[
          { label: t('app-rosters:line'), onPhone: 'labelled', render: ({ line }) => String(line) },
          { label: t('app-rosters:does.title'), render: ({ does }) => <StateBadge tone={tones[does]}>{t(`app-rosters:does.${does}`)}</StateBadge> },
          { label: t('app-rosters:row'), render: (plan) => nameOf(plan) },
          { label: t('app-rosters:detail'), render: (plan) => <Detail plan={plan} /> },
        ]}
      />
      {sorted.length > shown.length ? <p>{t('app-rosters:further', { count: sorted.length - shown.length })}</p> : null}
    </>
  )
}

/** The lines that an import left out, each with all that is wrong with it. */
export function RefusedTable({ refused, csv, again }: { refused: readonly Refused[]; csv: string; again: string }) {
  const { t } = useTranslation()
  if (refused.length === 0) return null
  const shown = refused.slice(0, 500)
  return (
    <Section title={t('app-rosters:refused', { count: refused.length })}>
      <p>{t('app-rosters:refusedHint')}</p>
      <ul className="inline-list">
        <li><OuterLink href={csv}>{t('app-rosters:refusedFile')}</OuterLink></li>
        <li><TextLink to={again}>{t('app-rosters:again')}</TextLink></li>
      </ul>
      <CardTable
        label={t('app-rosters:refused', { count: refused.length })}
        rows={shown}
        keyOf={({ line }) => line}
        columns={[
          { label: t('app-rosters:line'), onPhone: 'labelled', render: ({ line }) => String(line) },
          { label: t('app-rosters:row'), render: ({ name, cells }) => name || cells.filter(Boolean).join(', ').slice(0, 80) },
          { label: t('app-rosters:detail'), render: ({ wrong }) => wrong.map(({ reason, value }) => t(`app-rosters:reason.${reason}`, { value })).join(' ') },
        ]}
      />
      {refused.length > shown.length ? <p>{t('app-rosters:further', { count: refused.length - shown.length })}</p> : null}
    </Section>
  )
}

function nameOf(plan: Plan): string {
  if (plan.does === 'refuse') return plan.name
  return 'values' in plan ? plan.values.name : [plan.name, plan.email].filter(Boolean).join(', ')
}

function Detail({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  if (plan.does === 'refuse') return <>{plan.wrong.map(({ reason, value }) => t(`app-rosters:reason.${reason}`, { value })).join(' ')}</>
  if (!('values' in plan)) return <>{plan.does === 'change' ? `${t(`app-terms:role.${plan.was}`)} → ${t(`app-terms:role.${plan.role}`)}` : t(`app-terms:role.${plan.role}`)}</>
  const more = moreOf(plan, t)
  if (plan.does !== 'change') return <>{more}</>
  const said = (value: string | number | boolean | null): string => (typeof value === 'boolean' ? t(value ? 'app-rosters:yes' : 'app-rosters:no') : String(value ?? '') || '–')
  const changes = Object.entries(plan.becomes).map(([field, value]) => `${t(`app-rosters:field.${field === 'isLeader' ? 'leader' : field}`)}: ${said(plan.was[field as keyof typeof plan.was] ?? '')} → ${said(value)}`)
  return <>{[...changes, more].filter(Boolean).join('; ')}</>
}

/** What happens beside what the row itself says: an invitation; whom somebody follows and where they stand. */
function moreOf(plan: Exclude<Plan, { does: 'refuse' }>, t: TFunction): string {
  if ('rep' in plan) return plan.rep ? t('app-rosters:invites', { email: plan.rep.email }) : ''
  if (!('assessed' in plan)) return ''
  return [plan.follows && t('app-rosters:follows', { name: plan.follows.name }), plan.assessed && t('app-rosters:assesses', plan.assessed)].filter(Boolean).join('; ')
}
