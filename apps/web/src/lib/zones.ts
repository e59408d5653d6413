/** The time zones to choose from, by region. Asked for in loaders, because server and browser may know different ones. */
export function listTimeZones(): string[] {
  return Intl.supportedValuesOf('timeZone')
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
