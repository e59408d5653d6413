import { describe, expect, it } from 'vitest'
import type { ReadInput } from './draft.ts'
import { townsNamed } from './gazetteer/towns.ts'
import { largestInput, readCall } from './read-call.ts'
import { ReadError } from './read-error.ts'
import { fuzzInput, numbersFrom, runs } from './testing/fuzz-inputs.ts'
import { ownTime } from './testing/own-time.ts'

// FUZZ=100000 is the whole, some minutes long; every `npm test` takes a part of it, and some of the megabytes.
const inputs = Number(process.env.FUZZ ?? 4000)
const megabytes = inputs >= 100_000 ? runs : runs.filter((run, i) => i % 24 === 3 || run.startsWith('for two hours') || run.startsWith('Monday May Day'))
const longest = 1000

/** Reads, and says what is wrong with how it went; null where nothing is. */
function wrongWith(input: ReadInput): string | null {
  // The thread's own time: other work on the machine is no fault of the reader.
  const from = ownTime()
  try {
    const { drafts, candidates, text } = readCall(input)
    const proofs = [...drafts.flatMap((draft) => [...draft.evidence, ...draft.doubts.flatMap((doubt) => doubt.readings)]), ...candidates]
    const stray = proofs.find((proof) => proof.quote !== text.slice(proof.from, proof.to) || proof.quote === '')
    if (stray) return `quotes ${JSON.stringify(stray)}`
  } catch (error) {
    if (!(error instanceof ReadError)) return error instanceof Error ? `throws ${error.stack?.slice(0, 400)}` : 'throws no error'
  }
  const took = ownTime() - from
  return took > longest ? `takes ${Math.round(took)} ms` : null
}

describe('whatever bytes come', () => {
  // The gazetteer is read on first use, once.
  townsNamed('Leeds')

  it(`${inputs} inputs are read or refused, each within a second, each quote where it says`, () => {
    const random = numbersFrom(2025)
    const wrongs: string[] = []
    for (let i = 0; i < inputs && wrongs.length < 5; i++) {
      const input = fuzzInput(random)
      const wrong = wrongWith(input)
      // Twice: a collection of old garbage may have fallen into it.
      if (wrong && (!wrong.startsWith('takes') || wrongWith(input))) wrongs.push(`input ${i} ${wrong}: ${JSON.stringify(input)}`)
    }
    expect(wrongs).toEqual([])
  }, 600_000)

  it.each(['text', 'html', 'ics'] as const)('a megabyte of any one thing is read within a second, as %s', (form) => {
    const slow: string[] = []
    for (const run of megabytes) {
      const input: ReadInput = { [form]: run.repeat(Math.ceil(largestInput / run.length)).slice(0, largestInput), publishedOn: '2024-09-28', locale: 'en-GB', timeZone: 'Europe/London' }
      const wrong = wrongWith(input)
      if (wrong && (!wrong.startsWith('takes') || wrongWith(input))) slow.push(`${JSON.stringify(run)} ${wrong}`)
    }
    expect(slow).toEqual([])
  }, 600_000)

  it('initials that small words can spell in thousands of ways are looked up within a second', () => {
    const calls = Array.from({ length: 26 }, (_, i) => `The AAAAAA${String.fromCharCode(65 + i)}A calls a rally on ${i + 1} October at 2pm in Leeds.\n\n`).join('')
    expect(wrongWith({ text: calls + 'Aa a a a a a a a a a a a a a '.repeat(2500), publishedOn: '2024-09-28', locale: 'en-GB', timeZone: 'Europe/London' })).toBeNull()
  })
})
