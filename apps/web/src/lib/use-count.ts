import { type Blurred, isAllFew, smallest, smallestPart } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from './surroundings.tsx'

/** A count as a sentence says it: in figures, fewer than so many, or so many and more. */
export type Said = { which: '' | 'Few' | 'More'; count: number }

export function saidOf(count: Blurred): Said {
  if (typeof count === 'number') return { which: '', count }
  if (count === 'few' || count === 'under') return { which: 'Few', count: count === 'few' ? smallest : smallestPart }
  return { which: 'More', count: Number.parseInt(count, 10) }
}

/** As short as a table needs it. */
export function shortCount(count: Blurred, locale: string): string {
  const { which, count: figure } = saidOf(count)
  return `${which === 'Few' ? '<' : ''}${figure.toLocaleString(locale)}${which === 'More' ? '+' : ''}`
}

/** A count as it came along in an address; nobody where none did. A plus in an address is a space. */
export function countIn(search: URLSearchParams, name: string): Blurred {
  const said = search.get(name) ?? ''
  if (said === 'few' || said === 'under') return said
  const count = Number.parseInt(said, 10) || 0
  return /^\d+[ +]$/.test(said) ? `${count}+` : count
}

/** A count in figures; a small number of other bodies' people is only said to be one. */
export function useCount(): (count: Blurred) => string {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return (count) => {
    const { which, count: figure } = saidOf(count)
    return which === '' ? figure.toLocaleString(locale) : t(`app-terms:count${which}`, { count: figure, said: figure.toLocaleString(locale) })
  }
}

/** The same of so many places: of fewer than the smallest number told it is only said that some are taken. */
export function useCountOf(): (count: Blurred, capacity: number) => string {
  const { t } = useTranslation()
  const say = useCount()
  return (going, capacity) => (isAllFew(going, capacity) ? t('app-events:someOfCapacity', { capacity }) : t('app-events:ofCapacity', { going: say(going), capacity }))
}
