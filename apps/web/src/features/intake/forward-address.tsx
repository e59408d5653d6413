import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import { CopyLine } from '../../ui/app/copy-line.tsx'

/** The organizer's own address: mail forwarded to it arrives in their inbox. */
export function ForwardAddress({ receives, address }: { receives: boolean; address: string | null }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  return (
    <details className="disclosure" open={search.get('done') === 'address-renewed'}>
      <summary>{t('app-intake:forward.title')}</summary>
      {receives ? null : <p className="tight">{t('app-intake:forward.none')}</p>}
      {receives && address === null ? <p className="tight">{t('app-intake:forward.text')}</p> : null}
      {address === null ? null : <CopyLine label={t('app-intake:forward.label')} description={t('app-intake:forward.text')} value={address} />}
      {receives ? (
        <Form method="post">
          <Button type="submit" name="intent" value="renew" variant="default" size="xs" mt="xs">
            {t(address === null ? 'app-intake:forward.make' : 'app-intake:forward.renew')}
          </Button>
          {address === null ? null : <span className="note">{t('app-intake:forward.renewHint')}</span>}
        </Form>
      ) : null}
    </details>
  )
}
