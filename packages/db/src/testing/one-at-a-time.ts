import pg from 'pg'
import { afterAll } from 'vitest'

// Our own place in the stack lies beneath many of the query builder's.
Error.stackTraceLimit = 50
const overlapping: Error[] = []

/** How many queries are under way on a connection. */
const underWay = new WeakMap<object, number>()
type Query = (this: object, ...given: unknown[]) => unknown
const prototype = pg.Client.prototype as unknown as { query: Query & { watched?: boolean } }
const asked = prototype.query

/**
 * A transaction has one connection: a second query that is begun on it before the first has ended waits in a queue of pg, which warns
 * of the third and refuses it in its next version. The second fails the file, with the place.
 */
if (!asked.watched) {
  const watch: typeof asked = function (...given) {
    const before = underWay.get(this) ?? 0
    if (before > 0) overlapping.push(new Error('a query while another is under way'))
    const answer = asked.apply(this, given)
    if (answer instanceof Promise) {
      underWay.set(this, before + 1)
      const ended = (): void => void underWay.set(this, (underWay.get(this) ?? 1) - 1)
      answer.then(ended, ended)
    }
    return answer
  }
  watch.watched = true
  prototype.query = watch
}

afterAll(() => {
  const [first] = overlapping.splice(0)
  if (first) throw new Error(`Two queries at once in one transaction: await them one after the other.\n${first.stack?.split('\n').filter((line) => !line.includes('node_modules')).join('\n')}`)
})
