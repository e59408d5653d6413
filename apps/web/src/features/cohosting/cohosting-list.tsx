import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Asked = { eventId: string; slug: string; title: string; host: string; state: string }

/** What a group was asked to host with another, to be accepted or declined, and what it does. */
export function CohostingList({ cohostings }: { cohostings: readonly Asked[] }) {
  const { t } = useTranslation()
  const form = useFormState('cohosting')
  if (cohostings.length === 0) return null
  return (
    <Section title={t('app-cohosting:asked')} id="cohosting">
      <AppFormErrors form={form} />
      <ul className="row-list">
        {cohostings.map(({ eventId, slug, title, host, state }) => (
          <li key={eventId}>
            <span>
              {state === 'accepted' ? <TextLink to={`/app/events/${eventId}`}>{title}</TextLink> : <OuterLink href={`/events/${slug}`}>{title}</OuterLink>}
              <span className="note">{t('app-cohosting:of', { host })}</span>
            </span>
            {state === 'accepted' ? null : (
              <Form method="post">
                <input type="hidden" name="intent" value="cohosting" />
                <input type="hidden" name="eventId" value={eventId} />
                <Group gap="xs">
                  <Button type="submit" name="accept" value="yes" size="xs" loading={form.busy}>{t('app-cohosting:accept')}</Button>
                  <Button type="submit" name="accept" value="no" size="xs" variant="default" loading={form.busy}>{t('app-cohosting:decline')}</Button>
                </Group>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
