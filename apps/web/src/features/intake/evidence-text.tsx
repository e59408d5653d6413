import { useTranslation } from 'react-i18next'
import { fieldOf } from './choices.ts'
import { FoldedText } from './folded-text.tsx'
import { type Passage, segmentsOf } from './segments.ts'

/**
 * A text with the passages that its reading rests on: each marked in its field's colour and named where it begins. With
 * `fieldHref` the names lead to the fields of a form on the same page.
 */
export function EvidenceText({ text, evidence, fieldHref }: { text: string; evidence: readonly Passage[]; fieldHref?: (field: string) => string }) {
  const { t } = useTranslation()
  const named = new Set<string>()
  const segments = segmentsOf(text, evidence)
  return segments.map(({ text, fields, begins }, index) => {
    // The segments of a text never change their order.
    // oxlint-disable-next-line react/no-array-index-key
    if (fields.length === 0) return <FoldedText key={index} text={text} first={index === 0} last={index === segments.length - 1} />
    const first = begins.filter((field) => !named.has(field))
    for (const field of first) named.add(field)
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <mark key={index} className="evidence" data-fields={fields.join(' ')} data-colour={fields[0]}>
        {begins.map((field) => (
          <Label key={field} field={field} id={first.includes(field) ? `passage-${field}` : undefined} href={fieldHref?.(fieldOf(field))}>
            {t(`app-terms:evidence.${field}`)}
          </Label>
        ))}
        {text}
      </mark>
    )
  })
}

function Label({ field, id, href, children }: { field: string; id: string | undefined; href: string | undefined; children: string }) {
  const name = { className: 'evidence-label', 'data-colour': field, id }
  if (href === undefined) return <span {...name}>{children}</span>
  return (
    <a {...name} href={href}>
      {children}
    </a>
  )
}
