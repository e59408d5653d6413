import { Button } from '@mantine/core'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from './choices.ts'
import { type Span, spanOf } from './selection.ts'

type Props = { box: RefObject<HTMLElement | null>; text: string; field: string; onTake: (choice: Choice) => void }

/** While a field waits for words: a button that takes those selected in the text. They stay when the selection goes, so that the button can be pressed. */
export function SelectedWords({ box, text, field, onTake }: Props) {
  const { t } = useTranslation()
  const [span, setSpan] = useState<Span>()
  useEffect(() => {
    function select(): void {
      const selection = document.getSelection()
      const found = box.current === null || selection === null || selection.rangeCount === 0 ? undefined : spanOf(selection.getRangeAt(0), box.current, text)
      if (found !== undefined) setSpan(found)
    }
    document.addEventListener('selectionchange', select)
    return () => document.removeEventListener('selectionchange', select)
  }, [box, text])
  if (span === undefined) return null
  const quote = text.slice(span.from, span.to)
  const value = quote.replaceAll(/\s+/g, ' ')
  return (
    <Button size="compact-sm" mb="xs" className="choice-button" onClick={() => onTake({ ...span, field, value, quote })}>
      {t('app-intake:correct.takeWords', { words: value })}
    </Button>
  )
}
