import type { people } from '../tables/account.ts'
import type { Chance } from './chance.ts'
import { exampleDomains, familyNames, givenNames } from './names.ts'
import { demoZone, type SeedTools } from './tools.ts'

export type PersonRow = typeof people.$inferInsert

const locales = [['en', 84], ['de', 7], ['pl', 4], ['fr', 3], ['es', 2]] as const
const zones = [[demoZone, 72], [null, 16], ['Europe/Dublin', 6], ['Europe/Berlin', 4], ['Europe/Warsaw', 2]] as const

const mailName = (name: string): string => name.normalize('NFKD').replace(/[^a-z]/gi, '').toLowerCase()

/** Invents people, each with an address of their own. */
export function openCrowd(tools: SeedTools, chance: Chance) {
  const rows: PersonRow[] = []
  const taken = new Set<string>()

  function addressFor(given: string, family: string): string {
    const base = `${mailName(given)}.${mailName(family)}`
    for (let number = 1; ; number++) {
      const name = number === 1 ? base : `${base}${number}`
      if (taken.has(name)) continue
      taken.add(name)
      return `${name}@${chance.pick(exampleDomains)}`
    }
  }

  function invent(overrides: Partial<PersonRow> = {}): PersonRow {
    const [given, family] = [chance.pick(givenNames), chance.pick(familyNames)]
    const row: PersonRow = {
      id: tools.newId(), name: `${given} ${family}`, email: addressFor(given, family), locale: chance.weigh<string>(locales), timeZone: chance.weigh<string | null>(zones),
      createdAt: tools.now.subtract({ hours: 24 * 60 }), ...overrides,
    }
    rows.push(row)
    return row
  }

  return { rows, invent }
}

export type Crowd = ReturnType<typeof openCrowd>
