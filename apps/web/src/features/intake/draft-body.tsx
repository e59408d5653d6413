import { Button, Group } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../ui/app/link-button.tsx'
import { DraftFields } from './draft-fields.tsx'
import type { DraftFieldsProps } from './draft-fields-props.ts'
import { DraftNotices } from './draft-notices.tsx'
import { useReading } from './reading-state.ts'

/** A draft opened: what to know before it is accepted, its fields, and what can be done with it alone. */
export function DraftBody({ one, into, below = false, ...props }: DraftFieldsProps & { one: boolean; /** The campaign that is chosen for its call, null: a new one. */ into: string | null; /** Whether it is chosen under the drafts. */ below?: boolean }) {
  const { index, draft } = props
  const { t } = useTranslation()
  const { intake, active } = useReading()
  const scripted = useMounted()
  const { accepted, dropped } = draft
  if (accepted !== null)
    return (
      <p>
        {t('app-intake:accepted.text')} <TextLink to={`/app/calls/${accepted.callId}`}>{t('app-intake:accepted.call')}</TextLink>
        {accepted.eventId === null ? null : (
          <>
            {' · '}
            <TextLink to={`/app/events/${accepted.eventId}`}>{t('app-intake:accepted.event')}</TextLink>
          </>
        )}
      </p>
    )
  if (dropped)
    return (
      <p>
        {t('app-intake:dropped.text')}{' '}
        <Button type="submit" name="do" value={`undrop ${index}`} variant="default" size="compact-sm" aria-label={t('app-intake:deedOf', { deed: t('app-intake:restore'), title: draft.title })}>
          {t('app-intake:restore')}
        </Button>
      </p>
    )
  return (
    <>
      <DraftNotices {...props} />
      <DraftFields {...props} />
      <Group gap="xs" mb="sm">
        {one ? null : (
          <Button type="submit" name="do" value={`accept ${index}`} variant="default" size="xs">
            {t('app-intake:acceptThis')}
          </Button>
        )}
        <Button type="submit" name="do" value={`full ${index}`} formAction={`/app/intake/${intake.id}/call?draft=${index}`} variant="default" size="xs">
          {t('app-intake:fullForm')}
        </Button>
        {one ? null : (
          <Button type="submit" name="do" value={`drop ${index}`} variant="subtle" size="xs" aria-label={t('app-intake:deedOf', { deed: t('app-intake:dismissThis'), title: draft.title })}>
            {t('app-intake:dismissThis')}
          </Button>
        )}
        {scripted || one || index === active ? null : (
          <Button type="submit" name="do" value={`show ${index}`} variant="default" size="xs">
            {t('app-intake:showPassages')}
          </Button>
        )}
      </Group>
      {one ? null : <p className="note">{into === null ? t(below ? 'app-intake:intoNewBelow' : 'app-intake:intoNew') : t(below ? 'app-intake:intoBelow' : 'app-intake:into', { campaign: into })}</p>}
    </>
  )
}
