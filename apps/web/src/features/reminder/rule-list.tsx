import { useTranslation } from 'react-i18next'
import { useActionData } from 'react-router'
import type { FormRefusal } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { StateBadge } from '../../ui/app/badge.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { Section } from '../../ui/app/section.tsx'
import { RuleForm } from './rule-form.tsx'
import { type Rule, ruleTimeWords } from './rule-words.ts'

/** The reminders of an event or a call, each with where it comes from, and the form that changes it behind it. */
export function RuleList({ rules, of }: { rules: readonly Rule[]; of: 'event' | 'call' }) {
  const { t } = useTranslation()
  const answered = useActionData() as FormRefusal | undefined
  const open = answered === undefined ? '' : text(answered.values, 'intent')
  const nameOf = ({ kind, name, allDay }: Rule) => [name || t(`app-terms:reminder.${kind}`), of === 'call' && allDay !== null ? t(allDay ? 'app-reminders:forAllDay' : 'app-reminders:forTimed') : ''].filter(Boolean).join(', ')
  return (
    <>
      <p>{t(`app-reminders:intro.${of}`)}</p>
      {rules.map((rule) => (
        <details key={`${rule.id} ${rule.level}`} className="disclosure" open={open === rule.id || undefined}>
          <summary>
            {nameOf(rule)} <StateBadge tone={rule.enabled ? 'good' : 'neutral'}>{t(rule.enabled ? 'app-reminders:on' : 'app-reminders:off')}</StateBadge>
            <span className="note">{ruleTimeWords(t, rule)}</span>
          </summary>
          <p className="note">
            {t(`app-reminders:audienceOf.${rule.audience}`)} · {t(rule.own ? `app-reminders:own.${of}` : `app-reminders:inherits.${rule.level}`)}
            {rule.dueAt === null ? null : <> · {t('app-reminders:here')} <InstantText at={rule.dueAt} /></>}
          </p>
          <RuleForm rule={rule} />
        </details>
      ))}
      <Section title={t('app-reminders:add')}>
        <details className="disclosure" open={open === 'new' || undefined}>
          <summary>{t('app-reminders:addOwn')}</summary>
          <RuleForm />
        </details>
      </Section>
    </>
  )
}
