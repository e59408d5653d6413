import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app:home.title') }) })

export function Component() {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  return (
    <AppPage title={t('app:home.title')}>
      <Text>{t('app:home.hello', { name: viewer?.name ?? '' })}</Text>
    </AppPage>
  )
}
