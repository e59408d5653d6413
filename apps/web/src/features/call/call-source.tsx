import { useTranslation } from 'react-i18next'
import { formatDay } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { EvidenceText } from '../intake/evidence-text.tsx'
import type { Passage } from '../intake/segments.ts'

type Reading = { drafts: { evidence: Passage[] }[] }

/** The published text that a call was read from, with the passages that its draft rests on. Closed until asked for. */
export function CallSource({ source, draft }: { source: { text: string; publishedOn: string; reading?: unknown }; draft: string | null }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const evidence = draft === null ? [] : ((source.reading as Reading | undefined)?.drafts[Number(draft)]?.evidence ?? [])
  return (
    <details className="disclosure">
      <summary>{t('app-calls:source', { day: formatDay(source.publishedOn, locale) })}</summary>
      <EvidenceText text={source.text} evidence={evidence} label={t('app-intake:source')} />
    </details>
  )
}
