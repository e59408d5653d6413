import { Unbroken } from './unbroken.tsx'

/**
 * A date already written out for its reader. Server and browser may know different spellings of the
 * same date ("Thursday 10" and "Thursday, 10"): the browser keeps what the server wrote.
 */
export function DateText({ at, children }: { at: string; children: string }) {
  return (
    <time dateTime={at} suppressHydrationWarning>
      <Unbroken>{children}</Unbroken>
    </time>
  )
}
