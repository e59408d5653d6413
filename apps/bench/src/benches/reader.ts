import { parse as chronoParse } from 'chrono-node/en'
import { readCall } from '@turnout/reader/read-call.ts'
import { atMost, inTurn, median, type Result } from '../measure.ts'

const towns = ['Leeds', 'York', 'Bristol', 'Norwich', 'Cardiff', 'Sheffield', 'Derby', 'Exeter']
const actions = ['rally', 'vigil', 'public meeting', 'march', 'picket', 'litter pick']
const fillers = [
  'The council has said since January that the money is not there, and that nothing can be decided before the next budget.',
  'In its editorial on Wednesday the Harbour Courier wrote that every town has a right to clean water, and printed a photograph of the weir.',
  'More than 1,200 people wrote in, and the petition was handed over at 10am on 3 March 2024 by two pupils of the primary school.',
  'Residents marched against the plan in the spring, and again at the beginning of summer, when the police counted 4,000 people on the bridge.',
  'What the company will do through the winter has not been explained; its spokesman, Ada Ferrant, could not be reached on Tuesday evening.',
]

/** An invented article: reports, and now and then a call with its date, time and place. */
function articleOf(length: number): string {
  const parts = ['# Clean water for every town\n']
  for (let i = 0, size = 0; size < length; i++) {
    const call = i % 6 === 2 ? `Join us for a ${actions[i % actions.length]} on Saturday ${1 + (i % 28)} October at ${1 + (i % 11)}pm outside the Town Hall in ${towns[i % towns.length]}. More at https://example.org/${i}.` : fillers[i % fillers.length]!
    parts.push(`${call} ${fillers[(i * 3 + 1) % fillers.length]!}\n`)
    size += parts.at(-1)!.length
  }
  return parts.join('\n').slice(0, length)
}

const read = (text: string) => () => readCall({ text, publishedOn: '2024-09-02', locale: 'en-GB', timeZone: 'Europe/London' })
const dates = (text: string) => () => chronoParse(text, new Date('2024-09-02T12:00:00Z'), { forwardDate: true })

/** Milliseconds of one call, as a server that has read before takes. */
async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  work()
  return performance.now() - from
}

async function against(text: string, rounds: number): Promise<{ value: number; baseline: number; ratio: number }> {
  for (let warm = 0; warm < 20; warm++) {
    read(text)()
    dates(text)()
  }
  return inTurn(rounds, () => timed(read(text)), () => timed(dates(text)))
}

export async function read5k(): Promise<Result> {
  return atMost('read-5k', 'ms', 15, await against(articleOf(5000), 41))
}

export async function read200k(): Promise<Result> {
  const result = atMost('read-200k', 'ms', 300, await against(articleOf(200_000), 7))
  const sizes = [50_000, 100_000, 200_000, 400_000]
  const perKilobyte: string[] = []
  for (const size of sizes) {
    const work = read(articleOf(size))
    const runs: number[] = []
    for (let run = 0; run < 5; run++) runs.push(await timed(work))
    perKilobyte.push(`${size / 1000} KB ${((median(runs) / size) * 1000).toFixed(2)}`)
  }
  console.error(`  milliseconds for each KB, the same where time grows linearly: ${perKilobyte.join(', ')}`)
  return result
}
