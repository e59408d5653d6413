import { Button } from '@mantine/core'
import type { InheritedField } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { EventView } from './event-view.ts'

/** What of an event under a call is its own. A time of several cannot follow: which of them would nobody knows. */
export function ownFields({ call, title, description, slots }: EventView): InheritedField[] {
  if (call === null) return []
  const fields: (InheritedField | false)[] = [title !== null && 'title', description !== null && 'description', slots.some((slot) => slot.startLocal !== null) && 'time']
  return fields.filter((field) => field !== false)
}

/** One click, and the event says again what its call says. */
export function FollowButton({ field }: { field: InheritedField }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="intent" value="follow" />
      <Button type="submit" name="field" value={field} size="compact-xs" variant="default" aria-label={t(`app-hosting:follow.${field}`)}>
        {t('app-hosting:follow.again')}
      </Button>
    </Form>
  )
}
