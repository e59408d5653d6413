import type { GroupRole } from '@turnout/core/group/group.schema.ts'
import type { Api } from '../../lib/api-client.ts'
import { answer, type FormResult, withNotice } from '../../lib/form.ts'
import { type FormValues, text } from '../../lib/form-values.ts'

/** What is done on a group's own page: its join link, its people, who comes in, leaving. */
export function groupAction({ groups, cohosting }: Api, id: string, values: FormValues, here = `/app/groups/${id}`): Promise<FormResult> {
  const deeds: Record<string, () => Promise<FormResult>> = {
    renew: () => answer(values, () => ({ id }), (input) => groups.renewJoinLink.mutate(input), withNotice(here, 'join-link-renewed')),
    decide: () => answer(values, () => ({ id: text(values, 'id'), accept: text(values, 'accept') !== 'no', role: text(values, 'accept') === 'rep' ? ('rep' as const) : ('member' as const) }), (input) => groups.decideRequest.mutate(input), withNotice(here, 'saved')),
    invite: () => answer(values, () => ({ groupId: id, name: text(values, 'name'), email: text(values, 'email'), role: text(values, 'role') as Exclude<GroupRole, 'follower'> }), (input) => groups.invite.mutate(input), withNotice(here, 'invited')),
    withdraw: () => answer(values, () => ({ id: text(values, 'id') }), (input) => groups.withdrawInvitation.mutate(input), withNotice(here, 'saved')),
    cohosting: () => answer(values, () => ({ groupId: id, eventId: text(values, 'eventId'), accept: text(values, 'accept') === 'yes' }), (input) => cohosting.decide.mutate(input), withNotice(here, 'saved')),
    leave: () => answer(values, () => ({ groupId: id }), (input) => groups.leave.mutate(input), withNotice('/app/groups', 'group-left')),
    appoint: () => answer(values, () => ({ groupId: id, personId: text(values, 'personId'), role: text(values, 'role') as GroupRole }), (input) => groups.appoint.mutate(input), withNotice(here, 'saved')),
  }
  return (deeds[text(values, 'intent')] ?? deeds.appoint!)()
}
