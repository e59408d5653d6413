import { useSyncExternalStore } from 'react'

let onPaper = false

function subscribe(listener: () => void): () => void {
  const media = matchMedia('print')
  const begins = () => tell(true)
  const ends = () => tell(false)
  const changes = () => tell(media.matches)
  function tell(now: boolean): void {
    onPaper = now
    listener()
  }
  window.addEventListener('beforeprint', begins)
  window.addEventListener('afterprint', ends)
  media.addEventListener('change', changes)
  return () => {
    window.removeEventListener('beforeprint', begins)
    window.removeEventListener('afterprint', ends)
    media.removeEventListener('change', changes)
  }
}

/** Whether the page is being printed at this moment. */
export const useOnPaper = (): boolean => useSyncExternalStore(subscribe, () => onPaper, () => false)
