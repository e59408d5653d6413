import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isTest, readSources, root } from '../testing/source.ts'
import { actionsOf, type AuditAction, type Line, lines } from './audit.rules.ts'

const kinds: Line[] = ['deed', 'role', 'look', 'person', 'elsewhere']

test.each<[Line, AuditAction[]]>([
  ['deed', ['group.created', 'group.updated', 'group.moved', 'group.merged', 'group.archived', 'group.trusted', 'event.created', 'event.updated', 'event.published', 'event.cancelled', 'event.cohost_accepted', 'event.announced', 'question.added', 'chart.switched_on']],
  ['role', ['group.appointed', 'group.invited']],
  ['look', ['group.people_viewed', 'group.people_exported', 'event.people_viewed', 'event.people_exported', 'event.check_in_opened', 'event.sheet_opened', 'event.mail_viewed', 'mail.exported', 'chart.viewed']],
  ['person', ['group.joined', 'group.left', 'group.request_accepted', 'group.request_refused', 'group.people_imported', 'group.people_blocked', 'event.signups_approved', 'event.people_removed', 'event.people_merged', 'event.address_changed', 'event.sight_revoked', 'event.sheet_keyed', 'event.sheet_row_taken_back', 'event.attendance_closed', 'event.helper_link_made', 'mail.send_now', 'mail.skip', 'chart.person_added', 'chart.assessed', 'chart.pledged']],
  ['elsewhere', ['account.signed_in', 'call.updated', 'person.erased', 'roster.imported']],
])('a %s', (line, actions) => expect(actions.filter((action) => lines[action] !== line)).toEqual([]))

test('every action is of one kind', () => expect(kinds.flatMap(actionsOf).toSorted()).toEqual(Object.keys(lines).toSorted()))

/** What code passes as the second argument of `record`, its quoted words; of a template what stands around its values. */
const recorded = (text: string): RegExp[] =>
  [...text.matchAll(/\brecord\((?:ctx|\{[^()]*?\}), ([^;\n]*)/g)]
    .flatMap(([, rest = '']) => rest.split(/,(?! ?')/)[0]?.match(/'[^']*\.[^']*'|`[^`]*`/g) ?? [])
    .map((quoted) => new RegExp(`^${quoted.slice(1, -1).replaceAll('.', String.raw`\.`).replaceAll(/\$\{[^}]*\}/g, '[a-z_]+')}$`))
const undecided = (text: string): string[] => recorded(text).filter((pattern) => !Object.keys(lines).some((action) => pattern.test(action))).map(String)

test('nothing is recorded that nobody decided about', () => {
  const text = readSources().filter(({ path }) => /^(apps|packages)\/(server|core|api)\//.test(path) && !isTest(path)).map((one) => one.text).join('\n')
  expect(recorded(text).length).toBeGreaterThan(100)
  expect(undecided(text), 'Decide in audit.rules.ts what these are about.').toEqual([])
  expect(undecided("await record(ctx, 'group.sung_to', id)\nrecord(ctx, some ? 'group.left' : 'group.danced', id, { kind: 'x.y' })\nrecord(ctx, `group.${verb}`, id)\nrecord({ ...ctx, actor }, `choir.${verb}`, id)")).toHaveLength(3)
  // @ts-expect-error -- nor is it compiled
  const invented: AuditAction = 'group.sung_to'
  expect(invented in lines).toBe(false)
})

test('every line that a group’s log can hold is said in words, and no word is left over', () => {
  const { log } = JSON.parse(readFileSync(join(root, 'apps/web/src/locales/en/app-groups.json'), 'utf8')) as { log: { action: Record<string, string> } }
  const here = (Object.keys(lines) as AuditAction[]).filter((action) => lines[action] !== 'elsewhere').map((action) => action.replace('.', '_'))
  expect(Object.keys(log.action).toSorted()).toEqual(here.toSorted())
})
