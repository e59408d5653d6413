import { expect, it } from 'vitest'
import { hostRight } from './host-right.ts'

const nobody = { invited: false, groups: [] }
const groups = [{ groupId: 'a', trusted: true, invited: false }, { groupId: 'b', trusted: false, invited: true }]
const signedIn = { organizer: false, invitation: false }

it.each([
  ['open', nobody, signedIn, { allowed: true, waits: 'no', newGroup: true }],
  ['approval', nobody, signedIn, { allowed: true, waits: 'yes' }],
  ['approval', { invited: false, groups }, signedIn, { allowed: true, waits: 'maybe' }],
  ['invited', nobody, signedIn, { allowed: false, newGroup: false }],
  ['invited', { invited: false, groups }, signedIn, { allowed: true, groupIds: ['b'], newGroup: false }],
  ['invited', { invited: true, groups }, signedIn, { allowed: true, groupIds: null, newGroup: true }],
  ['invited', nobody, { organizer: false, invitation: true }, { allowed: true, newGroup: true }],
  ['invited', nobody, { organizer: true, invitation: false }, { allowed: true, waits: 'no' }],
] as const)('%s with %o for %o', (hosting, standing, who, right) => expect(hostRight({ hosting }, standing, who)).toMatchObject(right))
