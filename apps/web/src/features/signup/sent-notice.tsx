import { useTranslation } from 'react-i18next'
import { useActionData, useSearchParams } from 'react-router'
import type { EventFacts } from '../event/event-facts.ts'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { MailNotice } from '../sign-in/mail-notice.tsx'

/** Whether the page is the way on of a sign-up just sent; not while it shows a refusal. */
export function useSent(): boolean {
  const [search] = useSearchParams()
  const refusal = useActionData()
  return search.get('done') === 'signed-up' && refusal === undefined
}

/** Whether the page is the way on of an answer just given, by a guest or by a member. */
export function useJustAnswered(): boolean {
  const [search] = useSearchParams()
  const refusal = useActionData()
  return refusal === undefined && ['signed-up', 'answered'].includes(search.get('done') ?? '')
}

/** First thing on the page after a guest's sign-up, the same for everybody: what came of it only the mail says. */
export function SentNotice({ event: { confirmFirst, approves, slots } }: { event: Pick<EventFacts, 'confirmFirst' | 'approves' | 'slots'> }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const sent = useSent()
  if (!sent) return null
  const bounded = slots.some((slot) => slot.room !== 'unbounded')
  const notice = <MailNotice text={[t('signup:noted'), approves ? t('signup:hostDecides') : bounded ? t('signup:placeInMail') : '', t(confirmFirst ? 'signup:sentFirst' : 'signup:sent')].filter(Boolean).join(' ')} />
  return search.get('work') === null ? (
    notice
  ) : (
    <>
      {notice}
      <NoticeBox tone="bad" title={t('signup:atWorkTitle')}>
        {t('signup:atWork')}
      </NoticeBox>
    </>
  )
}
