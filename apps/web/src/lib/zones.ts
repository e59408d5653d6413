/** The time zones to choose from, by region. Asked for in loaders, because server and browser may know different ones. */
export function listTimeZones(): string[] {
  return Intl.supportedValuesOf('timeZone')
}
