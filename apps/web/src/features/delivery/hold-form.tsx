import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { saidOf } from '../../lib/use-count.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import type { LoadedOutbox } from './outbox-values.ts'

/** Whether mail is paused here, and the switch. */
export function HoldForm({ hold, scope, mayWrite }: { hold: LoadedOutbox['hold']; scope: LoadedOutbox['scope']; mayWrite: boolean }) {
  const { t } = useTranslation()
  const form = useFormState(hold.own ? 'resume' : 'hold')
  const waiting = saidOf(hold.waiting)
  const elsewhere = !hold.own && (hold.byAll || (hold.byCall && scope.of === 'event'))
  const button = mayWrite ? (
    <Form method="post">
      <Button type="submit" name="intent" value={hold.own ? 'resume' : 'hold'} variant={hold.own ? 'filled' : 'default'} size="xs" loading={form.busy} mt="xs" mb={hold.own || elsewhere ? 0 : 'md'}>
        {t(hold.own ? 'app-messages:hold.resume' : `app-messages:hold.pause.${scope.of}`)}
      </Button>
    </Form>
  ) : null
  return (
    <>
      <AppFormErrors form={form} />
      {hold.own || elsewhere ? (
        <Notice tone="warn" title={t(hold.own ? 'app-messages:hold.paused' : hold.byAll ? 'app-messages:hold.pausedAll' : 'app-messages:hold.pausedCall')}>
          <p className="tight">{t(`app-messages:hold.waiting${waiting.which}`, { count: waiting.count })}</p>
          <p className="tight">{t('app-messages:hold.what')}</p>
          {button}
        </Notice>
      ) : (
        button
      )}
    </>
  )
}
