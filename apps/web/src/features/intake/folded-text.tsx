import { useTranslation } from 'react-i18next'
import { fold } from './segments.ts'

/** Text in which nothing is marked; a long stretch is folded, so that what is marked around it is in sight. */
export function FoldedText({ text, first, last }: { text: string; first: boolean; last: boolean }) {
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
