import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatWhen } from '@turnout/core/time/time.rules.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import type { SlotFacts } from '../event/event-facts.ts'

export type OwnAnswer = { slotId: string; status: string; token: string }

/** What a signed-in member has answered here, with the way to change it. */
export function OwnAnswers({ answers, slots }: { answers: OwnAnswer[]; slots: SlotFacts[] }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return (
    <NoticeBox tone="good" title={t('signup:own')}>
      <ul>
        {answers.map(({ slotId, status, token }) => {
          const slot = slots.find((one) => one.id === slotId)
          return (
            <li key={slotId}>
              {t(`answer:status.${status}`)}
              {slot === undefined || slots.length === 1 ? '' : ` (${slot.title || formatWhen(slot, locale)})`} <Link to={`/signups/${token}`}>{t('signup:ownChange')}</Link>
            </li>
          )
        })}
      </ul>
    </NoticeBox>
  )
}
