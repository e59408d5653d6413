import { describe, expect, it } from 'vitest'
import type { Doubt } from '../draft.ts'
import { readCall } from '../read-call.ts'

const doubts = (text: string, locale = 'en-GB', publishedOn = '2024-09-28') => readCall({ text, publishedOn, locale, timeZone: 'Europe/London' }).drafts[0]!.doubts
const of = (list: readonly Doubt[], field: Doubt['field']) => list.filter((doubt) => doubt.field === field).map((doubt) => [doubt.why, doubt.readings.map((reading) => reading.value)])

describe('doubts', () => {
  it('are none where the text is plain', () => {
    expect(doubts('Join us for a rally on Saturday 12 October at 2pm outside the Corn Exchange.').filter((doubt) => doubt.field !== 'place')).toEqual([])
  })

  it('offer the nearest date with the printed weekday, proved by the date’s own words', () => {
    const found = doubts('Come to the rally on Thursday 11 October at 6pm.')
    expect(of(found, 'date')).toEqual([['weekday', ['2024-10-10T18:00']]])
    expect(found[0]!.readings[0]!.quote).toBe('Thursday 11 October')
  })

  it('offer the printed year where the weekday shows it to be a slip', () => {
    expect(of(doubts('The fair is this Saturday, 14 July 2011, from 12 to 5pm.', 'en-GB', '2012-07-11'), 'date')).toEqual([['weekday', ['2011-07-14T12:00']]])
  })

  it('offer both orders of day and month only where both are in use', () => {
    expect(of(doubts('Join the rally on 3/11 at noon.', 'en-CA'), 'date')).toEqual([['several', ['2024-03-11T12:00']]])
    expect(of(doubts('Join the rally on 3/11 at noon.', 'en-GB'), 'date')).toEqual([])
    expect(of(doubts('Join the rally on Sunday 3/11 at noon.', 'en-CA'), 'date')).toEqual([])
  })

  it('say that next Friday may be another, and that today’s weekday may be next week’s', () => {
    expect(of(doubts('The picket is next Friday at 8am. Join us!'), 'date')).toEqual([['several', ['2024-10-11T08:00']]])
    expect(of(doubts('Litter pick on Saturday at 10am. Join us!'), 'date')).toEqual([['several', ['2024-10-05T10:00']]])
  })

  it('name every town of an action in several', () => {
    expect(of(doubts('Protests against the cuts will be held in Leeds, York and Hull on 12 October.'), 'place')[0]).toEqual(['several', ['Leeds', 'York', 'Hull']])
  })

  it('name the heading that tells of another action than the sentence', () => {
    expect(of(doubts('# Harbour parade\n\nThe union will hold a one-day strike on Thursday 10 October, its secretary told the members in a long letter.'), 'title')).toEqual([['several', ['Harbour parade']]])
  })

  it('offer the others of which it is said about as plainly', () => {
    expect(of(doubts('Weavers Union members will be picketing on 23 October, as all get together. On 23 October the Council of Trades is hosting rallies.'), 'caller')).toEqual([['several', ['Council of Trades']]])
    expect(of(doubts('The Weavers Union calls a rally on 23 October. The Council of Trades is asleep.'), 'caller')).toEqual([])
  })

  it('say that people, a body without a name or a mere name of the page may not be who calls', () => {
    expect(of(doubts('Harbury nurses will hold a rally on 23 October.'), 'caller')).toEqual([['unsure', []]])
    expect(of(doubts('The residents’ association invites you to a meeting on 23 October.'), 'caller')).toEqual([['unsure', []]])
  })

  it('say that an address is a guess where no word tells what it is for', () => {
    expect(of(doubts('Rally on 12 October at noon, Mill Square.\n\nhttps://weavers.example'), 'url')).toEqual([['unsure', []]])
    expect(of(doubts('Rally on 12 October at noon, Mill Square. Sign up: https://weavers.example/rally'), 'url')).toEqual([])
  })

  it('say that a title is a guess where nothing names an action', () => {
    expect(of(doubts('Please be with us in large numbers on 12 October at noon in Mill Square.'), 'title')).toEqual([['unsure', []]])
  })
})
