import { useTranslation } from 'react-i18next'
import { formatDay } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { EvidenceText } from '../intake/evidence-text.tsx'
import { SourceBox } from '../intake/source-box.tsx'
import { SourceLine } from '../intake/source-facts.tsx'
import type { CallView } from './call-facts.tsx'

/** The published text that a call was read from, where it came from, and the passages that the call rests on. Closed until asked for. */
export function CallSource({ source }: { source: NonNullable<CallView['source']> }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return (
    <details className="disclosure">
      <summary>{t('app-calls:source', { day: formatDay(source.publishedOn, locale) })}</summary>
      <SourceLine source={{ ...source, kept: true }} />
      <p className="tight">
        {source.changed ? `${t('app-calls:sourceChanged')} ` : ''}
        <TextLink to={`/app/intake/${source.intakeId}`}>{t('app-calls:sourceReading')}</TextLink>
      </p>
      <SourceBox label={t('app-intake:source')}>
        <EvidenceText text={source.text} evidence={source.evidence} />
      </SourceBox>
    </details>
  )
}
