import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether a script has taken the page over: false on the server and in the first look, so that both are the same. */
export const useHydrated = (): boolean => useSyncExternalStore(never, () => true, () => false)
