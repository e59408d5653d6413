import { describe, expect, it } from 'vitest'
import { findDates } from '../candidates/dates.ts'
import { findTimes } from '../candidates/times.ts'
import { unitsOf } from '../candidates/units.ts'
import { readingOf } from '../lexicon/reading.ts'
import { pageOfText } from '../normalise/plain.ts'
import { mentionsOf } from '../resolve/mentions.ts'
import { attachTimes } from './occasions.ts'

const attach = (text: string) => {
  const reading = readingOf(pageOfText(text), { publishedOn: Temporal.PlainDate.from('2024-09-28'), locale: 'en-GB', timeZone: null })
  const units = unitsOf(reading)
  const dates = findDates(reading)
  const said = (span: { from: number; to: number }) => reading.page.text.slice(span.from, span.to)
  return attachTimes(reading, units, mentionsOf(reading, units, dates), findTimes(reading, dates)).map((one) => [said(one.mention.date), one.close.map(said), one.far.map(({ time }) => said(time)), one.by])
}

describe('a time', () => {
  it('goes to the nearest date of its sentence', () => {
    expect(attach('Vigil on 4 October at 7pm, march at 11am on 5 October.')).toEqual([['4 October', ['at 7pm'], [], false], ['5 October', ['at 11am'], [], false]])
  })

  it('goes to the date before it where its sentence has none', () => {
    expect(attach('The walk is on 4 October. Meet at 9am. The swim is on 5 October.')).toEqual([['4 October', [], ['Meet at 9am'], false], ['5 October', [], [], false]])
  })

  it('goes to the date under it where it stands on a line of its own', () => {
    expect(attach('Walk: 4 October\n\n9am\n5 October')).toEqual([['4 October', [], [], false], ['5 October', [], ['9am'], false]])
  })

  it('goes to no deadline and no day long past', () => {
    expect(attach('Apply by 4 October. We met on 3 May 2019. Swim on 12 October. Start 9am.').map(([date, , far]) => [date, far])).toEqual([['4 October', []], ['3 May 2019', []], ['12 October', ['9am']]])
    expect(attach('Apply by 4 October at 5pm.').map(([, , , by]) => by)).toEqual([true])
  })
})
