import type { Blurred } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'
import { useCount } from '../../lib/use-count.ts'
import { StateBadge } from '../../ui/app/badge.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import type { TreeNode } from './group-tree.ts'

type Listed = { id: string; name: string; kind: string; town: string | null; headcount: number | null; members: Blurred | null; role: string | null }

/** Groups under groups, each with one's own part in it, and its size where that is one's to know. */
export function GroupTreeList({ nodes }: { nodes: readonly TreeNode<Listed>[] }) {
  const { t } = useTranslation()
  const say = useCount()
  return (
    <ul className="tree">
      {nodes.map(({ row: { id, name, kind, town, headcount, members, role }, below }) => (
        <li key={id}>
          <div className="tree-line">
            <TextLink to={`/app/groups/${id}`}>{name}</TextLink>
            {role === null ? null : <StateBadge tone="good">{t(`app-terms:role.${role}`)}</StateBadge>}
            <span className="note">{[t(`app-terms:groupKind.${kind}`), town, members === null ? null : typeof members === 'number' ? t('app-groups:members', { count: members }) : `${say(members)} ${t('app-groups:someMembers')}`, headcount === null ? null : t('app-groups:headcount', { count: headcount })].filter(Boolean).join(' · ')}</span>
          </div>
          {below.length === 0 ? null : <GroupTreeList nodes={below} />}
        </li>
      ))}
    </ul>
  )
}
