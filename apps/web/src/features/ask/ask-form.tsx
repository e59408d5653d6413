import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { Button } from '../../ui/document/button.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { WhenLine } from '../agenda/when-line.tsx'

/** Each of several times as it is, and where it would go if all move as far as the call did. */
function SeveralTimes({ times, known }: { times: Loaded['own']['times']; known: boolean }) {
  const { t } = useTranslation()
  if (!known) return <p>{t('ask:several')}</p>
  return (
    <>
      <p>{t('ask:severalMove')}</p>
      <ul>
        {times.map(({ title, when, moved }) => (
          <li key={`${title} ${when.startLocal}`}>
            {title === '' ? null : <strong>{title}: </strong>}
            <WhenLine when={when} dense /> <span aria-hidden="true">→</span><span className="visually-hidden">{t('ask:to')}</span> {moved === null ? null : <WhenLine when={moved} dense />}
          </li>
        ))}
      </ul>
    </>
  )
}

type Loaded = Awaited<ReturnType<Api['hosting']['ask']['query']>>

/** One field of which call and event say different things: both values, and one button each. */
export function AskForm({ ask: { field, state }, loaded: { own, theirs }, chosen }: { ask: Loaded['asks'][number]; loaded: Loaded; chosen: string }) {
  const { t } = useTranslation()
  const several = field === 'time' && own.several
  const movable = !several || own.times.every(({ moved }) => moved !== null)
  return (
    <section aria-labelledby={`ask-${field}`}>
      <h2 id={`ask-${field}`}>{t(`ask:field.${field}`)}</h2>
      {state === 'open' ? (
        <>
          {field === 'description' ? <p>{t('ask:descriptions')}</p> : (
            <dl className="both">
              <dt>{t('ask:theirs')}</dt>
              <dd>{field === 'time' ? <WhenLine when={theirs.when} dense /> : theirs.title}</dd>
              <dt>{t('ask:ours')}</dt>
              <dd>{field !== 'time' ? own.title : several ? t('ask:severalOwn', { count: own.times.length }) : <WhenLine when={own.when} dense />}</dd>
            </dl>
          )}
          {several ? <SeveralTimes times={own.times} known={movable} /> : null}
          <Form method="post">
            <input type="hidden" name="field" value={field} />
            <p className="actions">
              {!movable ? null : (
                <Button name="answer" value="taken" look={chosen === 'kept' ? 'secondary' : 'primary'}>
                  {t(several ? 'ask:take.several' : `ask:take.${field}`)}
                </Button>
              )}
              <Button name="answer" value="kept" look={chosen === 'kept' || !movable ? 'primary' : 'secondary'}>
                {t(several ? 'ask:keep.several' : `ask:keep.${field}`)}
              </Button>
            </p>
          </Form>
          {movable ? <p className="hint">{t('ask:hint')}</p> : null}
        </>
      ) : (
        <NoticeBox>{t(`ask:state.${state}`)}</NoticeBox>
      )}
    </section>
  )
}
