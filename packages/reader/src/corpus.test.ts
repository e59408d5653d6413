import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpusLine, type CorpusLine } from './cli/format.ts'
import { readCall } from './read-call.ts'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)

interface Expected {
  start: string
  alt_start?: string[]
  alt_local?: string[]
  optional?: boolean
  split_ok?: boolean
  weekday_mismatch?: boolean
}

const startsOf = (event: Expected) => [event.start, ...(event.alt_start ?? []), ...(event.alt_local ?? []).map((text) => text.split(' ')[0]!)]

describe.runIf(existsSync(new URL('dev.jsonl', corpus)))('the labelled corpus', () => {
  it('keeps its floor: 95 % of dates, 92 % of times, 94 % precision, 90 % of negatives clean', () => {
    const cases = readFileSync(new URL('dev.jsonl', corpus), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as CorpusLine & { expected: Expected[] })
    const sums = { events: 0, dates: 0, times: 0, drafts: 0, right: 0, negatives: 0, clean: 0, invented: 0 }
    for (const item of cases) {
      const { drafts } = readCall(corpusLine(item))
      if (item.expected.length === 0) {
        sums.negatives++
        if (drafts.length === 0) sums.clean++
        continue
      }
      for (const event of item.expected.filter((one) => !one.optional)) {
        sums.events++
        if (drafts.some((draft) => startsOf(event).some((start) => start.slice(0, 10) === draft.start.slice(0, 10)))) sums.dates++
        if (drafts.some((draft) => startsOf(event).some((start) => start.slice(0, 16) === draft.start))) sums.times++
      }
      sums.drafts += drafts.length
      sums.right += drafts.filter((draft) => item.expected.some((event) => startsOf(event).some((start) => start.slice(0, 10) === draft.start.slice(0, 10)))).length
      sums.invented += drafts.filter((draft) => draft.weekdayMismatch && !item.expected.some((event) => event.weekday_mismatch)).length
    }
    expect(sums.dates / sums.events).toBeGreaterThan(0.95)
    expect(sums.times / sums.events).toBeGreaterThan(0.92)
    expect(sums.right / sums.drafts).toBeGreaterThan(0.94)
    expect(sums.clean / sums.negatives).toBeGreaterThan(0.9)
    expect(sums.invented).toBe(0)
  })

  it('has as many right days as its confidence says, in every tenth that holds enough drafts', () => {
    const bins = new Map<number, { count: number; right: number; sum: number }>()
    for (const line of readFileSync(new URL('dev.jsonl', corpus), 'utf8').trim().split('\n')) {
      const item = JSON.parse(line) as CorpusLine & { expected: Expected[] }
      for (const { confidence, start } of readCall(corpusLine(item)).drafts) {
        const bin = bins.get(Math.floor(confidence * 10)) ?? { count: 0, right: 0, sum: 0 }
        const isRight = item.expected.some((event) => startsOf(event).some((one) => one.slice(0, 10) === start.slice(0, 10)))
        bins.set(Math.floor(confidence * 10), { count: bin.count + 1, right: bin.right + (isRight ? 1 : 0), sum: bin.sum + confidence })
      }
    }
    const full = [...bins.values()].filter((bin) => bin.count >= 15)
    expect(full.length).toBeGreaterThan(0)
    for (const bin of full) expect(Math.abs(bin.right / bin.count - bin.sum / bin.count)).toBeLessThanOrEqual(0.1)
  })
})

describe.runIf(existsSync(new URL('seed-article.txt', corpus)))('the seed article', () => {
  it('gives one draft, proved from the sentence that calls', () => {
    const { drafts, text } = readCall({ text: readFileSync(new URL('seed-article.txt', corpus), 'utf8'), publishedOn: '2024-09-28', locale: 'en-GB', timeZone: 'Europe/London' })
    expect(drafts).toHaveLength(1)
    const draft = drafts[0]!
    expect(draft).toMatchObject({ title: 'UK-wide workplace day of action', kind: 'workplace_day_of_action', start: '2024-10-10', end: null, allDay: true, timezone: 'Europe/London', place: null, scope: 'distributed', weekdayMismatch: false })
    expect(draft.caller).toContain('TUC')
    const from = text.indexOf('The overwhelming support')
    const to = text.indexOf('Thursday 10th October.') + 'Thursday 10th October.'.length
    for (const field of ['date', 'title', 'caller', 'kind', 'scope'] as const) {
      const proof = draft.evidence.find((one) => one.field === field)
      expect(proof).toBeDefined()
      expect(proof!.from >= from && proof!.to <= to && proof!.quote === text.slice(proof!.from, proof!.to)).toBe(true)
    }
  })
})
