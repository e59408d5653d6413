import { Text } from '@mantine/core'
import type { Blurred } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'
import { useCount } from '../../lib/use-count.ts'
import { Facts } from '../../ui/app/facts.tsx'
import { OuterLink, TextLink } from '../../ui/app/link-button.tsx'

type Named = { id: string; name: string }
type Group = { slug: string; kind: string; town: string | null; address: string; employer: string; languages: string[]; members: Blurred | null; headcount: number | null; description: string; code: string | null }

/** What a group says of itself, and where it stands in the tree. */
export function GroupFacts({ group, parent, below }: { group: Group; parent: Named | undefined; below: readonly Named[] }) {
  const { t } = useTranslation()
  const say = useCount()
  return (
    <Facts
      facts={[
        { label: t('app-groups:field.kind'), value: t(`app-terms:groupKind.${group.kind}`) },
        parent && { label: t('app-groups:field.parentId'), value: <TextLink to={`/app/groups/${parent.id}`}>{parent.name}</TextLink> },
        { label: t('app-groups:field.town'), value: [group.address, group.town].filter(Boolean).join(', ') },
        { label: t('app-groups:field.employer'), value: group.employer },
        { label: t('app-groups:field.code'), value: group.code },
        { label: t('app-groups:field.languages'), value: group.languages.join(', ') },
        group.members !== null && { label: t('app-groups:membersTitle'), value: say(group.members) },
        group.headcount !== null && { label: t('app-groups:field.headcount'), value: String(group.headcount) },
        group.description !== '' && { label: t('app-groups:field.description'), value: <Text className="as-typed">{group.description}</Text> },
        { label: t('app-groups:publicPage'), value: <OuterLink href={`/groups/${group.slug}`}>/groups/{group.slug}</OuterLink> },
        below.length > 0 && {
          label: t('app-groups:below'),
          value: (
            <ul className="inline-list">
              {below.map(({ id, name }) => (
                <li key={id}>
                  <TextLink to={`/app/groups/${id}`}>{name}</TextLink>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
