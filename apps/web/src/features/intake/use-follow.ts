import { type RefObject, useEffect } from 'react'

/** Scrolls within the box alone: the page, and the field somebody is in, stay where they are. */
export function bring(box: HTMLElement, passage: Element | null | undefined): void {
  if (!passage) return
  const [outer, inner] = [box.getBoundingClientRect(), passage.getBoundingClientRect()]
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return
  box.scrollTo({ top: box.scrollTop + inner.top - outer.top - outer.height / 3 })
}

/**
 * Whoever points at a field, or is in it, sees its passage in the box; whoever follows a passage's name comes to the
 * field. The outlines are the style sheet's.
 */
export function useFollow(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const reading = box.current?.closest<HTMLElement>('.reading')
    if (!reading) return
    function follow({ target }: Event): void {
      const source = box.current
      if (!(target instanceof Element) || source === null || source.contains(target)) return
      const at = target.closest<HTMLElement>('[data-at]')?.dataset['at']
      for (const pointed of source.querySelectorAll('[data-pointed]')) delete (pointed as HTMLElement).dataset['pointed']
      const choice = at === undefined ? null : source.querySelector<HTMLElement>(`.choice[data-at="${at}"]`)
      if (choice !== null) choice.dataset['pointed'] = ''
      const fields = target.closest<HTMLElement>('[data-evidence]')?.dataset['evidence']?.split(' ') ?? []
      bring(source, choice ?? source.querySelector(fields.map((field) => `.evidence[data-fields~="${field}"]`).join(', ') || '.nothing'))
    }
    function goToField(event: Event): void {
      const label = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.evidence-label') : null
      const field = label === null ? null : document.querySelector<HTMLElement>(`${label.hash} :is(input, select)`)
      if (field === null) return
      event.preventDefault()
      field.focus()
    }
    reading.addEventListener('focusin', follow)
    reading.addEventListener('mouseover', follow)
    reading.addEventListener('click', goToField)
    return () => {
      reading.removeEventListener('focusin', follow)
      reading.removeEventListener('mouseover', follow)
      reading.removeEventListener('click', goToField)
    }
  }, [box])
}
