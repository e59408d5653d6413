import { useTranslation } from 'react-i18next'
import { TextLink } from '../../ui/app/link-button.tsx'

/** From the messages of an event or a call to what makes them. */
export function MessageLinks({ path }: { path: string }) {
  const { t } = useTranslation()
  return (
    <ul className="inline-list">
      <li>
        <TextLink to={`${path}/reminders`}>{t('app-messages:toReminders')}</TextLink>
      </li>
      <li>
        <TextLink to={`${path}/announcements`}>{t('app-messages:toAnnouncements')}</TextLink>
      </li>
    </ul>
  )
}
