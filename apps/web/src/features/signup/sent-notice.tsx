import { useTranslation } from 'react-i18next'
import { useActionData, useSearchParams } from 'react-router'
import { MailNotice } from '../sign-in/mail-notice.tsx'

/** Whether the page is the way on of a sign-up just sent; not while it shows a refusal. */
export function useSent(): boolean {
  const [search] = useSearchParams()
  const refusal = useActionData()
  return search.get('done') === 'signed-up' && refusal === undefined
}

/** First thing on the page after a guest's sign-up, the same for everybody. */
export function SentNotice({ confirmFirst }: { confirmFirst: boolean }) {
  const { t } = useTranslation()
  return useSent() ? <MailNotice text={t(confirmFirst ? 'signup:sentFirst' : 'signup:sent')} /> : null
}
