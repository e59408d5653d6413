export const zoneListId = 'zones'

/** The zones that inputs propose, once for all of them: a list for each draft would be most of the page. */
export function ZoneList({ zones }: { zones: readonly string[] }) {
  return (
    <datalist id={zoneListId}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </datalist>
  )
}
