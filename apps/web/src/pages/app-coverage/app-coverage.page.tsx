import { Group } from '@mantine/core'
import { rowsPerPage } from '@turnout/core/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { boardAction } from '../../features/coverage/board-action.ts'
import { BoardFilterForm } from '../../features/coverage/board-filter.tsx'
import { BoardTable } from '../../features/coverage/board-table.tsx'
import { AssignForm, SavedViews } from '../../features/coverage/board-tools.tsx'
import { boardFilterOf, isAfter, withChoice } from '../../features/coverage/board-view.ts'
import { ProgressChart } from '../../features/coverage/progress-chart.tsx'
import { BoardPath, BoardSums, RollUp } from '../../features/coverage/roll-up.tsx'
import { apartAction, apartIntent } from '../../features/hosting/apart-action.ts'
import { DoublesPart } from '../../features/hosting/doubles-part.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { LinkButton, OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data, t }) => ({ title: `${t('app-coverage:title')}: ${data.board.call.title}` }) })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  return { board: await context.get(apiContext).coverage.board.query(boardFilterOf(idParam(params), searchParams)) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  const { searchParams } = new URL(request.url)
  searchParams.delete('done')
  const [values, here] = [await readForm(request), `/app/calls/${id}/coverage?${searchParams}`]
  return text(values, 'intent') === apartIntent ? apartAction(context.get(apiContext), values, here) : boardAction(context.get(apiContext), id, values, here)
}

export function Component() {
  const { t } = useTranslation()
  const { board } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const here = `/app/calls/${board.call.id}/coverage`
  const back = { to: `/app/calls/${board.call.id}`, label: board.call.title }
  if (board.concerned === 0)
    return (
      <AppPage title={t('app-coverage:title')} back={back}>
        <Empty title={t('app-coverage:empty.title')} text={t(board.mayPlan ? 'app-coverage:empty.text' : 'app-coverage:empty.other')}>
          {board.mayPlan ? <LinkButton to={`${here}/choose`}>{t('app-coverage:choose.link')}</LinkButton> : null}
        </Empty>
      </AppPage>
    )
  // Below thousands of rows nobody would find them.
  const long = board.total > rowsPerPage
  const progress = board.progress ? <ProgressChart progress={board.progress} target={board.target} /> : null
  const tools = (
    <>
      <ul className="inline-list off-paper">
        <li><OuterLink href={`${here}.csv${withChoice(search, {})}`}>{t('app-coverage:csv')}</OuterLink></li>
        <li><TextLink to={withChoice(search, { print: 'true' })}>{t('app-coverage:print')}</TextLink></li>
      </ul>
      <SavedViews views={board.views} to={here} />
      <AssignForm organizers={board.organizers} />
    </>
  )
  return (
    <AppPage
      title={`${t('app-coverage:title')}: ${board.call.title}`}
      back={back}
      actions={
        <Group gap="xs" className="off-paper">
          <LinkButton to={`/app/chase?callId=${board.call.id}`}>{t('app-coverage:chase.title')}</LinkButton>
          <LinkButton to={`${here}/map${withChoice(search, {})}`} variant="default">{t('app-coverage:map.title')}</LinkButton>
          {board.mayPlan ? <LinkButton to={`${here}/choose`} variant="default">{t('app-coverage:choose.link')}</LinkButton> : null}
        </Group>
      }
    >
      <BoardPath path={board.path} />
      <BoardSums sums={board.sums} target={board.path.length === 0 ? board.target : null} outcome={board.mayPlan ? `/app/calls/${board.call.id}/outcome` : null} />
      <DoublesPart doubles={board.namesakes} />
      <RollUp below={board.below} />
      {long ? progress : null}
      <Section title={t('app-coverage:found', { count: board.total })}>
        <BoardFilterForm organizers={board.organizers} clear={here} />
        {long ? tools : null}
        {board.rows.length === 0 ? <Empty title={t('app-coverage:none.title')} text={t('app-coverage:none.text')} /> : <BoardTable board={board} after={isAfter(board.sums)} />}
        {long ? null : tools}
      </Section>
      {long ? null : progress}
    </AppPage>
  )
}
