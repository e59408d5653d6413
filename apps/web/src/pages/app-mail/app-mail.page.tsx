import { useTranslation } from 'react-i18next'
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { LinkedText } from '../../features/mailbox/linked-text.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Facts } from '../../ui/app/facts.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data }) => ({ title: data.mail.subject }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = Number(params['id'])
  if (!Number.isSafeInteger(id) || id < 1) throw data(null, { status: 404 })
  const { subject, recipient, receivedAt, headers, text, html, attachments } = await context.get(apiContext).deliveries.mail.query({ id })
  return { mail: { id, subject, recipient, receivedAt, headers, text, html: html !== null, attachments } }
}

export function Component() {
  const { t } = useTranslation()
  const { mail } = useLoaderData<typeof loader>()
  return (
    <AppPage title={mail.subject} back={{ to: '/app/mailbox', label: t('app-mailbox:title') }}>
      <Facts
        facts={[
          { label: t('app-mailbox:to'), value: mail.recipient },
          { label: t('app-mailbox:at'), value: <InstantText at={mail.receivedAt} /> },
        ]}
      />
      <Section title={t('app-mailbox:text')}>
        <LinkedText text={mail.text} />
      </Section>
      {mail.attachments.map(({ name, type, content }) => (
        <details className="disclosure" key={name}>
          <summary>{t('app-mailbox:attachment', { name, type })}</summary>
          {content === null ? null : (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- it scrolls, so the keyboard must get there
            <pre className="raw" tabIndex={0} role="region" aria-label={name}>
              {content}
            </pre>
          )}
        </details>
      ))}
      {mail.html ? (
        <Section title={t('app-mailbox:html')}>
          {/* The part comes from its own address with its own, stricter policy: nothing in it can run or load. */}
          <iframe className="mail-frame" src={`/app/mailbox/${mail.id}/html`} title={t('app-mailbox:html')} sandbox="allow-popups allow-popups-to-escape-sandbox" />
        </Section>
      ) : null}
      <details className="disclosure">
        <summary>{t('app-mailbox:headers')}</summary>
        <Facts facts={mail.headers.map(({ name, value }) => ({ label: name, value }))} />
      </details>
    </AppPage>
  )
}
