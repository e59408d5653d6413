import { Fieldset, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Fields that belong together, under their own legend. */
export function FormPart({ title, description, children }: { title: string; description?: string; children: ReactNode }) {
  return (
    <Fieldset legend={title} mb="lg" className="form-part">
      {description === undefined ? null : (
        <Text size="sm" c="dimmed" mb="sm">
          {description}
        </Text>
      )}
      {children}
    </Fieldset>
  )
}
