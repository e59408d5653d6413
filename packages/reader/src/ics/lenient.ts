/** What a property says; null where it is malformed, which the parser tells only when it is asked. */
export function leniently<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
