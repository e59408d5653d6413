import { useTranslation } from 'react-i18next'

/** The code that finds its holder on the list at the door. */
export function TicketCode({ token }: { token: string }) {
  const { t } = useTranslation('ticket')
  return (
    <>
      <p>{t('show')}</p>
      <p>
        <img className="code" src={`/tickets/${token}.svg`} alt={t('alt')} width={288} height={288} loading="lazy" />
      </p>
      <p className="muted">{t('without')}</p>
    </>
  )
}
