/** What the IANA database calls places by now that Intl still lists by a former name. Whatever was kept under that one goes on being understood. */
const renamed: Record<string, string> = {
  'Europe/Kiev': 'Europe/Kyiv', 'Asia/Calcutta': 'Asia/Kolkata', 'Asia/Saigon': 'Asia/Ho_Chi_Minh', 'Asia/Katmandu': 'Asia/Kathmandu', 'Asia/Rangoon': 'Asia/Yangon',
  'Atlantic/Faeroe': 'Atlantic/Faroe', 'America/Godthab': 'America/Nuuk', 'Africa/Asmera': 'Africa/Asmara', 'Pacific/Truk': 'Pacific/Chuuk', 'Pacific/Ponape': 'Pacific/Pohnpei', 'Pacific/Enderbury': 'Pacific/Kanton',
}

/** The time zones to choose from, by region. Asked for in loaders, because server and browser may know different ones. */
export function listTimeZones(): string[] {
  return [...new Set(Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone))].toSorted()
}

/** The zone of a region's capital or, where it has several, of most of its people. */
const zoneOfRegion: Record<string, string> = {
  en: 'Europe/London', de: 'Europe/Berlin',
  'en-GB': 'Europe/London', 'en-IE': 'Europe/Dublin', 'en-US': 'America/New_York', 'en-CA': 'America/Toronto', 'en-AU': 'Australia/Sydney', 'en-NZ': 'Pacific/Auckland', 'en-ZA': 'Africa/Johannesburg',
  'de-DE': 'Europe/Berlin', 'de-AT': 'Europe/Vienna', 'de-CH': 'Europe/Zurich', 'es-ES': 'Europe/Madrid', 'es-MX': 'America/Mexico_City',
  'fr-FR': 'Europe/Paris', 'fr-BE': 'Europe/Brussels', 'fr-CA': 'America/Toronto', 'fr-CH': 'Europe/Zurich', 'it-IT': 'Europe/Rome',
  'nl-NL': 'Europe/Amsterdam', 'nl-BE': 'Europe/Brussels', 'pt-PT': 'Europe/Lisbon', 'pt-BR': 'America/Sao_Paulo', 'sv-SE': 'Europe/Stockholm',
}

/** Servers run in UTC, where nobody lives: a zone like that says nothing, and the region's is proposed instead. */
export function proposeZone(zone: string, region: string): string {
  return /^(UTC|GMT|Etc\/.+)$/.test(zone) ? (zoneOfRegion[region] ?? zone) : zone
}
