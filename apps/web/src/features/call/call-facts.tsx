import type { Api } from '../../lib/api-client.ts'
import { revealsOf } from '@turnout/core/call/call.rules.ts'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../ui/app/facts.tsx'
import { OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Prose } from '../../ui/app/prose.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'

export type CallView = Awaited<ReturnType<Api['calls']['get']['query']>>

/** What a call says, for reading over. */
export function CallFacts({ call }: { call: CallView }) {
  const { t } = useTranslation()
  const { kind, caller, scope, sourceUrl, summary, descriptionHtml, hosting, reveals, eventTitle, eventDescriptionHtml, eventStartLocal, eventEndLocal, timeZone, locks, hostFromLocal, hostUntilLocal } = call
  return (
    <Facts
      facts={[
        { label: t('app-calls:fact.when'), value: <WhenText when={call} />, note: timeZone },
        { label: t('app-calls:field.kind'), value: t(`app-terms:kind.${kind}`) },
        { label: t('app-calls:field.caller'), value: caller },
        { label: t('app-calls:field.campaignId'), value: <TextLink to={`/app/campaigns/${call.campaign.id}`}>{call.campaign.title}</TextLink> },
        { label: t('app-calls:field.scope'), value: t(`app-terms:scope.${scope}`) },
        { label: t('app-calls:field.sourceUrl'), value: sourceUrl === null ? null : <OuterLink href={sourceUrl}>{sourceUrl}</OuterLink> },
        { label: t('app-calls:field.summary'), value: summary },
        descriptionHtml !== '' && { label: t('app-calls:field.description'), value: <Prose html={descriptionHtml} /> },
        { label: t('app-calls:form.hosting'), value: t(`app-terms:hosting.${hosting}`), note: t(`app-terms:hostingHint.${hosting}`) },
        { label: t('app-calls:field.reveals'), value: t(`app-calls:reveals.${revealsOf({ kind, reveals })}`) },
        { label: t('app-calls:field.eventTitle'), value: eventTitle },
        eventDescriptionHtml !== '' && { label: t('app-calls:field.eventDescription'), value: <Prose html={eventDescriptionHtml} /> },
        { label: t('app-calls:fact.eventWhen'), value: eventStartLocal === null ? t('app-calls:fact.sameTime') : <WhenText when={{ startLocal: eventStartLocal, endLocal: eventEndLocal, timeZone }} /> },
        locks.length > 0 && { label: t('app-calls:lock.label'), value: locks.map((field) => t(`app-calls:inherited.${field}`)).join(', ') },
        hostFromLocal !== null && { label: t('app-calls:fact.hostFrom'), value: <WhenText when={{ startLocal: hostFromLocal, endLocal: null, timeZone }} /> },
        hostUntilLocal !== null && { label: t('app-calls:fact.hostUntil'), value: <WhenText when={{ startLocal: hostUntilLocal, endLocal: null, timeZone }} /> },
      ]}
    />
  )
}
