import type { IntakeInput } from '@turnout/core/intake/intake.schema.ts'
import type { z } from 'zod'
import { base64Of } from '../../lib/file-content.ts'
import { type FormValues, text } from '../../lib/form-values.ts'

type Input = z.input<typeof IntakeInput>

/** The ways to bring a call in, in the order of their tabs. */
export const ways = ['text', 'url', 'file'] as const
export type Way = (typeof ways)[number]

export function wayOf(value: string | null): Way {
  return ways.find((way) => way === value) ?? 'text'
}

/** What the reader takes as files, for the browser's own dialogue. */
export const fileTypes = '.ics,.eml,.pdf,.docx,.html,.htm,.txt,.md,text/calendar,message/rfc822,application/pdf,text/html,text/plain'

/** A submitted source as the api takes it: one way only, whatever the other fields hold. */
export async function readInput(values: FormValues, file: unknown): Promise<Input> {
  const about = { publishedOn: text(values, 'publishedOn'), locale: text(values, 'locale'), timeZone: text(values, 'timeZone') }
  switch (wayOf(text(values, 'by'))) {
    case 'url':
      return { url: text(values, 'url'), ...about }
    case 'file':
      return { file: { name: file instanceof File ? file.name : '', content: await base64Of(file) }, ...about }
    default: {
      const html = text(values, 'html')
      return html === '' ? { text: text(values, 'text'), ...about } : { html, ...about }
    }
  }
}
