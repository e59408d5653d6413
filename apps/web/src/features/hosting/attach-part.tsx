import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { InheritedField } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import type { EventView } from '../event/event-view.ts'

type Attaching = Awaited<ReturnType<Api['hosting']['attaching']['query']>>
type Chosen = NonNullable<Attaching['chosen']>

/** Choosing a call for an event of its own, and seeing what that does before it is done. */
export function AttachPart({ event, attaching: { calls, chosen, over } }: { event: EventView; attaching: Attaching }) {
  const { t } = useTranslation()
  const form = useFormState('attach')
  if (over) return <Empty title={t('app-hosting:attach.over')} text={t('app-hosting:attach.overText')} />
  if (calls.length === 0) return <Empty title={t('app-hosting:attach.noCalls')} text={t('app-hosting:attach.noCallsText')} />
  return (
    <>
      <p>{t('app-hosting:attach.text')}</p>
      <AppFormErrors form={form} />
      <Form method="get" className="form">
        <NativeSelect name="callId" id="callId" defaultValue={chosen?.call.id ?? ''} label={t('app-hosting:attach.call')} data={calls.map(({ id, title }) => ({ value: id, label: title }))} />
        <Button type="submit" variant={chosen === null ? 'filled' : 'default'} mt="sm">
          {t('app-hosting:attach.look')}
        </Button>
      </Form>
      {chosen === null ? null : chosen.unfit ? <Notice tone="warn">{t('app-hosting:attach.unfit')}</Notice> : <ChosenPart event={event} chosen={chosen} />}
    </>
  )
}

function ChosenPart({ event, chosen }: { event: EventView; chosen: Chosen }) {
  const { t } = useTranslation()
  const form = useFormState('attach')
  const { call, fields, when, title, description, waits, questions, rules } = chosen
  const theirs = { title, description: description.length > 300 ? `${description.slice(0, 300)}…` : description, time: <WhenText when={when} /> }
  return (
    <Section title={call.title}>
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="attach" />
        <input type="hidden" name="callId" value={call.id} />
        <ul>
          {InheritedField.options.map((field) => (
            <li key={field}>
              <strong>{t(`app-calls:inherited.${field}`)}:</strong> {t(`app-hosting:attach.field.${fields[field]}`)} {fields[field] === 'same' || fields[field] === 'never' ? null : theirs[field]}
            </li>
          ))}
          <li>{t('app-hosting:attach.questions', { count: questions })}</li>
          <li>{t(rules > 0 ? 'app-hosting:attach.ownRules' : 'app-hosting:attach.usualRules')}</li>
        </ul>
        {InheritedField.options.filter((field) => fields[field] === 'choice').map((field) => (
          <Checkbox key={field} id={`follow-${field}`} name="follow" value={field} defaultChecked={form.ticked('follow', field)} label={t(`app-hosting:attach.follow.${field}`)} mb="xs" />
        ))}
        {event.status === 'published' && (fields.time === 'must' || fields.time === 'choice') ? <p>{t('app-hosting:attach.told')}</p> : null}
        {waits && event.status !== 'draft' ? <Notice>{t('app-hosting:attach.willWait')}</Notice> : null}
        <Button type="submit" loading={form.busy}>
          {t(waits && event.status !== 'draft' ? 'app-hosting:attach.ask' : 'app-hosting:attach.do')}
        </Button>
      </Form>
    </Section>
  )
}

/** What is asked and waits for an organizer. */
export function WaitingPart({ call }: { call: { title: string } }) {
  const { t } = useTranslation()
  const form = useFormState('withdraw')
  return (
    <Notice title={t('app-hosting:attach.waits', { call: call.title })}>
      <AppFormErrors form={form} />
      <Form method="post">
        <input type="hidden" name="intent" value="withdraw" />
        <p className="tight">{t('app-hosting:attach.willWait')}</p>
        <Button type="submit" variant="default" mt="sm" loading={form.busy}>
          {t('app-hosting:attach.withdraw')}
        </Button>
      </Form>
    </Notice>
  )
}

/** Taking an event out of its call: it keeps what it says. */
export function DetachPart({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const form = useFormState('detach')
  return (
    <>
      <p>{t('app-hosting:attach.under', { call: event.call?.title })}</p>
      <ul>
        {(['keeps', 'told', 'changes', 'rules'] as const).map((what) => (
          <li key={what}>{t(`app-hosting:detach.${what}`)}</li>
        ))}
      </ul>
      <AppFormErrors form={form} />
      <Form method="post">
        <input type="hidden" name="intent" value="detach" />
        <Button type="submit" variant="default" loading={form.busy} disabled={event.status === 'cancelled'}>
          {t('app-hosting:detach.do')}
        </Button>
      </Form>
    </>
  )
}
