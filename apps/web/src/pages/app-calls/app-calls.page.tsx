import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { CallsTable } from '../../features/call/calls-table.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { LinkButton } from '../../ui/app/link-button.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-calls:title') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  return { calls: await context.get(apiContext).calls.list.query() }
}

export function Component() {
  const { t } = useTranslation()
  const { calls } = useLoaderData<typeof loader>()
  const { viewer } = useSurroundings()
  const make = viewer?.organizer ? (
    <Group gap="xs">
      <LinkButton to="/app/intake">{t('app-calls:fromText')}</LinkButton>
      <LinkButton to="/app/calls/new" variant="default">
        {t('app-calls:new')}
      </LinkButton>
    </Group>
  ) : null
  if (calls.length === 0)
    return (
      <AppPage title={t('app-calls:title')}>
        <Empty title={t('app-calls:empty.title')} text={viewer?.organizer ? t('app-calls:empty.organizer') : t('app-calls:empty.other')}>
          {make}
        </Empty>
      </AppPage>
    )
  return (
    <AppPage title={t('app-calls:title')} actions={make}>
      <CallsTable label={t('app-calls:title')} calls={calls} />
    </AppPage>
  )
}
