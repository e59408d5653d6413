import { Text } from '@mantine/core'
import type { InheritedField } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../ui/app/facts.tsx'
import { OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Prose } from '../../ui/app/prose.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import { type EventView, titleOf } from './event-view.ts'
import { FollowButton } from './own-fields.tsx'

/** What an event says; under a call, which of it is its own. */
export function EventFacts({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const { call, group, slots, description, descriptionHtml, placeName, placeAddress, directions, onlineUrl, contact, confirmFirst } = event
  const open = event.mayWrite && event.status !== 'cancelled'
  const from = (own: boolean, field: InheritedField) => {
    if (call === null) return undefined
    const locked = call.locks.includes(field) ? ` · ${t('app-hosting:locked')}` : ''
    const follows = own && open && !(field === 'time' && slots.length > 1)
    return <>{t(own ? 'app-events:own' : 'app-events:fromCall')}{locked} {follows ? <FollowButton field={field} /> : null}</>
  }
  return (
    <Facts
      facts={[
        { label: t('app-events:field.groupId'), value: <TextLink to={`/app/groups/${group.id}`}>{group.name}</TextLink> },
        call && { label: t('app-events:column.call'), value: <TextLink to={`/app/calls/${call.id}`}>{call.title}</TextLink>, note: open ? <TextLink to={`/app/events/${event.id}/call`}>{t('app-hosting:attach.leave')}</TextLink> : undefined },
        call === null && open && { label: t('app-events:column.call'), value: event.wants === null ? t('app-hosting:attach.none') : t('app-hosting:attach.waits', { call: event.wants.title }), note: <TextLink to={`/app/events/${event.id}/call`}>{t(event.wants === null ? 'app-hosting:attach.link' : 'app-hosting:attach.see')}</TextLink> },
        { label: t('app-events:field.title'), value: titleOf(event), note: from(event.title !== null, 'title') },
        descriptionHtml !== '' && { label: t('app-events:field.description'), value: <Prose html={descriptionHtml} />, note: from(description !== null, 'description') },
        ...slots.map((slot, index) => ({
          label: slots.length === 1 ? t('app-events:column.when') : t('app-events:slot.number', { number: index + 1 }),
          value: (
            <>
              {slot.title === '' ? null : `${slot.title}: `}
              <WhenText when={slot.when} />
            </>
          ),
          note: from(slot.startLocal !== null, 'time'),
        })),
        { label: t('app-events:column.place'), value: [placeName, placeAddress].filter(Boolean).join(', ') || (onlineUrl === null ? t('app-events:noPlace') : t('app-terms:scope.online')) },
        directions !== '' && { label: t('app-events:field.directions'), value: <Text className="as-typed">{directions}</Text>, note: t('app-events:hint.onlySignedUp') },
        onlineUrl !== null && { label: t('app-events:field.onlineUrl'), value: <OuterLink href={onlineUrl}>{onlineUrl}</OuterLink>, note: t('app-events:hint.onlySignedUp') },
        { label: t('app-events:field.contact'), value: contact },
        confirmFirst && { label: t('app-events:form.signUp'), value: t('app-events:hint.confirmFirst') },
      ]}
    />
  )
}
