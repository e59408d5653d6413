import { useTranslation } from 'react-i18next'
import { formatClock } from '../../lib/dates.ts'
import type { DoorBoot } from './door.ts'
import type { DoorState } from './live-door.ts'

/** What is not sent yet, in words that cannot be missed. */
export function SyncStatus({ state, boot }: { state: DoorState; boot: DoorBoot }) {
  const { t } = useTranslation('check-in')
  const { link, waiting, refused, early, lost, list } = state
  if (link === 'ended' || link === 'signed_out')
    return (
      <div className="door-sync door-sync-ended" role="alert">
        <p>{t(link === 'ended' ? 'sync.ended' : 'sync.signIn')}</p>
        {lost > 0 ? <p>{t('sync.lost', { count: lost })}</p> : null}
        {waiting > 0 ? <p>{t('sync.kept', { count: waiting })}</p> : null}
        {link === 'signed_out' ? (
          <p>
            <a href={`/sign-in?next=${encodeURIComponent(boot.path)}`}>{t('sync.signInLink')}</a>
          </p>
        ) : null}
      </div>
    )
  const time = list && formatClock(list.readAt, boot.locale)
  return (
    <output className={waiting > 0 ? 'door-sync door-sync-waiting' : 'door-sync'} data-waiting={waiting} data-link={link}>
      <span>{waiting === 0 ? t(link === 'offline' ? 'sync.offline' : 'sync.sent') : link === 'sending' ? t('sync.sending') : t('sync.waiting', { count: waiting })}</span>
      {refused > 0 ? <span>{t('sync.refused', { count: refused })}</span> : null}
      {early > 0 ? <span>{t('sync.early', { count: early })}</span> : null}
      {link === 'offline' && time ? <span>{t('sync.heard', { time })}</span> : null}
    </output>
  )
}
