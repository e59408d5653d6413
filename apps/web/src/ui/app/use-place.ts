import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useHydrated } from '../../lib/use-hydrated.ts'
import { useOnPaper } from './use-on-paper.ts'

/** A row of a long table, and how far below its upper edge the window begins. */
type Place = { index: number; offset: number }

/** What history calls the entry that a browser stands at. */
const entry = (): string => (history.state as { key?: string } | null)?.key ?? 'default'

/** A document that is loaded anew has only a place to go back to where it was reloaded or gone back to. */
const wasHere = (): boolean => performance.getEntriesByType('navigation').some((entry) => 'type' in entry && (entry.type === 'reload' || entry.type === 'back_forward'))

/**
 * Keeps where one was in a long table for one entry of the history: going back, forward and reloading lead there again. `fresh`: the
 * document has just been loaded. Where nothing may be kept it begins at the top.
 */
function useEntryPlace(fresh: boolean): { before: Place | null; keep: (place: Place) => void } {
  const { key, pathname, search } = useLocation()
  const name = `place ${key} ${pathname}${search}`
  const [before] = useState(() => (typeof window === 'undefined' || (fresh && !wasHere()) ? null : read(name)))
  return {
    before,
    keep: (place) => {
      // While one goes back the browser has moved on and this page has not yet.
      if (entry() !== key) return
      try {
        sessionStorage.setItem(name, JSON.stringify(place))
      } catch {
        // Full or forbidden: then it begins at the top.
      }
    },
  }
}

function read(name: string): Place | null {
  try {
    const { index, offset } = JSON.parse(sessionStorage.getItem(name) ?? '{}') as Partial<Place>
    return Number.isInteger(index) && Number.isFinite(offset) ? { index: Number(index), offset: Number(offset) } : null
  } catch {
    return null
  }
}

/** Where the window begins in the table, kept as one scrolls; goes to where one was as soon as the table is `live`. */
export function useKeptPlace(live: boolean, atTop: () => { index: number; start: number } | undefined, startOf: (index: number) => number) {
  const hydrated = useHydrated()
  const [fresh] = useState(!hydrated)
  const onPaper = useOnPaper()
  const { before, keep } = useEntryPlace(fresh)
  const now = useRef(before)
  const latest = useRef({ atTop, startOf, keep })
  useLayoutEffect(() => {
    latest.current = { atTop, startOf, keep }
  })
  useEffect(() => {
    if (!live) return
    const onScroll = () => {
      const top = latest.current.atTop()
      // Laid out for paper the page is another.
      if (!top || matchMedia('print').matches) return
      now.current = { index: top.index, offset: window.scrollY - top.start }
      latest.current.keep(now.current)
    }
    // After the frame around the page has gone to the top of what is new.
    const frame = requestAnimationFrame(() => {
      if (before) window.scrollTo(0, latest.current.startOf(before.index) + before.offset)
      window.addEventListener('scroll', onScroll, { passive: true })
    })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', onScroll)
    }
  }, [live, before])
  useEffect(() => {
    if (!onPaper) return
    return () => void requestAnimationFrame(() => now.current && window.scrollTo(0, latest.current.startOf(now.current.index) + now.current.offset))
  }, [onPaper])
  return now
}
