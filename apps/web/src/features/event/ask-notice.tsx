import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import type { EventView } from './event-view.ts'

/** What a changed call asks those who answer for an event that says otherwise. */
export function AskNotice({ event: { asks, call, title, slots } }: { event: EventView }) {
  const { t } = useTranslation()
  const form = useFormState('ask')
  const [slot] = slots
  if (asks.length === 0 || call === null || slot === undefined) return null
  return (
    <Notice tone="warn" title={t('app-hosting:ask.heading')}>
      <AppFormErrors form={form} />
      {asks.map(({ field, token }) => (
        <Form method="post" key={field}>
          <input type="hidden" name="intent" value="ask" />
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="field" value={field} />
          <p className="tight">
            {t(`app-hosting:ask.${field}`)} {field === 'time' ? <strong><WhenText when={call.when} /></strong> : null}
            {field === 'title' ? <strong>{call.eventTitle}</strong> : null} {field === 'time' ? slots.length > 1 ? <>{t('app-hosting:ask.several')} <TextLink to={`/asks/${token}`}>{t('app-hosting:ask.each')}</TextLink></> : <>{t('app-hosting:ask.ours')} <WhenText when={slot.when} /></> : null}
            {field === 'title' ? `${t('app-hosting:ask.ours')} ${title ?? ''}` : null}
          </p>
          <Group gap="sm" my="xs">
            <Button type="submit" name="answer" value="taken" size="xs" loading={form.busy} aria-label={t(`app-hosting:ask.takeOf.${field}`)}>
              {t('app-hosting:ask.take')}
            </Button>
            <Button type="submit" name="answer" value="kept" size="xs" variant="default" loading={form.busy} aria-label={t(`app-hosting:ask.keepOf.${field}`)}>
              {t('app-hosting:ask.keep')}
            </Button>
          </Group>
        </Form>
      ))}
    </Notice>
  )
}
