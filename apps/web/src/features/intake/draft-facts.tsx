import { useTranslation } from 'react-i18next'
import { Facts } from '../../ui/app/facts.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'

type Draft = { kind: string; start: string; end: string | null; timezone: string | null; place: string | null; scope: string; caller: string | null; confidence: number }

/** What the reader understood, in words. */
export function DraftFacts({ draft, timeZone }: { draft: Draft; timeZone: string }) {
  const { t } = useTranslation()
  const { kind, start, end, timezone, place, scope, caller, confidence } = draft
  return (
    <Facts
      facts={[
        { label: t('app-intake:found.what'), value: t(`app-terms:kind.${kind}`) },
        { label: t('app-intake:found.when'), value: <WhenText when={{ startLocal: start, endLocal: end, timeZone: timezone ?? timeZone }} />, note: start.length === 10 ? t('app-intake:found.allDay') : undefined },
        { label: t('app-intake:found.where'), value: t(`app-terms:scope.${scope}`), note: place ?? undefined },
        { label: t('app-intake:found.caller'), value: caller },
        { label: t('app-intake:found.confidence'), value: t(`app-intake:confidence.${confidenceWord(confidence)}`) },
      ]}
    />
  )
}

function confidenceWord(confidence: number): 'high' | 'middle' | 'low' {
  if (confidence >= 0.75) return 'high'
  return confidence >= 0.45 ? 'middle' : 'low'
}
