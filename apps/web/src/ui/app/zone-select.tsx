import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FieldState } from '../../lib/use-form-state.ts'

type Props = FieldState & { label: string; description?: ReactNode; zones: readonly string[]; required?: boolean; blank?: string; onChange?: (zone: string) => void }

/** Chooses a time zone from the list, grouped by region; one that is not in the list but in use is added. */
export function ZoneSelect({ zones, blank, onChange, ...field }: Props) {
  const all = field.defaultValue === '' || zones.includes(field.defaultValue) ? zones : [field.defaultValue, ...zones]
  const regions = Object.entries(Object.groupBy(all, (zone) => zone.split('/')[0] ?? zone))
  return (
    <NativeSelect {...field} onChange={(event) => onChange?.(event.currentTarget.value)}>
      {blank === undefined ? null : <option value="">{blank}</option>}
      {regions.map(([region, names = []]) => (
        <optgroup key={region} label={region}>
          {names.map((name) => (
            <option key={name} value={name}>
              {name.replaceAll('_', ' ')}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  )
}
