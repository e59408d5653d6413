import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../ui/app/badge.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import { DraftBody } from './draft-body.tsx'
import type { DraftFieldsProps } from './draft-fields-props.ts'
import type { WhyLeft } from './first-look.ts'
import { useReading } from './reading-state.ts'

/** One of several drafts: its line with a tick, and opened its fields. Only one is open at a time, the one whose passages the text shows. */
export function DraftCard(props: DraftFieldsProps & { left: WhyLeft | undefined; into: string | null; below: boolean }) {
  const { left, into, below, ...fields } = props
  const { form, index, draft, initial } = fields
  const { t } = useTranslation()
  const { active, activate, lines } = useReading()
  const line = lines[index] ?? { title: draft.title, startLocal: draft.start, endLocal: draft.end, timeZone: draft.timezone ?? initial.timeZone, place: draft.place ?? '' }
  const open = draft.accepted === null && !draft.dropped
  const doubts = draft.doubts.length + (draft.weekdayMismatch && draft.doubts.every(({ why }) => why !== 'weekday') ? 1 : 0)
  return (
    <li className="draft-card">
      {open ? <Checkbox name="take" value={String(index)} defaultChecked={form.ticked('take', String(index), left === undefined)} aria-label={t('app-intake:take', { title: line.title })} /> : <span />}
      <details name="draft" open={index === active} onToggle={({ currentTarget }) => currentTarget.open && activate(index)}>
        <summary>
          <strong>
            {index + 1}. {line.title || t('app-intake:untitled')}
          </strong>
          <span className="note">
            {line.startLocal === '' ? t('app-intake:undated') : <WhenText when={line} />}
            {line.place === '' ? null : ` · ${line.place}`}
          </span>
          <span className="draft-states">
            {draft.accepted === null ? null : <StateBadge tone="good">{t('app-intake:accepted.badge')}</StateBadge>}
            {draft.dropped ? <StateBadge tone="neutral">{t('app-intake:dropped.badge')}</StateBadge> : null}
            {open && draft.past ? <StateBadge tone="neutral">{t('app-intake:past.badge')}</StateBadge> : null}
            {draft.duplicates.length > 0 && open ? <StateBadge tone="waiting">{t('app-intake:duplicates.badge')}</StateBadge> : null}
            {open && left !== undefined ? <span className="note">{t(`app-intake:left.${left}`)}</span> : null}
            {doubts > 0 && open ? <StateBadge tone="waiting">{t('app-intake:doubt.badge', { count: doubts })}</StateBadge> : null}
          </span>
        </summary>
        <DraftBody {...fields} one={false} into={into} below={below} />
      </details>
    </li>
  )
}
