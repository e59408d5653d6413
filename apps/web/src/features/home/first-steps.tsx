import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Props = { counts: { calls: number; events: number }; draftCalls: number }

/** The way from an empty instance to the first event; the step to take now has the button. */
export function FirstSteps({ counts, draftCalls }: Props) {
  const { t } = useTranslation()
  const step = counts.calls === 0 ? 'read' : counts.calls === draftCalls ? 'publish' : 'host'
  const to = { read: '/app/intake', publish: '/app/calls', host: '/app/events/new' }
  const steps = ['read', 'publish', 'host'] as const
  return (
    <Section title={t('app-home:steps.title')}>
      <ol className="steps">
        {steps.map((one) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            <strong>{t(`app-home:steps.${one}.title`)}</strong>
            <p>{t(`app-home:steps.${one}.text`)}</p>
            {one === step ? <LinkButton to={to[one]}>{t(`app-home:steps.${one}.button`)}</LinkButton> : null}
            {one === 'read' && step === 'read' ? (
              <>
                {' '}
                <LinkButton to="/app/calls/new" variant="default">
                  {t('app-home:steps.byHand')}
                </LinkButton>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
