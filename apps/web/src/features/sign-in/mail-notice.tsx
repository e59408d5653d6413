import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'

/** "Check your mail", and where mail goes on an instance that sends none. */
export function MailNotice({ text }: { text: string }) {
  const { t } = useTranslation()
  const { instance } = useSurroundings()
  return (
    <NoticeBox tone="good" title={t('sign-in:checkMail')}>
      <p>{text}</p>
      {instance.mailbox ? <p>{t('sign-in:mailbox')}</p> : null}
    </NoticeBox>
  )
}
