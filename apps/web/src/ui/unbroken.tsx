import { cutAtHours } from '../lib/unbroken.ts'

/** Words with a time in them: from and until stay on one line, on however narrow a screen. Server and browser may spell them otherwise, as with any date. */
export function Unbroken({ children }: { children: string }) {
  return cutAtHours(children).map((part, index) => (index % 2 === 0 ? part : <span key={index} className="hours" suppressHydrationWarning>{part}</span>))
}
