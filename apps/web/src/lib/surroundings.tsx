import { createContext, use } from 'react'
import type { Instance, Viewer } from './page.ts'

export type Surroundings = { instance: Instance; viewer: Viewer | null; locale: string }

export const SurroundingsContext = createContext<Surroundings | null>(null)

/** The instance, the viewer and the language of the page being shown. */
export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext)
  if (surroundings === null) throw new Error('invariant: a page is rendered outside its surroundings')
  return surroundings
}
