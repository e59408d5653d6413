import { type SyntheticEvent, useEffect, useRef } from 'react'
import { useNavigation } from 'react-router'

/** A form that leads nowhere, as one that only looks something up, may be sent again after so many milliseconds. */
const aMoment = 600

/**
 * Lets a form of the workspace be sent once at a time. Of a double click the second was sent, too: what it asked for was done by then, and
 * the page said that somebody else had done it.
 */
export function useOneSubmit(): (event: SyntheticEvent) => void {
  const { state } = useNavigation()
  const sending = useRef<EventTarget | null>(null)
  const isGoing = useRef(false)
  useEffect(() => {
    isGoing.current = state !== 'idle'
    if (state === 'idle') sending.current = null
  }, [state])
  return (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (sending.current === form) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    sending.current = form
    setTimeout(() => {
      if (sending.current === form && !isGoing.current) sending.current = null
    }, aMoment)
  }
}
