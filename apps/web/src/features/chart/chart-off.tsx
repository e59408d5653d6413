import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import type { ChartState } from './chart-view.ts'

/** What charting is and who sees it, and the button that switches it on; after it was switched off, what is kept and until when. */
export function ChartOff({ state: { group, mayChart, kept } }: { state: ChartState }) {
  const { t } = useTranslation()
  const form = useFormState('switch')
  const settings = `/app/groups/${group.id}/chart/settings`
  if (!mayChart)
    return (
      <Notice>
        {t('app-chart:hidden')} <TextLink to={settings}>{t('app-chart:wordsLink')}</TextLink>
      </Notice>
    )
  return (
    <>
      {kept === null || kept.people === 0 ? null : (
        <Notice tone="warn" title={t('app-chart:off.kept', { count: kept.people })}>
          {t('app-chart:off.until')} <InstantText at={kept.until} />. <TextLink to={settings}>{t('app-chart:off.delete')}</TextLink>
        </Notice>
      )}
      <Empty title={t('app-chart:off.title')} text={t('app-chart:off.text')}>
        <ul className="plain-list">
          {(['seen', 'log', 'words', 'end'] as const).map((point) => (
            <li key={point}>{t(`app-chart:off.${point}`)}</li>
          ))}
        </ul>
        <Form method="post" action={settings}>
          <AppFormErrors form={form} />
          <input type="hidden" name="intent" value="switch" />
          <input type="hidden" name="on" value="yes" />
          <Button type="submit" mt="md" loading={form.busy} disabled={group.archived}>
            {t('app-chart:off.on')}
          </Button>
        </Form>
      </Empty>
    </>
  )
}
