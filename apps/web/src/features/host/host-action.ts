import type { ActionFunctionArgs } from 'react-router'
import { type Api, apiContext } from '../../lib/api-client.ts'
import { answer, type FormResult, readForm } from '../../lib/form.ts'
import { type FormValues, text } from '../../lib/form-values.ts'
import { param } from '../../lib/param.ts'
import { hostTime, timeErrors } from './host-time.ts'

type HostInput = Parameters<Api['events']['host']['mutate']>[0]

/** Hosts an event under the call of this address, and goes on to a page that says what became of it. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<FormResult> {
  const { events, hosting } = context.get(apiContext)
  const path = `/calls/${param(params, 'slug', 200)}/host`
  const sent = await readForm(request)
  const again = text(sent, 'intent') === 'again' ? text(sent, 'invitation') : null
  if (again !== null) return answer(sent, () => ({ token: again }), (input) => hosting.askForInvitation.mutate(input), `${path}?invitation=${again}`)
  if (text(sent, 'intent') === 'hand-in')
    return atTimeFields(await answer(sent, (values) => ({ id: text(values, 'id'), ...saidOf(values) }), (input) => hosting.handInAgain.mutate(input), `${path}?hosted=${text(sent, 'id')}`))
  return atTimeFields(
    await answer(
      sent,
      (values) => ({ token: text(values, 'invitation'), guest: values.email !== undefined, host: hostInput(values), person: { name: text(values, 'name'), email: text(values, 'email'), website: text(values, 'website') } }),
      // Without an account nothing is made yet: a mail goes out, and its link does it.
      async ({ token, guest, host, person }): Promise<string> => (token !== '' ? (await hosting.hostInvited.mutate({ ...host, token, name: person.name }), `?invitation=${token}`) : guest ? `?asked=yes${(await events.requestHosting.mutate({ ...host, ...person })).atWork ? '&work=yes' : ''}` : `?hosted=${(await events.host.mutate(host)).id}`),
      (way) => `${path}${way}`,
    ),
  )
}

const ofGroup = ['callId', 'groupId', 'groupName', 'groupTown', 'sameAs'] as const
const ofEvent = ['title', 'capacity', 'placeName', 'placeAddress', 'directions', 'onlineUrl', 'contact'] as const

const given = <Name extends string>(values: FormValues, names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, text(values, name)])) as Record<Name, string>

const saidOf = (values: FormValues) => ({ ...given(values, ofEvent), ...hostTime(values) })

function hostInput(values: FormValues): HostInput {
  return { ...given(values, ofGroup), ...saidOf(values), groupKind: (text(values, 'groupKind') || undefined) as HostInput['groupKind'] }
}

/** The schema knows one start and one end; the form asks for them in parts. */
function atTimeFields(result: FormResult): FormResult {
  if (result instanceof Response) return result
  return { ...result, data: { ...result.data, errors: timeErrors(result.data.errors, result.data.values) } }
}
