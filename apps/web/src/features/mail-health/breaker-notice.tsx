import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { Notice } from '../../ui/app/notice.tsx'

type Breaker = { state: string; complaints: number; messages: number }

/** Says whether reminders and announcements go out, and lets whoever found the reason start them again. */
export function BreakerNotice({ breaker }: { breaker: Breaker | null }) {
  const { t } = useTranslation()
  if (breaker === null) return <Notice>{t('app-mail-health:fine')}</Notice>
  const { state, complaints, messages } = breaker
  const stopped = state === 'stopped'
  return (
    <Notice tone={stopped ? 'bad' : 'warn'} title={t(stopped ? 'app-mail-health:stopped.title' : 'app-mail-health:warned.title')}>
      <p>{t(stopped ? 'app-mail-health:stopped.text' : 'app-mail-health:warned.text', { complaints, messages })}</p>
      {stopped ? (
        <Form method="post">
          <input type="hidden" name="intent" value="resume" />
          <Button type="submit" variant="default">
            {t('app-mail-health:resume')}
          </Button>
        </Form>
      ) : null}
    </Notice>
  )
}
