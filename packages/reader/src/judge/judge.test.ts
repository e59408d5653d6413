import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const read = (text: string) => readCall({ text, publishedOn: '2024-09-28', locale: 'en-GB', timeZone: null })
const count = (text: string) => read(text).drafts.length

describe('what counts as a call', () => {
  it.each([
    ['the day of a call', 'Join the rally on 12 October.', 1], ['an announcement', 'The union will hold a strike on 12 October.', 1], ['a report that one was called', 'Members have called for a march on 12 October.', 1],
    ['a notice without a verb', 'Litter pick, Saturday 12 October, 10am, Mill Bridge', 1], ['what happened', 'The rally on 12 September drew a crowd that marched to the bridge.', 0],
    ['the dateline', '28 September 2024. Residents protested outside the depot.', 0], ['a deadline', 'Apply by 12 October to become a volunteer.', 0], ['a deadline beside a call', 'Join us: book your place on the rally coach by 12 October.', 0],
    ['a deadline in other words', 'The deadline to sign up for the march is 12 October.', 0], ['a cancellation', 'The rally on 12 October is cancelled.', 0],
    ['a cancellation in the heading', '# CANCELLED: canal march\n\nThe march will be held on 12 October at noon.', 0], ['a recollection', '# Ten years ago: the harbour strike\n\nJoin the strike on 12 October!', 0],
    ['a date without an action', 'The new timetable starts on 12 October.', 0], ['filler beside the date', 'We met today and will hold a rally on 12 October.', 1],
  ] as const)('%s', (_name, text, expected) => {
    expect(count(text)).toBe(expected)
  })

  it('is surer of more evidence', () => {
    const [bare, full] = [read('Strike planned for 12 October.'), read('Join us! Strike rally on Saturday 12 October at 11am.')]
    expect(full.drafts[0]!.confidence).toBeGreaterThan(bare.drafts[0]!.confidence)
  })

  it('says how many dates it left out, and in which sentences', () => {
    const { notes, leftOut, text } = read('Come along! The rally on 12 October is cancelled. Join us on Saturday 19 October at 11am.')
    expect(notes.join(' ')).toContain('One date was left out')
    expect(leftOut?.map(({ quote }) => quote)).toEqual(['The rally on 12 October is cancelled.'])
    for (const { from, to, quote } of leftOut ?? []) expect(text.slice(from, to)).toBe(quote)
  })
})
