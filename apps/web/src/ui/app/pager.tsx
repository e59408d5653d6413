import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { LinkButton } from './link-button.tsx'

/** Links to the pages before and after this one of a list; nothing where everything is on one. `at`: the part of a longer page that the list is. */
export function Pager({ page, more, at }: { page: number; more: boolean; at?: string }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const to = (number: number) => {
    const next = new URLSearchParams(search)
    next.set('page', String(number))
    return `?${next}${at === undefined ? '' : `#${at}`}`
  }
  if (page === 1 && !more) return null
  return (
    <Group component="nav" aria-label={t('app-terms:pager.label')} mt="md" gap="sm">
      {page > 1 ? (
        <LinkButton to={to(page - 1)} variant="default" size="xs">
          {t('app-terms:pager.before')}
        </LinkButton>
      ) : null}
      <Text size="sm">{t('app-terms:pager.page', { page })}</Text>
      {more ? (
        <LinkButton to={to(page + 1)} variant="default" size="xs">
          {t('app-terms:pager.after')}
        </LinkButton>
      ) : null}
    </Group>
  )
}
