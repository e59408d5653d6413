import { Textarea } from '@mantine/core'
import { type ClipboardEvent, type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'

/** Longer ones would not get through a form. */
const longestHtml = 900_000

/**
 * The text of a call. What is pasted into the empty field from a page or a mail is read with its headings, lists and links:
 * the clipboard's HTML travels in a field beside the text until the text is changed. Without JavaScript the text alone does.
 */
export function PasteField({ form }: { form: FormState }) {
  const { t } = useTranslation()
  const [html, setHtml] = useState(form.field('html').defaultValue)
  const pasted = useRef(false)
  function keep(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const whole = value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length)
    const found = event.clipboardData.getData('text/html')
    pasted.current = whole && found !== '' && found.length <= longestHtml
    setHtml(pasted.current ? found : '')
  }
  function change(event: FormEvent<HTMLTextAreaElement>): void {
    if (!pasted.current && event.currentTarget.value !== '') setHtml('')
    pasted.current = false
  }
  return (
    <>
      <input type="hidden" name="html" value={html} />
      <Textarea {...form.field('text')} error={form.errors['text'] ?? form.errors['html']} label={t('app-intake:text')} description={t('app-intake:textHint')} rows={10} required mb="xs" onPaste={keep} onInput={change} />
      <p className="note" aria-live="polite">
        {html === '' ? '' : t('app-intake:pastedHtml')}
      </p>
    </>
  )
}
