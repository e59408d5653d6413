import { Button, NativeSelect } from '@mantine/core'
import type { CohostingState } from '@turnout/core/cohosting/cohosting.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { StateBadge } from '../../ui/app/badge.tsx'
import { CopyLine } from '../../ui/app/copy-line.tsx'
import { Section } from '../../ui/app/section.tsx'

type Cohost = { id: string; name: string; state: CohostingState }
type Event = { id: string; slug: string; status: string; mayWrite: boolean; cohosting: string[]; group: { id: string; name: string } }

const tones = { invited: 'waiting', accepted: 'good', declined: 'neutral', withdrawn: 'neutral', left: 'neutral' } as const

/** Which groups host an event together, each with the link that brings people to it, and asking another. */
export function CohostPart({ event, cohosts, others }: { event: Event; cohosts: readonly Cohost[]; others: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation()
  const { instance } = useSurroundings()
  const hosting = cohosts.filter(({ state }) => state === 'accepted')
  const link = (groupId: string) => `${instance.origin}/events/${event.slug}?group=${groupId}`
  if (!event.mayWrite && cohosts.length === 0) return null
  return (
    <Section title={t('app-cohosting:title')} id="cohosting">
      <p>{t('app-cohosting:intro')}</p>
      {cohosts.length === 0 ? null : (
        <ul className="row-list">
          {cohosts.map((cohost) => (
            <li key={cohost.id}>
              <span>
                {cohost.name} <StateBadge tone={tones[cohost.state]}>{t(`app-cohosting:state.${cohost.state}`)}</StateBadge>
              </span>
              <Deeds event={event} cohost={cohost} />
            </li>
          ))}
        </ul>
      )}
      {hosting.length > 0 && event.status === 'published'
        ? [event.group, ...hosting].map(({ id, name }) => <CopyLine key={id} label={t('app-cohosting:link', { name })} value={link(id)} />)
        : null}
      {event.mayWrite && event.status !== 'cancelled' ? <InviteForm others={others.filter(({ id }) => id !== event.group.id && !cohosts.some((one) => one.id === id && (one.state === 'invited' || one.state === 'accepted')))} /> : null}
    </Section>
  )
}

function Deeds({ event: { mayWrite, cohosting }, cohost: { id, state } }: { event: Event; cohost: Cohost }) {
  const { t } = useTranslation()
  const form = useFormState('cohost-deed')
  const open = state === 'invited' || state === 'accepted'
  const own = cohosting.includes(id)
  if (!open || (!mayWrite && !own)) return null
  return (
    <Form method="post">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="cohost-deed" />
      <input type="hidden" name="groupId" value={id} />
      <Button type="submit" name="deed" value={mayWrite ? 'withdraw' : 'leave'} variant="subtle" color="red" size="compact-sm" loading={form.busy}>
        {t(mayWrite ? 'app-cohosting:withdraw' : 'app-cohosting:leave')}
      </Button>
    </Form>
  )
}

function InviteForm({ others }: { others: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation()
  const form = useFormState('cohost-invite')
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="cohost-invite" />
      <NativeSelect {...form.field('groupId')} label={t('app-cohosting:ask')} description={t('app-cohosting:askHint')} data={[{ value: '', label: t('app-cohosting:choose') }, ...others.map(({ id, name }) => ({ value: id, label: name }))]} mb="sm" />
      <Button type="submit" variant="default" loading={form.busy}>
        {t('app-cohosting:askAction')}
      </Button>
    </Form>
  )
}
