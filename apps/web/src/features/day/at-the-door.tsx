import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useCount } from '../../lib/use-count.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Facts } from '../../ui/app/facts.tsx'

export type Counts = Awaited<ReturnType<Api['attendance']['counts']['query']>>

/** How many came, the way to the list at the door, and the end of it. */
export function AtTheDoor({ eventId, counts, mayOpen, over }: { eventId: string; counts: Counts; mayOpen: boolean; /** One of its times is. */ over: boolean }) {
  const { t } = useTranslation('app-day')
  const count = useCount()
  const form = useFormState('close')
  return (
    <>
      <Facts facts={(['present', 'attended', 'walkIns', 'noShow'] as const).map((one) => ({ label: t(`counts.${one}`), value: counts[one] === null ? null : count(counts[one]) }))} />
      {mayOpen ? (
        <>
          <AppFormErrors form={form} />
          <Group gap="sm" mt="sm" align="center">
            <Button component="a" href={`/app/events/${eventId}/check-in`}>
              {t('door.open')}
            </Button>
            {over ? (
              <Form method="post">
                <input type="hidden" name="intent" value="close" />
                <Button type="submit" variant="default" loading={form.busy}>
                  {t('door.close')}
                </Button>
              </Form>
            ) : null}
          </Group>
          <Text size="sm" c="dimmed" mt="xs">
            {t('door.hint')} {t(over ? 'door.closeHint' : 'door.notOver')}
          </Text>
        </>
      ) : null}
    </>
  )
}
