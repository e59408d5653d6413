import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { CopyLine } from '../../ui/app/copy-line.tsx'

/** One's private calendar: its address, a new one, and its end. */
export function DiaryPart({ url }: { url: string | null }) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('app-settings:calendar.text')}</p>
      {url === null ? null : <CopyLine label={t('app-settings:calendar.address')} description={t('app-settings:calendar.secret')} value={url} />}
      <Form method="post">
        <Group gap="sm" mt="sm">
          <Button type="submit" name="intent" value="calendar-renew" variant="default">{t(url === null ? 'app-settings:calendar.make' : 'app-settings:calendar.renew')}</Button>
          {url === null ? null : <Button type="submit" name="intent" value="calendar-revoke" variant="subtle" color="red">{t('app-settings:calendar.revoke')}</Button>}
        </Group>
      </Form>
    </>
  )
}
