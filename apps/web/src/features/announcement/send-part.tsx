import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/app/notice.tsx'
import { MailPreview } from '../delivery/mail-preview.tsx'
import type { Looked } from './announcement-values.ts'

/** Before anything goes out: how it reads, how many people get it by their answer, when; and the button that says so once more. */
export function SendPart({ looked, busy }: { looked: Looked; busy: boolean }) {
  const { t } = useTranslation()
  const { reaches, leftOut, parts, seen, sendLocal, timeZone, subject, text } = looked
  const later = typeof sendLocal === 'string' && sendLocal !== '' ? { when: sendLocal.replace('T', ' '), zone: timeZone.replaceAll('_', ' ') } : undefined
  // Who may not know the people is told whether there are any.
  const [which, count] = [reaches === null ? 'Untold' : '', reaches ?? 0]
  const deed = later ? 'schedule' : 'send'
  return (
    <>
      <MailPreview subject={subject} text={text} />
      {leftOut === 0 || leftOut === null ? null : <p>{t('app-announcements:leftOut', { count: leftOut })}</p>}
      {reaches === 0 ? (
        <Notice tone="warn">{t('app-announcements:nobody')}</Notice>
      ) : (
        <>
          <p id="reaches">
            {t(`app-announcements:reaches${which}`, { count })} {later ? t('app-announcements:later', later) : t('app-announcements:atOnce')}
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
            {t(`app-announcements:${deed}${which}`, { count })}
          </Button>
        </>
      )}
    </>
  )
}
