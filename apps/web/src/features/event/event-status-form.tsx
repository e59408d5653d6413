import { Button, Group, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import type { EventView } from './event-view.ts'

/** What the event's status means, and what may be done about it. */
export function EventStatusForm({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const form = useFormState('status')
  const { status, mayWrite, mayApprove, call, cancelReason, reviewNote } = event
  const mayPublish = status === 'draft' || (status === 'pending' && mayApprove)
  const answered = event.slots.some((slot) => [slot.taken, slot.maybe, slot.waitlisted].some((count) => count !== 0))
  const mayHide = status === 'published' && !answered
  const asks = status === 'draft' && call?.hosting === 'approval' && !mayApprove
  return (
    <Notice tone={status === 'cancelled' ? 'bad' : status === 'pending' ? 'warn' : 'info'} title={t(`app-events:status.${status}.title`)}>
      <p className="tight">{t(`app-events:status.${status}.text`)}</p>
      {status === 'cancelled' && cancelReason !== '' ? <p className="tight">{t('app-events:cancelledBecause', { reason: cancelReason })}</p> : null}
      {reviewNote === '' ? null : <><p className="tight">{t('app-hosting:sentBack')}</p><blockquote className="as-typed quote">{reviewNote}</blockquote><p className="tight">{t('app-hosting:sentBackNext')}</p></>}
      {status === 'pending' && mayApprove ? <p className="tight"><TextLink to="/app/reviews">{t('app-hosting:review.link')}</TextLink></p> : null}
      <AppFormErrors form={form} />
      {mayWrite && (mayPublish || mayHide || status === 'pending') ? (
        <Form method="post">
          <input type="hidden" name="intent" value="status" />
          <Group gap="sm" mt="sm">
            {mayPublish ? (
              <Button type="submit" name="status" value="published" loading={form.busy}>
                {t(`app-events:become.${status === 'pending' ? 'approve' : asks ? 'ask' : 'publish'}`)}
              </Button>
            ) : null}
            {status === 'pending' && !mayApprove ? (
              <Button type="submit" name="status" value="draft" variant="default" loading={form.busy}>
                {t('app-events:become.withdraw')}
              </Button>
            ) : null}
            {mayHide ? (
              <Button type="submit" name="status" value="hidden" variant="default" loading={form.busy}>
                {t('app-events:become.hide')}
              </Button>
            ) : null}
          </Group>
        </Form>
      ) : null}
    </Notice>
  )
}

/** Calling an event off, with the reason that everybody is told. */
export function CancelForm() {
  const { t } = useTranslation()
  const form = useFormState('cancel')
  const refused = form.formError !== null || Object.keys(form.errors).length > 0
  return (
    <details className="disclosure" open={refused || undefined}>
      <summary>{t('app-events:cancel.title')}</summary>
      <p>{t('app-events:cancel.text')}</p>
      <AppFormErrors form={form} />
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="cancel" />
        <Textarea {...form.field('reason')} label={t('app-events:cancel.reason')} description={t('app-events:cancel.reasonHint')} rows={2} maxLength={500} required mb="sm" />
        <Button type="submit" color="red" loading={form.busy}>
          {t('app-events:cancel.button')}
        </Button>
      </Form>
    </details>
  )
}
