import type { calls, campaigns } from '../tables/call.ts'
import type { intakes } from '../tables/intake.ts'
import { demoZone, type SeedTools } from './tools.ts'
import { federation } from './towns.ts'

export type CallRow = typeof calls.$inferInsert

/** What the campaign consists of. Days are counted from today, so that the demo never grows old. */
export type Campaign = { campaign: typeof campaigns.$inferInsert; intake: typeof intakes.$inferInsert; proof: unknown; published: CallRow; draft: CallRow; closed: CallRow; actionOn: Temporal.PlainDate; pastOn: Temporal.PlainDate; today: Temporal.PlainDate }

/** The day nearest to the given one that falls on this weekday (1 is Monday). */
const nearest = (day: Temporal.PlainDate, weekday: number): Temporal.PlainDate => day.add({ days: ((weekday - day.dayOfWeek + 10) % 7) - 3 })

const longDate = (day: Temporal.PlainDate): string => day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

const callText = (day: Temporal.PlainDate): string => `Getting to work should not be the most dangerous part of it.

In our survey this spring, two in five members said that they had a near miss on their way to or from work in the past year: unlit paths, missing crossings, buses that no longer run when the early shift begins.

The ${federation.name} therefore calls for a Safe Commute Day, a nationwide workplace day of action, on ${longDate(day)}. Members will gather at their workplaces at lunchtime, map the dangerous spots together, and hand the maps to their employers and councils.

Every workplace can take part. Bring a colleague, bring your stories, and bring a bright jacket.`

export function makeCampaign(tools: SeedTools, createdBy: string): Campaign {
  const today = tools.now.toZonedDateTimeISO(demoZone).toPlainDate()
  const actionOn = nearest(today.add({ days: 21 }), 4)
  const pastOn = nearest(today.subtract({ days: 40 }), 2)
  const laterOn = nearest(today.add({ days: 75 }), 3)
  const ago = (days: number): Temporal.Instant => tools.now.subtract({ hours: 24 * days })
  const campaign = {
    id: tools.newId(), slug: tools.newSlug('Safe way to work'), title: 'Safe way to work', createdBy, createdAt: ago(80),
    goal: 'A lit, quick and affordable way to work for everyone: 100 workplaces map their commute, and every council answers them before the end of the year.',
    startsOn: today.subtract({ days: 60 }).toString(), endsOn: today.add({ days: 120 }).toString(),
  }
  const publishedOn = today.subtract({ days: 24 }).toString()
  const source = { text: callText(actionOn), publishedOn, locale: 'en-GB', timeZone: demoZone }
  const kept = { kind: 'text' as const, format: 'text' as const, publishedFrom: 'given' as const, state: 'accepted' as const, days: [actionOn.toString()], decidedAt: ago(23) }
  const intake = { id: tools.newId(), ...kept, publishedOn, locale: source.locale, timeZone: source.timeZone, createdBy, createdAt: ago(23), ...tools.read(source) }
  // The call's form began with the one draft that the text carries.
  const [read] = (intake.reading as { drafts: { evidence: unknown[] }[] }).drafts
  const proof = { draft: read ?? null, corrected: {}, evidence: read?.evidence ?? [] }
  const call = (row: Omit<CallRow, 'id' | 'slug' | 'campaignId' | 'timeZone' | 'caller' | 'createdBy'>): CallRow => ({
    ...row, id: tools.newId(), slug: tools.newSlug(row.title), campaignId: campaign.id, timeZone: demoZone, caller: federation.name, createdBy,
  })
  const published = call({
    title: 'Safe Commute Day', status: 'published', kind: 'workplace_day_of_action', scope: 'distributed', hosting: 'approval', intakeId: intake.id, intakeDraft: '0',
    summary: 'Meet at your workplace at lunchtime, map the dangerous spots on your way to work, and hand the map to those who can mend them.',
    description: `Two in five of us had a **near miss** on the way to work last year.\n\nOn this day we:\n\n- gather at lunchtime, for 45 minutes\n- mark dangerous spots on a large map\n- hand the map to the employer and the council\n\nHosts get the map, pens and a short guide.`,
    sourceUrl: 'https://www.example.org/news/safe-commute-day', startLocal: actionOn.toString(), eventTitle: 'Safe Commute lunchtime gathering',
    eventStartLocal: `${actionOn}T12:30`, eventEndLocal: `${actionOn}T13:15`,
    eventDescription: 'We map the dangerous spots on our ways to work and hand the map over together. **Bring a colleague.** Tea is provided.',
    createdAt: ago(23), publishedAt: ago(22),
  })
  const draft = call({
    title: 'Bright Evenings Week', status: 'draft', kind: 'day_of_action', scope: 'distributed', hosting: 'open', summary: 'A week of checking lights on bicycles, paths and bus stops.',
    startLocal: laterOn.toString(), endLocal: laterOn.add({ days: 4 }).toString(), eventTitle: 'Light check', eventDescription: 'Free light checks after work.', createdAt: ago(4),
  })
  const closed = call({
    title: 'Walk the Route', status: 'closed', kind: 'day_of_action', scope: 'distributed', hosting: 'open', summary: 'An evening walk along the ways that members find most dangerous.',
    startLocal: pastOn.toString(), eventTitle: 'Evening route walk', eventStartLocal: `${pastOn}T17:30`, eventEndLocal: `${pastOn}T18:45`,
    eventDescription: 'We walk the last mile to work together and write down what should change.', createdAt: ago(75), publishedAt: ago(74), closedAt: ago(30), showTotals: true, showPhotos: true,
  })
  return { campaign, intake, proof, published, draft, closed, actionOn, pastOn, today }
}
