import { useTranslation } from 'react-i18next'
import type { Evidence } from './evidence-of.ts'

/** Under a field: the words it was read from, leading to where they stand in the text if that shows them. */
export function EvidenceQuote({ field, evidence, shown = true }: { field: string; evidence: readonly Evidence[]; shown?: boolean }) {
  const { t } = useTranslation()
  const found = evidence.find((one) => one.field === field)
  if (found === undefined) return null
  const quote = <q>{found.quote.replaceAll(/\s+/g, ' ')}</q>
  return (
    <p className="evidence-quote" data-colour={field}>
      <span className="evidence-label">{t(`app-terms:evidence.${field}`)}</span>
      {t('app-intake:readFrom')} {shown ? <a href={`#passage-${field}`}>{quote}</a> : quote}
    </p>
  )
}
