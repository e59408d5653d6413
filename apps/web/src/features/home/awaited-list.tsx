import { useTranslation } from 'react-i18next'
import { OuterLink } from '../../ui/app/link-button.tsx'
import type { AwaitedGroup } from './home-event.ts'

const states = { pending: 'app-home:awaited.pending', draft: 'app-home:awaited.draft', published: 'app-home:awaited.published', cancelled: 'app-home:awaited.published' } as const

/** What whoever looks waits for: each event that they host in the name of a group, leading to what became of it, and each group that they asked to be let into. */
export function AwaitedList({ awaited }: { awaited: readonly AwaitedGroup[] }) {
  const { t } = useTranslation()
  return (
    <ul className="row-list">
      {awaited.map(({ groupId, group, groupSlug, led, event }) => (
        <li key={event?.id ?? groupId}>
          <span>
            <OuterLink href={event ? `/calls/${event.callSlug}/host?hosted=${event.id}` : `/groups/${groupSlug}`}>{event?.title ?? group}</OuterLink>
            <span className="note">{event ? group : t('app-home:awaited.joining')}</span>
          </span>
          <ul className="reasons">
            {event ? <li>{t(states[event.status])}</li> : null}
            <li>{t(led === null ? 'app-home:awaited.theirs' : led ? 'app-home:awaited.people' : 'app-home:awaited.organizers', { group })}</li>
          </ul>
        </li>
      ))}
    </ul>
  )
}
