import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Opens the browser's own print dialogue; not there where no script could open it. */
export function PrintButton({ children }: { children: string }) {
  const able = useSyncExternalStore(never, () => true, () => false)
  return able ? <Button onClick={() => window.print()}>{children}</Button> : null
}
