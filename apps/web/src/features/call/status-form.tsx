import { Button, Checkbox, Group } from '@mantine/core'
import { mayBecome } from '@turnout/core/call/call.rules.ts'
import { CallStatus } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import type { CallView } from './call-facts.tsx'

/** What the call's status means, and what it may become. */
export function StatusForm({ call: { id, status, mayWrite, hosting }, drafts }: { call: Pick<CallView, 'id' | 'status' | 'mayWrite' | 'hosting'>; /** Events that were prepared under it. */ drafts: number }) {
  const { t } = useTranslation()
  const form = useFormState('status')
  return (
    <Notice title={t(`app-calls:status.${status}.title`)}>
      <p className="tight">{t(`app-calls:status.${status}.text`)}</p>
      <AppFormErrors form={form} />
      {mayWrite ? (
        <Form method="post">
          <input type="hidden" name="intent" value="status" />
          {status === 'draft' ? (
            <p className="tight">
              <strong>{t(`app-terms:hosting.${hosting}`)}.</strong> {t(`app-terms:hostingHint.${hosting}`)} <TextLink to={`/app/calls/${id}/edit#hosting-${hosting}`}>{t('app-calls:hostingChange')}</TextLink>
            </p>
          ) : null}
          {status === 'draft' && drafts > 0 ? <Checkbox id="withEvents" name="withEvents" defaultChecked={form.ticked('withEvents', 'on', true)} label={t('app-calls:drafts.with', { count: drafts })} mt="sm" /> : null}
          <Group gap="sm" mt="sm">
            {CallStatus.options
              .filter((to) => mayBecome(status, to))
              .map((to) => (
                <Button key={to} type="submit" name="status" value={to} variant={to === 'closed' ? 'default' : 'filled'} loading={form.busy}>
                  {t(`app-calls:become.${status}.${to}`)}
                </Button>
              ))}
          </Group>
        </Form>
      ) : null}
    </Notice>
  )
}
