import { z } from 'zod'

/** A form sends an empty field as '', or with spaces in it: nothing was said. What was said is refused in the schema's own words. */
export const blankToNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullable())

/** A checkbox: absent when it is not ticked. */
export const checkbox = z.union([z.boolean(), z.enum(['on', 'true']).transform(() => true), z.enum(['', 'false']).transform(() => false)])

/** Only http and https: any other scheme in a link is a way to run something. */
export const WebAddress = z.url({ protocol: /^https?$/, error: 'Give a web address that begins with https://.' }).max(2000)

export const shortText = (max: number) => z.string().trim().max(max, `Shorten this to ${max} characters.`)
export const longText = shortText(20_000)
