import type { GroupInput } from '@turnout/core/group/group.schema.ts'
import type { z } from 'zod'
import { type FormValues, text } from '../../lib/form-values.ts'

type Fields = z.input<typeof GroupInput>

export function groupOf(values: FormValues): Fields {
  return {
    name: text(values, 'name'),
    kind: text(values, 'kind') as Fields['kind'],
    parentId: text(values, 'parentId'),
    town: text(values, 'town'),
    description: text(values, 'description'),
    headcount: text(values, 'headcount'),
  }
}
