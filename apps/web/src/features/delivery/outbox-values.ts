import { DeliveryKind } from '@turnout/core/delivery/delivery.schema.ts'
import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, withNotice } from '../../lib/form.ts'
import { type FormValues, text } from '../../lib/form-values.ts'
import { stateOf } from './state-of.ts'

export type Scope = { of: 'event' | 'call' | 'all'; id: string | null }

/** What is looked at: the ledger, or the reminders still to come. */
export type OutboxView = 'written' | 'ahead'

/** Reads what the address asks for. */
export async function loadOutbox(api: Api, scope: Scope, request: Request) {
  const search = new URL(request.url).searchParams
  const given = (name: string) => search.get(name) ?? ''
  const view: OutboxView = given('view') === 'ahead' ? 'ahead' : 'written'
  const page = Math.max(1, Number.parseInt(given('page') || '1', 10) || 1)
  const kind = DeliveryKind.options.find((one) => one === given('kind')) ?? null
  const gets = given('gets') === 'yes' || given('gets') === 'no' ? (given('gets') as 'yes' | 'no') : null
  const filter = { scope, kind, state: stateOf(given('state')) || null, reason: given('reason') || null, gets, q: given('q').slice(0, 100), from: given('from') || null, until: given('until') || null, page }
  const [hold, outbox] = await Promise.all([
    api.outbox.hold.query(scope),
    view === 'ahead' ? api.outbox.ahead.query(filter).then((ahead) => ({ ahead, written: null })) : api.outbox.written.query(filter).then((written) => ({ ahead: null, written })),
  ])
  return { view, page, hold, scope, ...outbox }
}

export type LoadedOutbox = Awaited<ReturnType<typeof loadOutbox>>

/** Pauses, goes on, or decides about one message; then the same view again. */
export function actOnOutbox(api: Api, scope: Scope, path: string, values: FormValues): Promise<FormResult> {
  const intent = text(values, 'intent')
  const back = `${path}?view=${text(values, 'view') === 'ahead' ? 'ahead' : 'written'}`
  if (intent === 'hold' || intent === 'resume') return answer(values, () => ({ scope, held: intent === 'hold' }), (input) => api.outbox.setHold.mutate(input), withNotice(path, intent === 'hold' ? 'mail-paused' : 'mail-resumed'))
  const deed = intent === 'skip' ? ('skip' as const) : ('send_now' as const)
  const [ruleId = '', personId = '', slotId = ''] = text(values, 'ahead').split(' ')
  const row = values.ahead === undefined ? { deliveryId: Number(text(values, 'deliveryId')) } : { ruleId, personId, slotId }
  return answer(values, () => ({ scope, deed, row }), (input) => api.outbox.decide.mutate(input), withNotice(back, deed === 'skip' ? 'mail-skipped' : 'mail-hurried'))
}
