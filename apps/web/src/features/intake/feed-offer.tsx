import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { type FormValues, text } from '../../lib/form-values.ts'
import { Notice } from '../../ui/app/notice.tsx'

/** The address given was a feed's: it can be followed instead of read once. */
export function FeedOffer({ values = {} }: { values?: FormValues }) {
  const { t } = useTranslation()
  return (
    <Notice title={t('app-intake:feedOffer.title')}>
      <p className="tight">{t('app-intake:feedOffer.text')}</p>
      <Form method="post" action="/app/intake/feeds">
        <input type="hidden" name="intent" value="follow" />
        {['url', 'locale', 'timeZone'].map((name) => (
          <input key={name} type="hidden" name={name} value={text(values, name)} />
        ))}
        <Button type="submit" size="xs" mt="xs">
          {t('app-intake:feed.follow')}
        </Button>
      </Form>
    </Notice>
  )
}
