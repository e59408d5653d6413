type When = { startLocal: string; endLocal: string | null; timeZone: string }

/** What the demo's rows are made with and this package does not know: the product's own rules for ids, times and reading. */
export type SeedTools = {
  now: Temporal.Instant
  newId(): string
  newSlug(title: string): string
  newCode(): string
  instantsOf(when: When): { startsAt: Temporal.Instant; endsAt: Temporal.Instant; allDay: boolean }
  /** Reads the call's text as an intake would. */
  read(input: { text: string; publishedOn: string; locale: string; timeZone: string }): { text: string; reading: unknown }
}

/** Where the demo takes place; its people live elsewhere too. */
export const demoZone = 'Europe/London'
