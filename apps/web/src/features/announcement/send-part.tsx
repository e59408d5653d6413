import { Button } from '@mantine/core'
import { smallest } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/app/notice.tsx'
import { MailPreview } from '../delivery/mail-preview.tsx'
import type { Looked } from './announcement-values.ts'

/** Before anything goes out: how it reads, how many people get it by their answer, when; and the button that says so once more. */
export function SendPart({ looked, busy }: { looked: Looked; busy: boolean }) {
  const { t } = useTranslation()
  const { reaches, leftOut, parts, seen, sendLocal, timeZone, subject, text } = looked
  const later = typeof sendLocal === 'string' && sendLocal !== '' ? { when: sendLocal.replace('T', ' '), zone: timeZone.replaceAll('_', ' ') } : undefined
  const few = reaches === 'few'
  const count = few ? smallest : reaches
  const which = later ? 'schedule' : 'send'
  return (
    <>
      <MailPreview subject={subject} text={text} />
      {leftOut === 0 ? null : <p>{leftOut === 'few' ? t('app-announcements:leftOutFew', { count: smallest }) : t('app-announcements:leftOut', { count: leftOut })}</p>}
      {reaches === 0 ? (
        <Notice tone="warn">{t('app-announcements:nobody')}</Notice>
      ) : (
        <>
          <p id="reaches">
            {few ? t('app-announcements:reachesFew', { count }) : t('app-announcements:reaches', { count })} {later ? t('app-announcements:later', later) : t('app-announcements:atOnce')}
          </p>
          {parts === null || parts.length < 2 ? null : (
            <ul>
              {parts.map(({ by, people }) => (
                <li key={by}>
                  {t(`app-announcements:by.${by}`, { defaultValue: by })}: {people}
                </li>
              ))}
            </ul>
          )}
          <input type="hidden" name="seen" value={seen} />
          <Button type="submit" name="deed" value="send" loading={busy} aria-describedby="reaches">
            {few ? t(`app-announcements:${which}Few`, { count }) : t(`app-announcements:${which}`, { count })}
          </Button>
        </>
      )}
    </>
  )
}
