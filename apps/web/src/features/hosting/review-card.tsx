import { Button, Group, Paper, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Facts } from '../../ui/app/facts.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import { placed } from '../group/placed.ts'
import { ApartList, SayApart } from './apart-form.tsx'
import { WordsDiff } from './words-diff.tsx'

export type Reviewed = Awaited<ReturnType<Api['hosting']['reviews']['query']>>['events'][number]

/** An event that waits for an organizer: what it says otherwise than its call, and what may be decided. */
export function ReviewCard({ event }: { event: Reviewed }) {
  const { t } = useTranslation()
  const { id, call, title, description, group, groupId, town, placeName, placeAddress, onlineUrl, when, callWhen, ownTime, several, capacity, createdAt, trusted, wants, namesakes, apart, becomesRep, asksToAnswer } = event
  const place = [placeName, placeAddress].filter(Boolean).join(', ') || (onlineUrl === null ? t('app-events:noPlace') : t('app-terms:scope.online'))
  const sameWords = !wants && (title === null || title === call.eventTitle) && !description
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby={`review-${id}`} className="review">
      <Title order={2} size="h4" mb="xs" id={`review-${id}`}>
        <TextLink to={`/app/events/${id}`}>{[group, town].filter(Boolean).join(', ')}</TextLink>
      </Title>
      <p className="note">{t(wants ? 'app-hosting:review.wants' : 'app-hosting:review.waits', { call: call.title })} · <InstantText at={createdAt} /></p>
      <Facts
        facts={[
          { label: t('app-events:column.when'), value: <WhenText when={when} />, note: t(wants ? (event.wantsFields.includes('time') ? 'app-hosting:review.takesTime' : 'app-hosting:review.keepsTime') : ownTime ? 'app-events:own' : 'app-events:fromCall') },
          (ownTime || wants) && { label: t('app-hosting:review.callTime'), value: <WhenText when={callWhen} /> },
          several && { label: t('app-events:form.when'), value: t('app-hosting:review.several') },
          { label: t('app-events:column.place'), value: place },
          capacity !== null && { label: t('app-events:field.capacity'), value: String(capacity) },
          { label: t('app-events:field.title'), value: title === null || title === call.eventTitle ? call.eventTitle : <WordsDiff from={call.eventTitle} to={title} />, note: t(title === null ? 'app-events:fromCall' : 'app-events:own') },
          Boolean(description) && { label: t('app-events:field.description'), value: <WordsDiff from={call.eventDescription} to={description ?? ''} />, note: t('app-events:own') },
        ]}
      />
      {event.over ? <Notice tone="warn" title={t('app-hosting:review.over')}>{t(wants ? 'app-hosting:review.overWants' : 'app-hosting:review.overText')}</Notice> : null}
      {namesakes.length === 0 ? null : <Namesakes groupId={groupId} group={group} namesakes={namesakes} />}
      <ApartList pairs={apart.map((other) => ({ group: { id: groupId, name: group }, other }))} single />
      {sameWords ? <p className="note">{t('app-hosting:review.sameWords')}</p> : null}
      {becomesRep === null ? null : (
        <Notice title={t('app-hosting:review.becomesRep', { name: becomesRep.name || becomesRep.email, group })}>
          {t('app-hosting:review.becomesRepText', { ...becomesRep, name: becomesRep.name || becomesRep.email, group })}
        </Notice>
      )}
      {asksToAnswer && becomesRep === null ? <Notice>{t('app-hosting:review.asksToAnswer', { group })}</Notice> : null}
      {wants ? <WantsForm id={id} group={group} over={event.over} /> : <DecideForms id={id} group={group} trusted={trusted} over={event.over} rep={becomesRep !== null} />}
    </Paper>
  )
}

/** A group named anew would stand beside the one that is meant: neither the board nor its people would know of its event. */
function Namesakes({ groupId, group, namesakes }: Pick<Reviewed, 'groupId' | 'group' | 'namesakes'>) {
  const { t } = useTranslation()
  return (
    <Notice tone="warn" title={t('app-hosting:review.namesake', { count: namesakes.length, group })}>
      {t('app-hosting:review.namesakeText')}
      <ul className="tight">
        {namesakes.map(({ id, name, town, kind }) => (
          <li key={id}><TextLink to={`/app/groups/${groupId}/arrange?into=${id}`}>{t('app-hosting:review.namesakeMerge', { group: placed({ name, town }), kind: t(`app-terms:groupKind.${kind}`) })}</TextLink> <SayApart group={{ id: groupId, name: group }} other={{ id, name, town }} /></li>
        ))}
      </ul>
    </Notice>
  )
}

type Deed = { value: string; label: string; of: string; variant?: 'light' | 'default' }

/** One decision with a button for each of its outcomes; `intent` says which form came back. */
function Deeds({ intent, deeds, rep = false }: { intent: string; deeds: readonly Deed[]; /** It was said that approving makes the host rep. */ rep?: boolean }) {
  const form = useFormState(intent)
  return (
    <>
      <AppFormErrors form={form} />
      <Form method="post">
        <input type="hidden" name="intent" value={intent} />
        {rep ? <input type="hidden" name="rep" value="yes" /> : null}
        <Group gap="sm" mt="sm">
          {deeds.map(({ value, label, of, variant }) => (
            <Button key={value} type="submit" name="deed" value={value} variant={variant} loading={form.busy} aria-label={of}>
              {label}
            </Button>
          ))}
        </Group>
      </Form>
    </>
  )
}

function DecideForms({ id, group, trusted, over, rep }: { id: string; group: string; trusted: boolean; over: boolean; rep: boolean }) {
  const { t } = useTranslation()
  const back = useFormState(`back ${id}`)
  const approve: Deed = { value: 'approve', label: t('app-hosting:review.approve'), of: t('app-hosting:review.approveOf', { group }) }
  const trust: Deed = { value: 'trust', label: t('app-hosting:review.trust'), of: t('app-hosting:review.trustOf', { group }), variant: 'light' }
  return (
    <>
      {over ? null : <Deeds intent={`decide ${id}`} deeds={trusted ? [approve] : [approve, trust]} rep={rep} />}
      <details className="disclosure" open={over || back.values !== undefined || undefined}>
        <summary>{t('app-hosting:review.back')}</summary>
        <AppFormErrors form={back} />
        <Form method="post" className="form">
          <input type="hidden" name="intent" value={`back ${id}`} />
          <Textarea {...back.field('note')} id={`note-${id}`} label={t('app-hosting:review.note')} description={t('app-hosting:review.noteHint')} rows={3} maxLength={2000} required mb="sm" />
          <Button type="submit" name="deed" value="back" variant="default" loading={back.busy} aria-label={t('app-hosting:review.sendOf', { group })}>
            {t('app-hosting:review.send')}
          </Button>
        </Form>
      </details>
    </>
  )
}

function WantsForm({ id, group, over }: { id: string; group: string; over: boolean }) {
  const { t } = useTranslation()
  const take: Deed = { value: 'take', label: t('app-hosting:review.take'), of: t('app-hosting:review.takeOf', { group }) }
  return <Deeds intent={`wants ${id}`} deeds={[...(over ? [] : [take]), { value: 'refuse', label: t('app-hosting:review.refuse'), of: t('app-hosting:review.refuseOf', { group }), variant: 'default' }]} />
}
