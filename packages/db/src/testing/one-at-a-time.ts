import { afterAll } from 'vitest'

// Our own place in the stack lies beneath many of the query builder's.
Error.stackTraceLimit = 50
const overlapping: Error[] = []

process.on('warning', (warning) => {
  if (warning.message.includes('client is already executing a query')) overlapping.push(warning)
})

/**
 * A transaction has one connection, and pg warns once a process where a second query is begun on it before the first has ended
 * (its next version refuses that). Every test file of the database is such a process: the warning fails it, with the place.
 */
afterAll(async () => {
  // Warnings are told after the tick that caused them.
  await new Promise((resolve) => setImmediate(resolve))
  if (overlapping[0]) throw new Error(`Two queries at once in one transaction: await them one after the other.\n${overlapping[0].stack?.split('\n').filter((line) => !line.includes('node_modules')).join('\n')}`)
})
