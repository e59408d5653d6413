import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCall } from './read-call.ts'
import { render, templates } from './testing/rendered-events.ts'
import { rendered } from './testing/rendered-languages.ts'

const published = Temporal.PlainDate.from('2025-01-15')
const each = Number(process.env.ROUND_TRIPS ?? 30)
const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const events = fc.record({
  days: fc.integer({ min: 1, max: 300 }), hour: fc.integer({ min: 7, max: 20 }), minute: fc.constantFrom(0, 0, 15, 30, 45), length: fc.option(fc.constantFrom(45, 60, 90, 120, 180)),
  choices: fc.record({ date: fc.nat(1000), time: fc.nat(1000), action: fc.nat(1000), place: fc.nat(1000) }),
})

it(`reads back known events: 99 % of ${Object.keys(templates).length * rendered.length * each} in ${Object.keys(templates).length} forms and ${rendered.length} languages`, () => {
  const rows: { form: string; locale: string; right: number; of: number; missed: string[] }[] = []
  for (const language of rendered)
    for (const [form, template] of Object.entries(templates)) {
      const row = { form, locale: language.locale, right: 0, of: 0, missed: [] as string[] }
      rows.push(row)
      for (const { days, hour, minute, length, choices } of fc.sample(events, { numRuns: each, seed: 2025 + rows.length })) {
        const day = published.add({ days })
        const minutes = hour * 60 + minute
        const endMinutes = length === null ? null : minutes + length
        const source = render(language, template, { day, minutes, endMinutes }, choices)
        const { drafts } = readCall({ ...source, publishedOn: published.toString(), locale: language.locale, timeZone: language.zone })
        const wanted = `${day.toString()}T${clock(minutes)} to ${endMinutes === null ? null : `${day.toString()}T${clock(endMinutes)}`}`
        const got = drafts.map((draft) => `${draft.start} to ${draft.end}${draft.weekdayMismatch ? ' mismatch' : ''}`).join(' and ')
        row.of++
        if (got === wanted) row.right++
        else row.missed.push(`${JSON.stringify(source)}: ${got || 'nothing'} instead of ${wanted}`)
      }
    }
  const [right, of] = [rows.reduce((sum, row) => sum + row.right, 0), rows.reduce((sum, row) => sum + row.of, 0)]
  const report = rows.filter((row) => row.right < row.of).map((row) => `${row.locale} ${row.form}: ${row.right} of ${row.of}\n  ${row.missed.slice(0, Number(process.env.SHOW ?? 2)).join('\n  ')}`)
  expect(right / of, `${right} of ${of} read back\n${report.join('\n')}`).toBeGreaterThanOrEqual(0.99)
}, 120_000)
