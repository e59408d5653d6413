import { Button, Checkbox, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { type FormValues, list } from '../../lib/form-values.ts'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import type { CallPreview } from './call-change.ts'

type Effect = CallPreview['effects'][number]

/** What a change of a call does, before it is done: who follows, who is asked, how many are told. */
export function CallPreviewForm({ preview, values }: { preview: CallPreview; values: FormValues }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="form">
      <Notice title={t('app-calls:preview.title')}>{t('app-calls:preview.text')}</Notice>
      {Object.keys(values).filter((name) => name !== 'confirmed' && name !== 'revision' && name !== 'take').flatMap((name) => list(values, name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />))}
      <input type="hidden" name="revision" value={preview.revision} />
      {preview.effects.map((effect) => (
        <EffectPart key={effect.field} effect={effect} />
      ))}
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

function EffectPart({ effect }: { effect: Effect }) {
  const { t } = useTranslation()
  const { field, changes, locks, following, own, people, overriding } = effect
  return (
    <Section title={t(`app-calls:inherited.${field}`)}>
      {changes ? <p>{t(`app-calls:preview.follow.${field}`, { count: following })}</p> : null}
      {changes && field === 'time' ? <p>{people === 'few' ? t('app-calls:preview.peopleFew') : t('app-calls:preview.people', { count: people })}</p> : null}
      {own > 0 ? <p>{t(changes ? 'app-calls:preview.asked' : 'app-calls:preview.otherwise', { count: own })}</p> : null}
      {own > 0 ? (
        <details className="disclosure" open={own <= 10}>
          <summary>{t('app-calls:preview.which')}</summary>
          <ul>
            {overriding.map((event) => (
              <li key={event.eventId}>
                <TextLink to={`/app/events/${event.eventId}`}>{[event.group, event.town].filter(Boolean).join(', ')}</TextLink>: {field === 'time' && event.when ? <WhenText when={event.when} /> : <span className="quote">{(event.own ?? '').slice(0, 200)}</span>}
                {field === 'time' && event.several ? ` (${t('app-calls:preview.several')})` : ''}
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
