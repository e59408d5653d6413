import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../ui/app/badge.tsx'
import { OuterLink } from '../../ui/app/link-button.tsx'
import { EventDay } from './event-day.tsx'
import type { OwnAnswer } from './home-event.ts'

/** What the person who looks signed up for, each leading to their answer, where it is changed or taken back. */
export function AnswerList({ answers }: { answers: readonly OwnAnswer[] }) {
  const { t } = useTranslation()
  return (
    <ul className="row-list">
      {answers.map(({ id, title, group, startsAt, zone, status, cancelled, token }) => (
        <li key={id}>
          <span>
            <OuterLink href={`/signups/${token}`}>{title}</OuterLink>
            <span className="note">
              {group} · <EventDay startsAt={startsAt} zone={zone} />
            </span>
          </span>
          <span>{cancelled ? <StateBadge tone="bad">{t('app-terms:eventStatus.cancelled')}</StateBadge> : t(`app-terms:signupStatus.${status}`)}</span>
        </li>
      ))}
    </ul>
  )
}
