import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Contact } from '../agenda/contact.tsx'
import { type AnswerFacts, chosen, severalAnswered } from './answer.ts'

/** What one needs to get there, with what only people signed up are told. */
export function AnswerMore({ event, slot, slots, guests, status }: AnswerFacts) {
  const { t } = useTranslation()
  const facts = [
    [t('answer:slot'), severalAnswered({ slots }).length > 0 ? '' : slot.title],
    [t('answer:guests'), guests > 0 && chosen(status) !== 'declined' ? String(guests) : ''],
    [t('answer:directions'), event.directions],
    [t('answer:host'), event.group],
    [t('answer:contact'), event.contact],
  ] as const
  return (
    <dl className="facts">
      {event.onlineUrl === null ? null : (
        <>
          <dt>{t('answer:online')}</dt>
          <dd>
            <a href={event.onlineUrl} rel="noopener">
              {event.onlineUrl}
            </a>
          </dd>
        </>
      )}
      {facts.map(([label, value]) =>
        value === '' ? null : (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd className="as-typed">{value === event.contact ? <Contact contact={value} /> : value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  )
}
