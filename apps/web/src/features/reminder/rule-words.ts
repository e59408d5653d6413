import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'

export type Rule = Awaited<ReturnType<Api['reminders']['list']['query']>>[number]

/** Minutes as people say them: whole days, hours or minutes. */
export function partsOfOffset(minutes: number): { amount: number; unit: 'days' | 'hours' | 'minutes' } {
  const size = Math.abs(minutes)
  if (size > 0 && size % 1440 === 0) return { amount: size / 1440, unit: 'days' }
  return size > 0 && size % 60 === 0 ? { amount: size / 60, unit: 'hours' } : { amount: size, unit: 'minutes' }
}

/** When a rule falls, in a sentence. */
export function useRuleTime(): (rule: Pick<Rule, 'anchor' | 'offsetMinutes' | 'dayOffset' | 'localTime'>) => string {
  const { t } = useTranslation()
  return ({ anchor, offsetMinutes, dayOffset, localTime }) => {
    const side = t(`app-reminders:anchorOf.${anchor}`)
    if (localTime !== null) {
      const days = dayOffset ?? 0
      return days === 0 ? t('app-reminders:says.sameDay', { time: localTime, side }) : t(days < 0 ? 'app-reminders:says.daysBefore' : 'app-reminders:says.daysAfter', { time: localTime, side, count: Math.abs(days) })
    }
    const { amount, unit } = partsOfOffset(offsetMinutes ?? 0)
    if (amount === 0) return t('app-reminders:says.at', { side })
    return t((offsetMinutes ?? 0) < 0 ? 'app-reminders:says.before' : 'app-reminders:says.after', { span: t(`app-reminders:span.${unit}`, { count: amount }), side })
  }
}
