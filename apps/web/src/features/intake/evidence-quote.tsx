import { useTranslation } from 'react-i18next'

export type Evidence = { field: string; from: number; to: number; quote: string }

/** Under a field: the words it was read from, leading to where they stand in the text. */
export function EvidenceQuote({ field, evidence }: { field: string; evidence: readonly Evidence[] }) {
  const { t } = useTranslation()
  const found = evidence.find((one) => one.field === field)
  if (found === undefined) return null
  return (
    <p className="evidence-quote" data-colour={field}>
      <span className="evidence-label">{t(`app-terms:evidence.${field}`)}</span>
      {t('app-intake:readFrom')}{' '}
      <a href={`#passage-${field}`}>
        <q>{found.quote}</q>
      </a>
    </p>
  )
}
