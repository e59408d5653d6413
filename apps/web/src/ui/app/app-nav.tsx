import { NavLink } from '@mantine/core'
import { type Icon, IconBuildingCommunity, IconCalendarEvent, IconChecklist, IconFileImport, IconFlag, IconHome, IconMail, IconMailCheck, IconMessages, IconPhoneCall, IconSettings, IconSpeakerphone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'

const places = [
  { key: 'home', path: '/app', icon: IconHome },
  { key: 'intake', path: '/app/intake', icon: IconFileImport, organizers: true },
  { key: 'campaigns', path: '/app/campaigns', icon: IconFlag },
  { key: 'calls', path: '/app/calls', icon: IconSpeakerphone },
  { key: 'chase', path: '/app/chase', icon: IconPhoneCall, chasers: true },
  { key: 'events', path: '/app/events', icon: IconCalendarEvent },
  { key: 'reviews', path: '/app/reviews', icon: IconChecklist, organizers: true },
  { key: 'groups', path: '/app/groups', icon: IconBuildingCommunity },
  { key: 'settings', path: '/app/settings', icon: IconSettings },
  { key: 'messages', path: '/app/messages', icon: IconMessages, organizers: true },
  { key: 'mailHealth', path: '/app/mail', icon: IconMailCheck, organizers: true },
  { key: 'mailbox', path: '/app/mailbox', icon: IconMail, organizers: true },
] as const satisfies readonly { key: string; path: string; icon: Icon; organizers?: boolean; chasers?: boolean }[]

/** The places of the workspace; the one being looked at is marked. */
export function AppNav({ label }: { label: string }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const { instance, viewer } = useSurroundings()
  return (
    <nav aria-label={label}>
      {places
        .filter((place) => (!('organizers' in place) || viewer?.organizer) && (!('chasers' in place) || viewer?.chases) && (place.key !== 'mailbox' || instance.mailbox))
        .map(({ key, path, icon: Icon }) => {
          const here = path === '/app' ? pathname === path : pathname === path || pathname.startsWith(`${path}/`)
          return (
            <NavLink key={key} component={Link} to={path} label={t(`app:nav.${key}`)} leftSection={<Icon size={18} stroke={1.7} aria-hidden />} active={here} aria-current={here ? 'page' : undefined} variant="light" />
          )
        })}
    </nav>
  )
}
