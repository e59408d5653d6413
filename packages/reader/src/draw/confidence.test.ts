import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const confidence = (text: string) => readCall({ text, publishedOn: '2024-09-28', locale: 'en-GB', timeZone: null }).drafts[0]!.confidence

describe('confidence', () => {
  const full = confidence('Join us! We will hold a strike rally on Saturday 12 October at 11am outside the Town Hall.')

  it('grows with the evidence and never reaches certainty', () => {
    expect(confidence('Strike planned for 12 October.')).toBeLessThan(full)
    expect(full).toBeGreaterThan(0.9)
    expect(full).toBeLessThan(1)
  })

  it('is less where the weekday does not fit, or only a weekday is named', () => {
    expect(confidence('Join us! We will hold a strike rally on Sunday 12 October at 11am outside the Town Hall.')).toBeLessThan(0.75)
    expect(confidence('Join us! We will hold a strike rally this Friday at 11am outside the Town Hall.')).toBeLessThan(full)
  })
})
