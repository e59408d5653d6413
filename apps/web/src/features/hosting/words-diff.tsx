import { VisuallyHidden } from '@mantine/core'
import { diffWordsWithSpace } from 'diff'
import { useTranslation } from 'react-i18next'

/** Where two texts are longer than this together, comparing them word by word would take too long to wait for. */
const longest = 12_000

type Part = { value: string; added: boolean; removed: boolean }

/** Where little of a text is left, its remains between all the changes would be harder to read than both texts. */
function partsOf(from: string, to: string): Part[] {
  const whole = [{ value: from, removed: true, added: false }, { value: to, removed: false, added: true }].filter((part) => part.value !== '')
  if (from.length + to.length > longest) return whole
  const parts = diffWordsWithSpace(from, to, { timeout: 200 })
  const kept = parts?.filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + part.value.trim().length, 0) ?? 0
  return parts && kept >= Math.min(from.length, to.length) * 0.4 ? parts : whole
}

/** Markdown without its marks: what is compared are the words that people will read. */
const wordsOf = (markdown: string): string => markdown.replace(/(\*\*|__)(\S(?:[^\n]*?\S)?)\1/gu, '$2').replace(/^#{1,6}\s+/gmu, '').replace(/\[([^\]\n]{1,300})\]\(([^)\s]{1,2000})\)/gu, '$1 ($2)')

/** How a host changed a default text: what went is struck out, what came is marked; both are said to those who do not see it. */
export function WordsDiff({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation()
  const parts = partsOf(wordsOf(from), wordsOf(to))
  const whole = parts.every((part) => part.added || part.removed)
  return (
    <p className={whole ? 'words-diff words-whole as-typed' : 'words-diff as-typed'}>
      {parts.map(({ value, added, removed }, index) => {
        // The parts of one comparison have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        if (added) return <ins key={index}><VisuallyHidden component="span">{t('app-hosting:diff.added')} </VisuallyHidden>{value}</ins>
        // oxlint-disable-next-line react/no-array-index-key
        if (removed) return <del key={index}><VisuallyHidden component="span">{t('app-hosting:diff.removed')} </VisuallyHidden>{value}</del>
        // oxlint-disable-next-line react/no-array-index-key
        return <span key={index}>{value}</span>
      })}
    </p>
  )
}
