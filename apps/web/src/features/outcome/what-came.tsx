import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'

type Shown = Awaited<ReturnType<Api['outcomes']['shown']['query']>>

/** What came of a call's events, as far as its organizers show it. */
export function WhatCame({ outcome: { totals, photos } }: { outcome: Shown }) {
  const { t } = useTranslation('outcome')
  const { locale } = useSurroundings()
  if (totals === null && photos.length === 0) return null
  return (
    <section>
      <h2>{t('title')}</h2>
      {totals === null ? null : <p className="totals">{t('totals', { count: totals.events, people: totals.people.toLocaleString(locale) })}</p>}
      {photos.length === 0 ? null : (
        <ul className="wall" aria-label={t('photos')}>
          {photos.map(({ id, alt, width, height }) => (
            <li key={id}>
              <img src={`/photos/${id}`} alt={alt || t('photo')} width={width} height={height} loading="lazy" />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
