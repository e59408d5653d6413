import { formatWhen } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, data, Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { checked } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { TickField } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { Page } from '../../ui/document/page.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('privacy:dataTitle'), noindex: true }) })

/** Whoever is not signed in is asked for a link by mail first, which leads back here. */
export async function loader({ context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  if ((await api.account.me.query()) === null) throw data(null, { status: 401 })
  return api.privacy.mine.query()
}

export function action({ request, context }: ActionFunctionArgs) {
  return submit(request, (values) => ({ sure: checked(values, 'sure') }), (input) => context.get(apiContext).privacy.erase.mutate(input), '/?done=erased')
}

/** Everything held about the person, to take along or to delete. */
export function Component() {
  const { t } = useTranslation('privacy')
  const form = useFormState()
  const { answers, groups, messages } = useLoaderData<typeof loader>()
  const { locale } = useSurroundings()
  return (
    <Page title={t('dataTitle')} lead={t('dataLead')}>
      <h2>{t('answersTitle')}</h2>
      {answers.length === 0 ? (
        <p>{t('noAnswers')}</p>
      ) : (
        <ul className="list">
          {answers.map(({ id, slug, title, day, status, guests, seenBy }) => (
            <li key={id}>
              <h3>
                <Link to={`/events/${slug}`}>{title}</Link>
              </h3>
              <p>{[formatWhen({ startLocal: day, endLocal: null }, locale), t(`answer:status.${status}`), guests > 0 ? t('withGuests', { count: guests }) : ''].filter(Boolean).join(' · ')}</p>
              <p className="muted">{t('seenBy', { names: new Intl.ListFormat(locale).format(seenBy) })}</p>
            </li>
          ))}
        </ul>
      )}
      {groups.length === 0 ? null : <p>{t('memberOf', { names: new Intl.ListFormat(locale).format(groups) })}</p>}
      <p>{t('messages', { count: messages })}</p>
      <p>{t('downloadHint')}</p>
      <p>
        <a href="/my-data.json" download>
          {t('download')}
        </a>
      </p>
      <h2>{t('eraseTitle')}</h2>
      <p>{t('erase')}</p>
      <FormErrors form={form} />
      <Form method="post">
        <TickField id="sure" name="sure" error={form.errors.sure} label={t('sure')} />
        <Button look="danger">{t('button')}</Button>
      </Form>
    </Page>
  )
}
