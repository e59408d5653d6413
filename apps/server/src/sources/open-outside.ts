import type { Outside } from '@turnout/core/outside.ts'
import type { Config } from '../config.ts'
import { createFetch } from './fetch-page.ts'
import { readPicture } from './picture.ts'
import { createTowns } from './place-in-worker.ts'
import { createRead } from './read-in-worker.ts'

/** The network and the reading threads, as core asks for them. */
export function openOutside({ origin, fetchAllow }: Pick<Config, 'origin' | 'fetchAllow'>): Outside {
  return { fetch: createFetch({ origin, allowed: fetchAllow }), read: createRead(), picture: readPicture, towns: createTowns() }
}
