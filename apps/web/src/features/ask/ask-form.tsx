import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { Button } from '../../ui/document/button.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { WhenLine } from '../agenda/when-line.tsx'

type Loaded = Awaited<ReturnType<Api['hosting']['ask']['query']>>

/** One field of which call and event say different things: both values, and one button each. */
export function AskForm({ ask: { field, state }, loaded: { own, theirs }, chosen }: { ask: Loaded['asks'][number]; loaded: Loaded; chosen: string }) {
  const { t } = useTranslation()
  const several = field === 'time' && own.several
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
              <dd>{field === 'time' ? <WhenLine when={own.when} dense /> : own.title}</dd>
            </dl>
          )}
          {several ? <p>{t('ask:several')}</p> : null}
          <Form method="post">
            <input type="hidden" name="field" value={field} />
            <p className="actions">
              {several ? null : (
                <Button name="answer" value="taken" look={chosen === 'kept' ? 'secondary' : 'primary'}>
                  {t(`ask:take.${field}`)}
                </Button>
              )}
              <Button name="answer" value="kept" look={chosen === 'kept' || several ? 'primary' : 'secondary'}>
                {t(`ask:keep.${field}`)}
              </Button>
            </p>
          </Form>
          {field === 'time' && !several ? <p className="hint">{t('ask:hint')}</p> : null}
        </>
      ) : (
        <NoticeBox>{t(`ask:state.${state}`)}</NoticeBox>
      )}
    </section>
  )
}
