import type { GroupInput } from '@turnout/core/group/group.schema.ts'
import type { z } from 'zod'
import { checked, type FormValues, text } from '../../lib/form-values.ts'

type Fields = z.input<typeof GroupInput>

export function groupOf(values: FormValues): Fields {
  return {
    name: text(values, 'name'),
    kind: text(values, 'kind') as Fields['kind'],
    parentId: text(values, 'parentId'),
    town: text(values, 'town'),
    address: text(values, 'address'),
    headcount: text(values, 'headcount'),
    employer: text(values, 'employer'),
    languages: text(values, 'languages'),
    description: text(values, 'description'),
    contactable: checked(values, 'contactable'),
    mailDomains: text(values, 'mailDomains'),
    neutralMail: checked(values, 'neutralMail'),
    asksNames: checked(values, 'asksNames'),
  }
}
