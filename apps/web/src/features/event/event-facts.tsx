import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../ui/app/facts.tsx'
import { OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Prose } from '../../ui/app/prose.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import { type EventView, titleOf } from './event-view.ts'

/** What an event says; under a call, which of it is its own. */
export function EventFacts({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const { call, group, slots, description, descriptionHtml, placeName, placeAddress, directions, onlineUrl, contact, confirmFirst } = event
  const from = (own: boolean) => (call === null ? undefined : t(own ? 'app-events:own' : 'app-events:fromCall'))
  return (
    <Facts
      facts={[
        { label: t('app-events:field.groupId'), value: <TextLink to={`/app/groups/${group.id}`}>{group.name}</TextLink> },
        call && { label: t('app-events:column.call'), value: <TextLink to={`/app/calls/${call.id}`}>{call.title}</TextLink> },
        { label: t('app-events:field.title'), value: titleOf(event), note: from(event.title !== null) },
        descriptionHtml !== '' && { label: t('app-events:field.description'), value: <Prose html={descriptionHtml} />, note: from(description !== null) },
        ...slots.map((slot, index) => ({
          label: slots.length === 1 ? t('app-events:column.when') : t('app-events:slot.number', { number: index + 1 }),
          value: (
            <>
              {slot.title === '' ? null : `${slot.title}: `}
              <WhenText when={slot.when} />
            </>
          ),
          note: from(slot.startLocal !== null),
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
