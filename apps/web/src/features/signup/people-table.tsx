import { useTranslation } from 'react-i18next'
import { CardTable, type Column } from '../../ui/app/card-table.tsx'
import type { PersonListed } from './pick-people.ts'

/** Who answered what. */
export function PeopleTable({ rows, slots }: { rows: readonly PersonListed[]; slots: boolean }) {
  const { t } = useTranslation()
  const columns: (Column<PersonListed> | false)[] = [
    { label: t('app-people:name'), render: ({ name }) => name },
    { label: t('app-people:email'), render: ({ email }) => <a className="text-link" href={`mailto:${email}`}>{email}</a> },
    slots && { label: t('app-people:slot'), render: ({ slot }) => slot || '–' },
    { label: t('app-people:answer'), render: ({ status }) => t(`app-terms:signupStatus.${status}`) },
    { label: t('app-people:guests'), numeric: true, render: ({ guests }) => guests },
    { label: t('app-people:confirmed'), render: ({ confirmedAt }) => (confirmedAt === null ? t('app-terms:no') : t('app-terms:yes')) },
    { label: t('app-people:note'), render: ({ note }) => note || '–' },
  ]
  return <CardTable label={t('app-events:tabs.people')} rows={rows} keyOf={({ id }) => id} columns={columns.filter((column) => column !== false)} />
}
