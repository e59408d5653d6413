import type { Pool } from './inputs.ts'

/** A pattern's addresses, with the ids of a pool in the places of its parameters. */
export function addressesIn(pool: Pool, pattern: string): string[] {
  const { eventId, groupId, callId, slug, groupSlug, callSlug, roster, campaignId, draft, shared, chartPersonId, testId, sheetCode, photoId } = pool as Record<string, string>
  const slugs: Record<string, string | undefined> = { events: slug, groups: groupSlug, calls: callSlug }
  const ids: Record<string, (string | undefined)[]> = { events: [eventId, draft, shared], groups: [groupId], calls: [callId], campaigns: [campaignId], import: [roster], mailbox: ['1'], photos: [photoId] }
  const [, kind = ''] = /([a-z-]+)\/:/.exec(pattern) ?? []
  const values = pattern.includes(':id') ? (ids[kind] ?? [eventId]) : pattern.includes(':slug') || pattern.includes(':file{[a-z') ? [slugs[kind]] : ['a'.repeat(43)]
  return values.map((value) => pattern.replace(/:file(\{.*\.ics\}|\{.*\.svg\})/, (_, end: string) => `${value}${end.includes('svg') ? '.svg' : '.ics'}`).replace('/app/sheets/:code', `/app/sheets/${sheetCode}`).replace(/sheets\/:file\{.*\}/, `sheets/${sheetCode}.pdf`).replace(/:(id|slug|token|code)(\{[^/]*\})?(?=\/|$)/, value ?? '')
    .replace(/:file\{.*\}/, 'poster.pdf').replace(':personId', chartPersonId ?? '').replace(':testId', testId ?? '').replace(':groupId', groupId ?? '').replace(':callId', callId ?? ''))
}
