import { describe, expect, test } from 'vitest'
import { joinDrafts, makesEvents, ownName, passagesOf, seriousDoubt, suggestedHosting, valuesOf } from './acceptance.rules.ts'

type Together = Parameters<typeof joinDrafts>[0][number]
const draft = (more: Partial<Together> = {}): Together => ({ title: 'March for rents', kind: 'march', caller: 'The network', url: 'https://example.org/a', scope: 'local', startLocal: '2030-03-21T12:00', endLocal: null, timeZone: 'Europe/London', place: null, ...more })

describe('what drafts have in common', () => {
  test.each([
    [['Rally for rents in Leeds', 'Rally for rents in York'], 'Rally for rents'],
    [['Day of action', 'Day of action'], 'Day of action'],
    [['March', 'March'], 'March'],
    [['March: Leeds', 'March: York'], 'March: Leeds'],
    [['Vigil at dawn', 'Blood drive'], 'Vigil at dawn'],
    [['Town Hall', 'Blood drive week', 'Blood drive week'], 'Blood drive week'],
    [['Marsch für Mieten – Köln', 'Marsch für Mieten – Bonn'], 'Marsch für Mieten'],
  ])('the title of %j', (titles, title) => expect(joinDrafts(titles.map((one) => draft({ title: one }))).title).toBe(title))

  test.each([
    ['the same time', [draft(), draft()], { startLocal: '2030-03-21T12:00', endLocal: null }],
    ['the same day', [draft(), draft({ startLocal: '2030-03-21T18:00' })], { startLocal: '2030-03-21', endLocal: null }],
    ['several days, not in order', [draft({ startLocal: '2030-03-23' }), draft(), draft({ startLocal: '2030-03-22', endLocal: '2030-03-25' })], { startLocal: '2030-03-21', endLocal: '2030-03-25' }],
    ['the same wall clock in two zones', [draft(), draft({ timeZone: 'Europe/Paris' })], { startLocal: '2030-03-21', endLocal: null }],
  ])('the time of %s', (_name, drafts, time) => expect(joinDrafts(drafts)).toMatchObject(time))

  test('kind, caller and link only where they agree', () => {
    expect(joinDrafts([draft(), draft({ kind: 'vigil', caller: null, url: null })])).toMatchObject({ kind: 'day_of_action', caller: 'The network', url: null })
    expect(joinDrafts([draft(), draft()])).toMatchObject({ kind: 'march', caller: 'The network', url: 'https://example.org/a' })
  })
})

test('events are made of at least two places, and only in one call', () => {
  const [at, none] = [{ place: 'North gate' }, { place: null }]
  expect([makesEvents('one', [at, at]), makesEvents('one', [at, none]), makesEvents('separate', [at, at])]).toEqual([true, false, false])
})

test('a corrected place loses the town that was found for the old one', () => {
  const town = { name: 'Leeds', country: 'GB', latitude: 53.8, longitude: -1.5 }
  const read = { ...draft({ place: 'Castle Square' }), start: '2030-03-21', end: null, allDay: true, timezone: null, town, weekdayMismatch: false, recurrence: null, doubts: [], confidence: 1, evidence: [] }
  const accepted = { index: 0, passages: [], asRecord: false }
  expect(valuesOf(read, { ...accepted, values: {} }, 'Europe/London')).toMatchObject({ timeZone: 'Europe/London', latitude: 53.8 })
  expect(valuesOf(read, { ...accepted, values: { place: 'North gate' } }, null)).toMatchObject({ timeZone: null, place: 'North gate', latitude: null })
  expect(valuesOf(read, { ...accepted, values: { timeZone: 'Europe/Paris', place: 'Castle Square' } }, null)).toMatchObject({ timeZone: 'Europe/Paris', latitude: 53.8 })
})

describe('what one of the joined events is called', () => {
  const headline = 'Friends of the blood bank call on everyone who can to give blood in the winter week'
  test.each([
    ['the call’s, where a headline is all it has', 'Blood Drive Week', headline, [headline, headline], null],
    ['the call’s, where a longer name stands alone', 'Blood Drive Week', 'Harrowgate Town Hall', ['Harrowgate Town Hall', headline], null],
    ['the call’s, where it is the same', 'Blood Drive Week', 'blood drive week', ['blood drive week'], null],
    ['its own, where it is the call’s with more behind it', 'March for rents', 'March for rents: Leeds', ['March for rents: Leeds', 'March for rents: York'], 'March for rents: Leeds'],
    ['its own, where no other has it and it is short', 'Week of action for rents', 'Vigil at dawn', ['Vigil at dawn', 'Rent walk'], 'Vigil at dawn'],
    ['the call’s, where others have it too', 'Week of action for rents', 'Vigil', ['Vigil', 'Vigil'], null],
  ])('%s', (_name, call, title, titles, expected) => expect(ownName(call, { title, read: title, doubts: [] }, titles)).toBe(expected))

  test('the call’s, where the reader doubts it', () => expect(ownName('Winter blood drive week', { title: 'Town Hall', read: 'Town Hall', doubts: [{ field: 'title' }] }, ['Town Hall', headline])).toBeNull())

  test('its own, where somebody typed it', () => expect(ownName('Blood Drive Week', { title: 'The first of the blood drives', read: headline, doubts: [{ field: 'title' }] }, [headline])).toBe('The first of the blood drives'))
})

const doubt = (field: 'date' | 'caller' | 'place', why: 'unsure' | 'weekday' | 'contradiction' | 'several') => ({ confidence: 0.9, weekdayMismatch: false, doubts: [{ field, why, readings: [] }] })

test('a draft is doubted seriously where its day may be another', () => {
  expect([
    seriousDoubt(doubt('caller', 'unsure')), seriousDoubt(doubt('date', 'several')), seriousDoubt(doubt('date', 'unsure')), seriousDoubt(doubt('place', 'contradiction')),
    seriousDoubt({ confidence: 0.9, weekdayMismatch: true, doubts: [] }), seriousDoubt({ confidence: 0.4, weekdayMismatch: false, doubts: [] }),
  ]).toEqual([undefined, undefined, 'unsure', 'contradiction', 'weekday', 'unsure'])
})

test('hosts are asked first wherever places are known', () => {
  expect([suggestedHosting('distributed'), suggestedHosting('distributed', 4), suggestedHosting('local'), suggestedHosting('online')]).toEqual(['open', 'approval', 'approval', 'approval'])
})

describe('what a call is described with', () => {
  const text = 'Give blood\n\nWe call on all.\n\nMonday, 9:00, Hall\nTuesday, 9:00, Library\n\nBring water.'
  test('a short source as it is, without its title, its lines kept', () => {
    expect(passagesOf(text, [], 'Give blood')).toBe('We call on all.\n\nMonday, 9:00, Hall  \nTuesday, 9:00, Library\n\nBring water.')
  })
  test('without the lines that say when or where of another draft alone', () => {
    const two = 'Rallies in May\n\nThe union calls.\n\nLeeds: 4 May, City Square.\n\nBristol: 11 May, College Green.\n\nAll are welcome.'
    const at = (words: string) => ({ field: 'date' as const, from: two.indexOf(words), to: two.indexOf(words) + words.length })
    expect(passagesOf(two, [at('11 May')], '', [at('4 May')])).toBe('The union calls.\n\nBristol: 11 May, College Green.\n\nAll are welcome.')
    expect(passagesOf(two, [at('4 May')], '', [at('4 May')])).toContain('Leeds')
  })
  test('of a long one the paragraphs from the first passage to the last, and never more than is read', () => {
    const long = `${'Menu and imprint. '.repeat(100)}\n\n${text}\n\n${'Comments. '.repeat(100)}`
    const [from, to] = [long.indexOf('Monday'), long.indexOf('Library')]
    expect(passagesOf(long, [{ field: 'date', from, to: from + 6 }, { field: 'place', from: to, to: to + 7 }])).toBe('Monday, 9:00, Hall  \nTuesday, 9:00, Library')
    expect(passagesOf('word '.repeat(2000), [{ field: 'date', from: 0, to: 9000 }]).length).toBeLessThan(1510)
    expect(passagesOf(long, [])).toBe('')
  })
})
