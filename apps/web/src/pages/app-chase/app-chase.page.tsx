import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { Answering, CheckText } from '../../features/coverage/board-table.tsx'
import { percent, withChoice } from '../../features/coverage/board-view.ts'
import { recordContact } from '../../features/coverage/contact-action.ts'
import { QuickContact } from '../../features/coverage/contact-form.tsx'
import { CoverageStateBadge } from '../../features/coverage/state-badge.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { readForm, withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { saidOf, shortCount } from '../../lib/use-count.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { LinkTabs } from '../../ui/app/link-tabs.tsx'
import { Pager } from '../../ui/app/pager.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-coverage:chase.title') }) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const list = await context.get(apiContext).chase.list.query({ callId: search.get('callId') ?? '', whose: search.get('whose') === 'all' ? 'all' : 'mine', page: search.get('page') ?? 1 })
  return { ...list, keys: list.rows.map(() => crypto.randomUUID()) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { searchParams } = new URL(request.url)
  searchParams.delete('done')
  return recordContact(context.get(apiContext), await readForm(request), withNotice(`/app/chase?${searchParams}`, 'contact-saved'))
}

/** What an organizer does today, most urgent first; one tap writes down what was done. */
export function Component() {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const { rows, total, more, calls, keys } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const form = useFormState('contact')
  const whose = search.get('whose') === 'all' ? 'all' : 'mine'
  const callId = search.get('callId')
  return (
    <AppPage title={t('app-coverage:chase.title')}>
      <LinkTabs label={t('app-coverage:chase.whose')} tabs={(['mine', 'all'] as const).map((one) => ({ to: withChoice(search, { whose: one === 'mine' ? null : one }), label: t(`app-coverage:chase.${one}`), here: whose === one }))} />
      {calls.length > 1 ? (
        <ul className="inline-list">
          <li><TextLink to={withChoice(search, { callId: null })}>{t('app-coverage:chase.every')}</TextLink></li>
          {calls.map(({ id, title, count }) => <li key={id}><TextLink to={withChoice(search, { callId: id })}>{title}</TextLink>{count === null ? '' : ` (${count.toLocaleString(locale)})`}{callId === id ? ' ✓' : ''}</li>)}
        </ul>
      ) : null}
      <AppFormErrors form={form} />
      {rows.length === 0 ? <Empty title={t(`app-coverage:chase.empty.${calls.length === 0 ? 'title' : 'done'}`)} text={t(`app-coverage:chase.empty.${calls.length === 0 ? 'text' : 'rest'}`)} /> : <p>{t('app-coverage:chase.count', { count: total })}</p>}
      <ol className="steps">
        {rows.map((row, index) => (
          <li key={`${row.callId} ${row.id}`}>
            <div className="tree-line">
              <TextLink to={`/app/calls/${row.callId}/coverage/${row.id}`}>{row.name}</TextLink>
              <CoverageStateBadge state={row.state} />
              <span className="note">{[row.town, row.callTitle].filter(Boolean).join(' · ')}</span>
            </div>
            <ul className="plain-list">{row.needs.map((need) => <li key={need}>{t(`app-coverage:need.${need}`)}{need === 'follow_up' && row.nextStep ? `: ${row.nextStep}` : ''}</li>)}</ul>
            <p>
              {t('app-coverage:column.rep')}: <Answering answering={row.answering} /> · {t('app-coverage:chase.signups', { count: saidOf(row.signups).count, value: shortCount(row.signups, locale) })}{row.density === null ? '' : ` (${percent(row.density, locale)})`} <CheckText row={row} />
            </p>
            <QuickContact callId={row.callId} groupId={row.id} formKey={keys[index] ?? ''} workplace={row.name} />
            <ul className="inline-list">
              {row.needs.includes('no_rep') ? <li><TextLink to={`/app/calls/${row.callId}/coverage/${row.id}#ask`}>{t('app-groups:askRep')}</TextLink></li> : null}
              <li><TextLink to={`/app/calls/${row.callId}/coverage/${row.id}`}>{t('app-coverage:chase.note')}</TextLink></li>
              {row.mayMail ? <li><TextLink to={`/app/calls/${row.callId}/coverage/${row.id}/mail`}>{t('app-coverage:mail.link')}</TextLink></li> : null}
              {row.eventId ? <li><TextLink to={`/app/events/${row.eventId}`}>{row.eventTitle ?? ''}</TextLink></li> : null}
            </ul>
          </li>
        ))}
      </ol>
      <Pager page={Math.max(1, Number(search.get('page')) || 1)} more={more} />
    </AppPage>
  )
}
