import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { treeOf } from '../../features/group/group-tree.ts'
import { GroupTreeList } from '../../features/group/group-tree-list.tsx'
import { mayFound, withinReach } from '../../features/group/placed.ts'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { LinkButton, TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-groups:title') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  const { groups, account } = context.get(apiContext)
  const [all, me] = await Promise.all([groups.list.query(), account.me.query()])
  // Whoever may import groups: they arrange a part of the tree, or all of it.
  return { groups: all, mayMake: mayFound(all, me?.isOrganizer === true), mayImport: me?.isOrganizer === true || withinReach(all, false, []).length > 0 }
}

export function Component() {
  const { t } = useTranslation()
  const { groups, mayMake, mayImport } = useLoaderData<typeof loader>()
  const own = groups.filter(({ role }) => role !== null)
  const make = (
    <Group gap="xs">
      {mayMake ? <LinkButton to="/app/groups/new">{t('app-groups:new')}</LinkButton> : null}
      {mayImport ? (
        <LinkButton to="/app/groups/import" variant="default">
          {t('app-rosters:link')}
        </LinkButton>
      ) : null}
    </Group>
  )
  if (groups.length === 0)
    return (
      <AppPage title={t('app-groups:title')}>
        <Empty title={t('app-groups:empty.title')} text={t(mayMake ? 'app-groups:empty.text' : 'app-groups:empty.begins')}>
          {make}
        </Empty>
      </AppPage>
    )
  return (
    <AppPage title={t('app-groups:title')} actions={make}>
      {own.length === 0 ? null : (
        <Section title={t('app-groups:own')}>
          <ul className="inline-list">
            {own.map(({ id, name, role }) => (
              <li key={id}>
                <TextLink to={`/app/groups/${id}`}>{name}</TextLink> ({t(`app-terms:role.${role}`)})
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('app-groups:all', { count: groups.length })}>
        <GroupTreeList nodes={treeOf(groups)} />
      </Section>
    </AppPage>
  )
}
