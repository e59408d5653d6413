import { Button, Checkbox, Group } from '@mantine/core'
import { isAllDay, readIn } from '@turnout/core/time/time.rules.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { type FormValues, list } from '../../lib/form-values.ts'
import { saidOf } from '../../lib/use-count.ts'
import { Facts } from '../../ui/app/facts.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import { WordsDiff } from '../hosting/words-diff.tsx'
import type { CallPreview } from './call-change.ts'

type Effect = CallPreview['effects'][number]

/** What a change of a call does, before it is done: who follows, who is asked, how many are told. */
export function CallPreviewForm({ preview, values }: { preview: CallPreview; values: FormValues }) {
  const { t } = useTranslation()
  const top = useRef<HTMLDivElement>(null)
  // The button that led here stands below a long form: what is to be read first would be out of sight.
  useEffect(() => {
    window.scrollTo(0, 0)
    top.current?.focus({ preventScroll: true })
  }, [])
  const people = saidOf(preview.people)
  return (
    <Form method="post" className="form">
      <div ref={top} tabIndex={-1}>
        <Notice title={t('app-calls:preview.title')}>{t('app-calls:preview.text')}</Notice>
      </div>
      {Object.keys(values).filter((name) => name !== 'confirmed' && name !== 'revision' && name !== 'take' && name !== 'quiet').flatMap((name) => list(values, name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />))}
      <input type="hidden" name="revision" value={preview.revision} />
      {preview.effects.some((effect) => effect.changes && effect.following > 0) ? <p>{t(`app-calls:preview.people${people.which}`, { count: people.count })}</p> : null}
      {preview.effects.map((effect) => (
        <EffectPart key={effect.field} effect={effect} preview={preview} />
      ))}
      {preview.effects.some((effect) => effect.changes && effect.field !== 'time' && effect.following > 0) ? <Checkbox id="quiet" name="quiet" value="on" label={t('app-terms:quiet')} description={t('app-terms:quietHint')} mt="md" /> : null}
      <Group gap="sm" mt="md">
        <Button type="submit" name="confirmed" value="yes">
          {t('app-calls:preview.apply')}
        </Button>
        <Button type="submit" name="back" value="yes" variant="default">
          {t('app-calls:preview.back')}
        </Button>
      </Group>
    </Form>
  )
}

/** What events that follow say now, and what they will. */
function BothSay({ field, preview: { title, description, when } }: { field: Effect['field']; preview: CallPreview }) {
  const { t } = useTranslation()
  if (field === 'title') return <WordsDiff {...title} />
  if (field === 'description') return <WordsDiff {...description} />
  return (
    <Facts
      facts={[
        { label: t('app-calls:preview.from'), value: <WhenText when={when.from} /> },
        { label: t('app-calls:preview.to'), value: <strong><WhenText when={when.to} /></strong> },
      ]}
    />
  )
}

/** What an event says that will be asked; where its clocks are other ones than the call's, the call's new time is read on them too. */
function OwnValue({ field, event, to }: { field: Effect['field']; event: Effect['overriding'][number]; to: CallPreview['when']['to'] }) {
  const { t } = useTranslation()
  if (field !== 'time') return <span className="quote">{(event.own ?? '').slice(0, 200)}</span>
  if (event.several) return t('app-calls:preview.several')
  if (event.when === null) return null
  return (
    <>
      <WhenText when={event.when} />
      {event.when.timeZone === to.timeZone || isAllDay(to.startLocal) ? null : <span className="note">{t('app-calls:preview.there')} <WhenText when={readIn(to, event.when.timeZone)} /></span>}
    </>
  )
}

function EffectPart({ effect, preview }: { effect: Effect; preview: CallPreview }) {
  const { t } = useTranslation()
  const { field, changes, locks, following, own, overriding } = effect
  return (
    <Section title={t(`app-calls:inherited.${field}`)}>
      {changes ? <BothSay field={field} preview={preview} /> : null}
      {changes ? <p>{t(`app-calls:preview.follow.${field}`, { count: following })}</p> : null}
      {own > 0 ? <p>{t(changes ? 'app-calls:preview.asked' : 'app-calls:preview.otherwise', { count: own })}</p> : null}
      {own > 0 ? (
        <details className="disclosure" open={own <= 10}>
          <summary>{t('app-calls:preview.which')}</summary>
          <ul>
            {overriding.map((event) => (
              <li key={event.eventId}>
                <TextLink to={`/app/events/${event.eventId}`}>{[event.group, event.town].filter(Boolean).join(', ')}</TextLink>: <OwnValue field={field} event={event} to={preview.when.to} />
              </li>
            ))}
          </ul>
          {own > overriding.length ? <p>{t('app-calls:preview.more', { count: own - overriding.length })}</p> : null}
        </details>
      ) : null}
      {locks ? <p>{t('app-calls:preview.locks')}</p> : null}
      {locks && own > 0 ? <Checkbox id={`take-${field}`} name="take" value={field} label={t('app-calls:preview.take')} description={t('app-calls:preview.takeHint')} /> : null}
    </Section>
  )
}
