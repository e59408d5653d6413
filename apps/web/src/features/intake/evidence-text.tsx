import { useTranslation } from 'react-i18next'
import { type Passage, segmentsOf } from './segments.ts'

/** A text with the passages that its reading rests on: each marked in its field's colour and named where it begins. */
export function EvidenceText({ text, evidence, label }: { text: string; evidence: readonly Passage[]; label: string }) {
  const { t } = useTranslation()
  const named = new Set<string>()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must get there
    <section className="evidence-text" aria-label={label} tabIndex={0}>
      {segmentsOf(text, evidence).map(({ text, fields, begins }, index) => {
        if (fields.length === 0) return text
        const first = begins.filter((field) => !named.has(field))
        for (const field of first) named.add(field)
        return (
          // The segments of a text never change their order.
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
