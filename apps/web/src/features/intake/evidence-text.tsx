import { useTranslation } from 'react-i18next'
import { fold, type Passage, segmentsOf } from './segments.ts'

/** A text with the passages that its reading rests on: each marked in its field's colour and named where it begins. */
export function EvidenceText({ text, evidence, label }: { text: string; evidence: readonly Passage[]; label: string }) {
  const { t } = useTranslation()
  const named = new Set<string>()
  const segments = segmentsOf(text, evidence)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must get there
    <section className="evidence-text" aria-label={label} tabIndex={0}>
      {segments.map(({ text, fields, begins }, index) => {
        // The segments of a text never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        if (fields.length === 0) return <Plain key={index} text={text} first={index === 0} last={index === segments.length - 1} />
        const first = begins.filter((field) => !named.has(field))
        for (const field of first) named.add(field)
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={index} className="evidence" data-fields={fields.join(' ')} data-colour={fields[0]}>
            {begins.map((field) => (
              <span key={field} className="evidence-label" id={first.includes(field) ? `passage-${field}` : undefined}>
                {t(`app-terms:evidence.${field}`)}
              </span>
            ))}
            {text}
          </mark>
        )
      })}
    </section>
  )
}

/** Text that nothing was read from; a long stretch is folded, so that the passages are in sight. */
function Plain({ text, first, last }: { text: string; first: boolean; last: boolean }) {
  const { t } = useTranslation()
  const folded = fold(text, { first, last })
  if (folded === undefined) return text
  return (
    <>
      {folded.before}
      <details className="evidence-fold">
        <summary>{t(first ? 'app-intake:fold.before' : last ? 'app-intake:fold.after' : 'app-intake:fold.between')}</summary>
        {folded.folded}
      </details>
      {folded.after}
    </>
  )
}
