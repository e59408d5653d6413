import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const read = (text: string) => readCall({ text, publishedOn: '2024-09-28', locale: 'en-GB', timeZone: 'Europe/London' }).drafts.map((draft) => draft.start.slice(11) || 'all day')

describe('times that share a date', () => {
  it('are events of their own where each line names a place', () => {
    expect(read('Protests on 12 October:\n- Easton: 11am, City Square\n- Westby: 2pm, Old Bridge')).toEqual(['11:00', '14:00'])
  })

  it('are one event where they are its programme', () => {
    expect(read('Rally on 12 October in Castle Park.\n\n- Music: 11am\n- Speeches: 2pm')).toEqual(['11:00'])
    expect(read('The march takes place on 12 October. We gather at 10.30am. Speeches begin at noon.')).toEqual(['10:30'])
  })

  it('are events of their own where each has a name and brackets', () => {
    expect(read('Training on 12 October in two groups: Group A (10am) and Group B (3pm). Register now.')).toEqual(['10:00', '15:00'])
  })

  it('are events of their own in a run of named actions', () => {
    expect(read('When: Saturday 12 October. Across the country: Easton Canal Parade 1pm Westby Harbour Rally 2pm Northport Picket 4pm')).toContain('16:00')
  })
})
