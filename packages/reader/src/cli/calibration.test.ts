import { expect, it } from 'vitest'
import { calibrationOf } from './calibration.ts'

it('counts what is right by confidence and by doubt', () => {
  const line = { id: 'a', text: 'The Canal Trust calls a rally on Saturday 12 October at 2pm in Leeds. Bring friends.', format: 'plain', locale: 'en-GB', source_timezone: null, published: '2024-09-28' }
  const event = { start: '2024-10-12T14:00', title_keywords: ['rally'], place: 'Leeds', caller: 'Canal Trust', scope: 'local' }
  const right = calibrationOf([{ ...line, expected: [event] }])
  expect(right).toMatch(/^caller, not doubted\s+1\/1\s+100 %$/mu)
  expect(right).toMatch(/^day, confidence 0\.\d\d to \d\.\d\d\s+1\/1\s+100 %$/mu)
  const wrong = calibrationOf([{ ...line, expected: [{ ...event, caller: null, title_keywords: ['march'] }] }, { ...line, expected: [] }])
  expect(wrong).toMatch(/^caller, not doubted\s+0\/1\s+0 %$/mu)
  expect(wrong).toMatch(/^title, not doubted\s+0\/1\s+0 %$/mu)
  expect(wrong).toMatch(/^day, .*\s1\/2\s+50 %$/mu)
})
