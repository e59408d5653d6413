import { Button } from '@mantine/core'
import { rosterFields } from '@turnout/core/roster/roster.schema.ts'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { MappingForm } from '../../features/roster/mapping-form.tsx'
import { type Plan, PlanTable, RefusedTable } from '../../features/roster/plan-table.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-rosters:one', { name: data.roster.fileName }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { roster: await context.get(apiContext).rosters.get.query({ id: idParam(params) }) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { rosters } = context.get(apiContext)
  const id = idParam(params)
  const values = await readForm(request)
  const here = `/app/groups/import/${id}`
  const intent = text(values, 'intent')
  if (intent === 'import') return answer(values, () => ({ id }), (input) => rosters.import.mutate(input), (done) => `${here}?${new URLSearchParams(Object.entries(done).map(([name, count]) => [name, String(count)]))}`)
  if (intent === 'undo') return answer(values, () => ({ id }), (input) => rosters.undo.mutate(input), ({ kept, stayed }) => `${here}?${new URLSearchParams([...kept.slice(0, 20).map((name) => ['kept', name]), ...(stayed > 0 ? [['stayed', String(stayed)]] : [])])}`)
  const fields = [...rosterFields.groups, ...rosterFields.people, ...rosterFields.chart]
  return answer(values, (values) => ({ id, mapping: Object.fromEntries(fields.map((field) => [field, text(values, field)])) }), (input) => rosters.map.mutate(input), here)
}

export function Component() {
  const { t } = useTranslation()
  const { roster } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-rosters:one', { name: roster.fileName })} back={{ to: `/app/groups/import?kind=${roster.kind}${roster.groupId ? `&groupId=${roster.groupId}` : ''}`, label: t(`app-rosters:title.${roster.kind}`) }}>
      {roster.state === 'preview' ? <Preview roster={roster} /> : null}
      {roster.state === 'imported' ? <Imported roster={roster} /> : null}
      {roster.state === 'undone' ? <Undone kind={roster.kind} /> : null}
      {roster.state === 'preview' ? null : <p>{roster.kind === 'chart' ? <TextLink to={`/app/groups/${roster.groupId}/chart`}>{t('app-chart:title')}</TextLink> : <TextLink to="/app/groups">{t('app-groups:title')}</TextLink>}</p>}
    </AppPage>
  )
}

const count = (plans: readonly Plan[], does: Plan['does']) => plans.filter((plan) => plan.does === does).length

function Preview({ roster: { kind, columns, sample, mapping, plans } }: Loaded) {
  const { t } = useTranslation()
  const form = useFormState('import')
  const doing = plans.length - count(plans, 'refuse') - count(plans, 'nothing')
  return (
    <>
      <Section title={t('app-rosters:columns')}>
        <MappingForm key={JSON.stringify(mapping)} kind={kind} columns={columns} sample={sample} mapping={mapping} />
      </Section>
      <Section title={t('app-rosters:plan')}>
        <p className="lead">{t('app-rosters:sum', { make: count(plans, 'make'), change: count(plans, 'change'), nothing: count(plans, 'nothing'), refuse: count(plans, 'refuse') })}</p>
        <Form method="post">
          <AppFormErrors form={form} />
          <input type="hidden" name="intent" value="import" />
          <Button type="submit" loading={form.busy} disabled={doing === 0}>
            {t('app-rosters:import', { count: doing })}
          </Button>{' '}
          <span className="note">{t('app-rosters:importHint')}</span>
        </Form>
        <PlanTable plans={plans} />
      </Section>
    </>
  )
}

function Imported({ roster }: Loaded) {
  const { t } = useTranslation()
  const { undoUntil, importedAt } = roster
  const form = useFormState('undo')
  const [search] = useSearchParams()
  return (
    <>
      <Notice title={t('app-rosters:done')}>
        {search.has('made') ? t(roster.kind === 'groups' ? 'app-rosters:result' : 'app-rosters:resultPeople', { made: search.get('made'), changed: search.get('changed'), invited: search.get('invited'), refused: search.get('refused') }) : null}
        {importedAt === null ? null : <> <InstantText at={importedAt} /></>}
      </Notice>
      <RefusedTable refused={roster.refused} csv={`/app/groups/import/${roster.id}/refused.csv`} again={`/app/groups/import?kind=${roster.kind}${roster.groupId ? `&groupId=${roster.groupId}` : ''}`} />
      <Form method="post" className="section">
        <AppFormErrors form={form} />
        <input type="hidden" name="intent" value="undo" />
        {undoUntil === null ? (
          <p>{t('app-rosters:noUndo')}</p>
        ) : (
          <>
            <Button type="submit" variant="default" loading={form.busy}>
              {t('app-rosters:undo')}
            </Button>{' '}
            <span className="note">
              {t('app-rosters:undoUntil')} <InstantText at={undoUntil} />. {t('app-rosters:undoHint')}
            </span>
          </>
        )}
      </Form>
    </>
  )
}

function Undone({ kind }: Pick<Loaded['roster'], 'kind'>) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const kept = search.getAll('kept')
  return (
    <Notice title={t(kind === 'groups' ? 'app-rosters:undone' : 'app-rosters:undonePeople')}>
      {search.has('stayed') ? t('app-rosters:stayed', { count: Number(search.get('stayed')) }) : null}
      {kept.length === 0 ? null : t('app-rosters:kept', { names: kept.join(', ') })}
    </Notice>
  )
}
