import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Section } from '../../ui/app/section.tsx'
import type { PersonListed } from './pick-people.ts'

/** Who waits for the host's word; one or many are decided at once. */
export function HostQueue({ waiting }: { waiting: readonly PersonListed[] }) {
  const { t } = useTranslation()
  const form = useFormState('decide')
  if (waiting.length === 0) return null
  return (
    <Section title={t('app-people:queue.title', { count: waiting.length })} id="waiting">
      <p>{t('app-people:queue.text')}</p>
      <AppFormErrors form={form} />
      <Form method="post">
        <input type="hidden" name="intent" value="decide" />
        <CardTable
          compact
          label={t('app-people:queue.title', { count: waiting.length })}
          rows={waiting}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t('app-people:name'),
              render: ({ id, name }) => (
                <label className="pick">
                  <input type="checkbox" name="signupIds" value={id} defaultChecked={form.ticked('signupIds', id)} aria-label={t('app-people:queue.choose', { name })} /> {name}
                </label>
              ),
            },
            { label: t('app-people:email'), onPhone: 'wide', render: ({ email, throwAway }) => <>{email}{throwAway ? <span className="note">{t('app-people:throwAway')}</span> : null}</> },
            { label: t('app-people:guests'), numeric: true, render: ({ guests }) => (guests === 0 ? '' : guests) },
            { label: t('app-people:note'), onPhone: 'wide', render: ({ note }) => note },
          ]}
        />
        <Group gap="xs" mt="sm" className="chosen-deeds">
          <Button type="submit" name="decision" value="approved">
            {t('app-people:queue.approve')}
          </Button>
          <Button type="submit" name="decision" value="declined" variant="default">
            {t('app-people:queue.decline')}
          </Button>
        </Group>
      </Form>
    </Section>
  )
}
