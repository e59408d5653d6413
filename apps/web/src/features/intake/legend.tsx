import { useTranslation } from 'react-i18next'

/** Which colour is which field; each name leads to its passage. */
export function Legend({ fields }: { fields: readonly string[] }) {
  const { t } = useTranslation()
  if (fields.length === 0) return null
  return (
    <ul className="legend" aria-label={t('app-intake:legend')}>
      {fields.map((field) => (
        <li key={field}>
          <a className="evidence" data-colour={field} href={`#passage-${field}`}>
            {t(`app-terms:evidence.${field}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
