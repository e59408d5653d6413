import { useTranslation } from 'react-i18next'
import { locales } from '../../locales/locales.ts'
import { OuterLink } from '../../ui/app/link-button.tsx'

const papers = [['poster', 'a4'], ['poster', 'a3'], ['poster', 'letter'], ['leaflet', 'a4'], ['leaflet', 'letter']] as const

/** Posters and leaflets to print, in each language. */
export function Paper({ slug }: { slug: string }) {
  const { t } = useTranslation('app-day')
  return (
    <ul className="plain-list">
      {papers.map(([kind, size]) => (
        <li key={`${kind} ${size}`}>
          {t(`paper.${kind}`, { size: t(`paper.${size}`) })}:{' '}
          {locales.map((locale, index) => (
            <span key={locale}>
              {index > 0 ? ', ' : ''}
              <OuterLink href={`/events/${slug}/${kind}.pdf?size=${size}&lang=${locale}`}>{new Intl.DisplayNames('en', { type: 'language' }).of(locale)}</OuterLink>
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
