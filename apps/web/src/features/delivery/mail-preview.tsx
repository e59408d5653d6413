import { useTranslation } from 'react-i18next'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { Section } from '../../ui/app/section.tsx'

/** What a message will say, as plain text, to an invented person. */
export function MailPreview({ subject, text, dueAt }: { subject: string; text: string; dueAt?: string | null }) {
  const { t } = useTranslation()
  return (
    <Section title={t('app-messages:preview.title')} id="preview">
      {dueAt ? (
        <p>
          {t('app-messages:preview.dueAt')} <InstantText at={dueAt} />
        </p>
      ) : null}
      <p>
        <strong>{subject}</strong>
      </p>
      {/* Long lines scroll, and a keyboard must reach them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="mail-text" tabIndex={0} aria-label={t('app-messages:preview.text')}>{text}</pre>
    </Section>
  )
}
