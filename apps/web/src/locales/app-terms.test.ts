import { callKinds, callScopes } from '@turnout/core/call/call.rules.ts'
import { CallStatus, HostingRule } from '@turnout/core/call/call.schema.ts'
import { DeliveryKind, DeliveryState } from '@turnout/core/delivery/delivery.schema.ts'
import { EventStatus } from '@turnout/core/event/event.schema.ts'
import { GroupKind, GroupRole } from '@turnout/core/group/group.schema.ts'
import { SignupStatus } from '@turnout/core/signup/signup.schema.ts'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { intakeLocales } from '../features/intake/intake-locales.ts'

const read = async (name: string) => JSON.parse(await readFile(new URL(`en/${name}.json`, import.meta.url), 'utf8')) as Record<string, Record<string, string>>

it.each([
  ['kind', callKinds],
  ['scope', callScopes],
  ['callStatus', CallStatus.options],
  ['hosting', HostingRule.options],
  ['hostingHint', HostingRule.options],
  ['eventStatus', EventStatus.options],
  ['signupStatus', SignupStatus.options],
  ['deliveryKind', DeliveryKind.options],
  ['deliveryState', DeliveryState.options],
  ['groupKind', GroupKind.options],
  ['role', GroupRole.options],
])('the workspace has a word for every %s', async (list, values) => {
  expect(Object.keys((await read('app-terms'))[list] ?? {}).toSorted()).toEqual([...values].toSorted())
})

it('has a name for every language that a call can be read in', async () => {
  expect(Object.keys((await read('app-intake'))['locales'] ?? {})).toEqual([...intakeLocales])
})
