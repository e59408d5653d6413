import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { CardTable, type Column } from '../../ui/app/card-table.tsx'
import { useSurroundings } from '../../lib/surroundings.tsx'
import type { PersonListed, QuestionColumn } from './pick-people.ts'
import { type NamedSlot, slotName } from './slot-name.ts'

/** Who answered what. */
export function PeopleTable({ eventId, rows, slots, questions }: { eventId: string; rows: readonly PersonListed[]; slots: readonly NamedSlot[]; questions: readonly QuestionColumn[] }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const names = new Map(slots.map((slot) => [slot.id, slotName(slot, locale)]))
  const columns: (Column<PersonListed> | false)[] = [
    { label: t('app-people:name'), render: ({ id, name, own }) => (own ? <label className="pick"><input type="checkbox" name="signupIds" value={id} aria-label={t('app-people:queue.choose', { name })} /> {name}</label> : name) },
    { label: t('app-people:email'), onPhone: 'wide', render: ({ email, suppressed, throwAway }) => <><a className="text-link" href={`mailto:${email}`}>{email}</a>{suppressed === null ? null : <span className="note">{t('app-people:noMail', { why: t(`app-mail-health:reason.${suppressed}`) })}</span>}{throwAway ? <span className="note">{t('app-people:throwAway')}</span> : null}</> },
    rows.some(({ own, group }) => !own || group !== rows[0]?.group) && { label: t('app-people:group'), onPhone: 'bare', render: ({ group, own }) => <>{group}{own ? null : <span className="note">{t('app-people:agreed')}</span>}</> },
    slots.length > 1 && { label: t('app-people:slot'), onPhone: 'bare', render: ({ slotId }) => names.get(slotId) },
    { label: t('app-people:answer'), onPhone: 'bare', render: ({ status, hostDecision }) => <>{t(`app-terms:signupStatus.${status}`)}{hostDecision === 'declined' ? <span className="note">{t('app-people:byHost')}</span> : null}</> },
    { label: t('app-people:guests'), numeric: true, render: ({ guests }) => (guests === 0 ? '' : guests) },
    { label: t('app-people:confirmed'), render: ({ confirmedAt }) => (confirmedAt === null ? t('app-terms:no') : t('app-terms:yes')) },
    { label: t('app-people:note'), onPhone: 'wide', render: ({ note }) => note },
    { label: t('app-people:source'), render: ({ source, invitedBy }) => (invitedBy === null ? (source ?? '') : t('app-people:broughtBy', { name: invitedBy })) },
    questions.some(({ kind }) => kind === 'roles') && { label: t('app-people:roles'), render: ({ roles }) => roles.join(', ') },
    ...questions.filter(({ kind }) => kind !== 'roles').map(({ questionId, wording }): Column<PersonListed> => ({ label: wording, render: ({ replies }) => replies[questionId]?.join(', ') ?? '' })),
  ]
  const table = <CardTable compact label={t('app-events:tabs.people')} rows={rows} keyOf={({ id }) => id} columns={columns.filter((column) => column !== false)} />
  return (
    <Form method="get" action={`/app/events/${eventId}/people/change`}>
      {table}
      <Group gap="xs" mt="sm" className="chosen-deeds">
        {(['remove', 'block', 'merge', 'readmit'] as const).map((deed) => (
          <Button key={deed} type="submit" name="do" value={deed} variant="default">
            {t(`app-people:change.${deed}.button`)}
          </Button>
        ))}
      </Group>
    </Form>
  )
}
