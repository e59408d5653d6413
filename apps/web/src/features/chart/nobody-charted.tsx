import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/app/empty.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'

/** A chart without people: what it is for, and the way to the first. */
export function NobodyCharted({ groupId, children }: { groupId: string; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Empty title={t('app-chart:empty.title')} text={t('app-chart:empty.text')}>
      {children ?? <TextLink to={`/app/groups/${groupId}/chart`}>{t('app-chart:addTitle')}</TextLink>}
    </Empty>
  )
}
