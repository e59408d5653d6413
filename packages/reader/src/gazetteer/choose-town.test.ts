import { describe, expect, it } from 'vitest'
import { chooseTown, type Whereabouts, zoneOfTown } from './choose-town.ts'

const about = (home: string[], also: Partial<Whereabouts> = {}): Whereabouts => ({ language: 'en', home, zone: null, named: new Set(), countries: new Set(), near: [], ...also })
const chosen = (name: string, region: string | null, where: Whereabouts) => {
  const { town, readings } = chooseTown(name, region, where)
  return town ? `${town.name}, ${town.region.name}, ${town.country}` : readings.map((one) => one.country)
}

describe('which town is meant', () => {
  it.each([
    ['London', null, about(['GB']), 'London, England, GB'],
    ['London', null, about(['NZ']), 'London, England, GB'],
    ['London', 'Ontario', about(['GB']), 'London, Ontario, CA'],
    ['Paris', null, about(['GB']), 'Paris, Île-de-France, FR'],
    ['Paris', 'TX', about(['US']), 'Paris, Texas, US'],
    ['Springfield', 'Illinois', about(['US']), 'Springfield, Illinois, US'],
    ['Dorchester', 'Dorset', about(['GB']), 'Dorchester, England, GB'],
    ['Columbia', null, about(['US'], { named: new Set(['south carolina']) }), 'Columbia, South Carolina, US'],
    ['Perth', null, about(['AU']), 'Perth, Western Australia, AU'],
    ['Perth', null, about(['GB']), ['GB', 'AU']],
    ['Washington', 'D.C.', about(['US']), 'Washington, District of Columbia, US'],
    ['Victoria', 'BC', about(['CA']), 'Victoria, British Columbia, CA'],
    ['Halle', 'Saale', about(['DE']), 'Halle (Saale), Saxony-Anhalt, DE'],
    ['Tours', null, about(['FR']), 'Tours, Centre-Val de Loire, FR'],
    ['Salamanca', null, about(['ES']), 'Salamanca, Castille and León, ES'],
    ['Newcastle', null, about(['GB']), 'Newcastle upon Tyne, England, GB'],
    ['Frankfurt', null, about(['DE']), ['DE', 'DE']],
    ['Kingston', null, about(['CA']), ['CA', 'CA']],
    ['Ende', null, about(['DE']), []],
    ['Nowhereville', null, about(['US']), []],
  ])('%s, %s', (name, region, where, expected) => expect(chosen(name, region, where)).toEqual(expected))

  it('leaves several of a name open, and the one that a nearby town tells', () => {
    expect(chosen('Springfield', null, about(['US']))).toHaveLength(12)
    const chicago = chooseTown('Chicago', null, about(['US'])).town!
    expect(chosen('Aurora', null, about(['US'], { near: [chicago] }))).toBe('Aurora, Illinois, US')
  })

  it('gives a town its zone', () => expect(zoneOfTown(chooseTown('Leeds', null, about(['GB'])).town!)).toBe('Europe/London'))
})
