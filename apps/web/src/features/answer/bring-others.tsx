import { useTranslation } from 'react-i18next'
import { type AnswerFacts, chosen } from './answer.ts'

/** The personal link to pass on, and how many came through it. It can be selected, opened and mailed without script. */
export function BringOthers({ answer: { event, status, bring } }: { answer: AnswerFacts }) {
  const { t } = useTranslation()
  if (chosen(status) === 'declined') return null
  const mail = `mailto:?subject=${encodeURIComponent(event.title)}&body=${encodeURIComponent(t('answer:bring.mail', { title: event.title, url: bring.url }))}`
  return (
    <section aria-labelledby="bring">
      <h2 id="bring">{t('answer:bring.title')}</h2>
      <p>{t('answer:bring.text')}</p>
      <div className="field">
        <label htmlFor="bring-url">{t('answer:bring.link')}</label>
        <input id="bring-url" value={bring.url} readOnly />
      </div>
      <p>
        <a href={mail}>{t('answer:bring.byMail')}</a>
      </p>
      <p>{bring.brought === 0 ? t('answer:bring.nobody') : t('answer:bring.brought', { count: bring.brought })}</p>
    </section>
  )
}
