/** Abbreviations as people write them; the wall clock counts, so EST in May is Eastern time. */
const abbreviations: Record<string, string> = {
  ET: 'America/New_York', EST: 'America/New_York', EDT: 'America/New_York', CT: 'America/Chicago', CST: 'America/Chicago',
  CDT: 'America/Chicago', MT: 'America/Denver', MST: 'America/Denver', MDT: 'America/Denver', PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles', PDT: 'America/Los_Angeles', UTC: 'UTC', GMT: 'UTC', BST: 'Europe/London', CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin', MEZ: 'Europe/Berlin', MESZ: 'Europe/Berlin', WET: 'Europe/Lisbon', WEST: 'Europe/Lisbon',
  EET: 'Europe/Athens', EEST: 'Europe/Athens', AEST: 'Australia/Sydney', AEDT: 'Australia/Sydney', AWST: 'Australia/Perth',
  ACST: 'Australia/Adelaide', NZST: 'Pacific/Auckland', NZDT: 'Pacific/Auckland', JST: 'Asia/Tokyo', IST: 'Asia/Kolkata',
}

/** Countries that keep one time, as texts name them. Towns belong to a gazetteer, not here. */
const countries: Record<string, string> = {
  uk: 'Europe/London', 'united kingdom': 'Europe/London', britain: 'Europe/London', england: 'Europe/London',
  scotland: 'Europe/London', wales: 'Europe/London', ireland: 'Europe/Dublin', germany: 'Europe/Berlin',
  france: 'Europe/Paris', italy: 'Europe/Rome', netherlands: 'Europe/Amsterdam', belgium: 'Europe/Brussels',
  sweden: 'Europe/Stockholm', norway: 'Europe/Oslo', denmark: 'Europe/Copenhagen', finland: 'Europe/Helsinki',
  poland: 'Europe/Warsaw', austria: 'Europe/Vienna', switzerland: 'Europe/Zurich', greece: 'Europe/Athens',
  'south africa': 'Africa/Johannesburg', india: 'Asia/Kolkata', japan: 'Asia/Tokyo', israel: 'Asia/Jerusalem',
  deutschland: 'Europe/Berlin', italia: 'Europe/Rome', nederland: 'Europe/Amsterdam', sverige: 'Europe/Stockholm',
}

/** Countries of several zones: an action across all of one has no single zone. */
const wideCountries = new Set(['us', 'usa', 'united states', 'canada', 'australia', 'brazil', 'russia', 'mexico', 'indonesia'])

/** "8 pm Eastern", "5 pm Pacific Time": said after an hour. */
const spoken: Record<string, string> = { Eastern: 'America/New_York', Central: 'America/Chicago', Mountain: 'America/Denver', Pacific: 'America/Los_Angeles' }

export const zoneOfSpoken = (word: string): string | undefined => (Object.hasOwn(spoken, word) ? spoken[word] : undefined)

/** The IANA zone of an upper-case abbreviation, if it names one. */
export function zoneOfAbbreviation(word: string): string | undefined {
  return Object.hasOwn(abbreviations, word) ? abbreviations[word] : undefined
}

/** The zone of a country named in lower case; null where the country has several; undefined where it is none we know. */
export function zoneOfCountry(name: string): string | null | undefined {
  if (wideCountries.has(name)) return null
  return Object.hasOwn(countries, name) ? countries[name] : undefined
}

export const countryNames: readonly string[] = [...Object.keys(countries), ...wideCountries]

/** Whether the runtime's time zone database knows the name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && !/^[+-]/u.test(name)
  } catch {
    return false
  }
}
