import { useTranslation } from 'react-i18next'
import { page } from '../../lib/page.ts'
import { Page } from '../../ui/document/page.tsx'

export const handle = page<undefined>({
  meta: ({ t, instance }) => ({ title: instance.name, description: t('home:description'), canonical: '/' }),
})

export function Component() {
  const { t } = useTranslation()
  return (
    <Page title={t('home:title')}>
      <p>{t('home:empty')}</p>
    </Page>
  )
}
