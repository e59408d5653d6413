import { type RefObject, useEffect, useRef } from 'react'
import { useNavigation } from 'react-router'
import type { FormState } from './use-form-state.ts'

/**
 * For a form that stays on its page and adds one thing after another: empties it once what it sent was taken, so that pressing
 * again does not send the same once more. What was refused stays as it was typed, and the focus where it was.
 */
export function useEmptied({ busy, values }: FormState): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  const sent = useRef(false)
  const idle = useNavigation().state === 'idle'
  const refused = values !== undefined
  useEffect(() => {
    if (busy) sent.current = true
    if (!idle || !sent.current) return
    sent.current = false
    if (!refused) form.current?.reset()
  }, [busy, idle, refused])
  return form
}
