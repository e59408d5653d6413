import type { CallGap } from '@turnout/core/call/call.rules.ts'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import type { CallView } from './call-facts.tsx'

/** Where each gap is closed. */
const mended = ({ id, events }: CallView): Record<CallGap, string> => ({
  about: `/app/calls/${id}/edit#description`,
  summary: `/app/calls/${id}/edit#summary`,
  caller: `/app/calls/${id}/edit#caller`,
  contact: Object.values(events).some((count) => count > 0) ? `/app/events?callId=${id}&when=all` : `/app/calls/${id}/edit#description`,
  events: `/app/events/new?callId=${id}`,
  eventWords: `/app/calls/${id}/edit#eventDescription`,
})

/** What the call's page leaves its reader without, with the way to mend each. A remark: it may be published as it is. */
export function CallGaps({ call }: { call: CallView }) {
  const { t } = useTranslation()
  if (call.gaps.length === 0) return null
  const ways = mended(call)
  return (
    <Notice tone="warn" title={t(`app-calls:gaps.title.${call.status === 'draft' ? 'draft' : 'published'}`)}>
      <ul className="tight">
        {call.gaps.map((gap) => {
          const said = gap === 'events' && call.status === 'draft' ? 'eventsLater' : gap
          return (
            <li key={gap}>
              {t(`app-calls:gaps.${said}`)} <TextLink to={ways[gap]}>{t(`app-calls:gaps.mend.${said}`)}</TextLink>
            </li>
          )
        })}
      </ul>
      {call.status === 'draft' ? <p className="tight">{t('app-calls:gaps.asIs')}</p> : null}
    </Notice>
  )
}
