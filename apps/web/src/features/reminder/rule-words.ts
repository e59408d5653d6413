import type { TFunction } from 'i18next'
import type { Api } from '../../lib/api-client.ts'

export type Rule = Awaited<ReturnType<Api['reminders']['list']['query']>>[number]

/** Minutes as people say them: whole days, hours or minutes. */
export function partsOfOffset(minutes: number): { amount: number; unit: 'days' | 'hours' | 'minutes' } {
  const size = Math.abs(minutes)
  if (size > 0 && size % 1440 === 0) return { amount: size / 1440, unit: 'days' }
  return size > 0 && size % 60 === 0 ? { amount: size / 60, unit: 'hours' } : { amount: size, unit: 'minutes' }
}

export type RuleTime = Pick<Rule, 'anchor' | 'offsetMinutes' | 'dayOffset' | 'localTime'>

/** When a rule falls, in words: "2 days before, at 18:00" counts from the start, as most do; what counts from the end says so. */
export function ruleTimeWords(t: TFunction, { anchor, offsetMinutes, dayOffset, localTime }: RuleTime): string {
  if (localTime !== null) {
    const days = dayOffset ?? 0
    return t(`app-reminders:says.${days === 0 ? 'sameDay' : days < 0 ? 'daysBefore' : 'daysAfter'}.${anchor}`, { time: localTime, count: Math.abs(days) })
  }
  const side = t(`app-reminders:anchorOf.${anchor}`)
  const { amount, unit } = partsOfOffset(offsetMinutes ?? 0)
  if (amount === 0) return t('app-reminders:says.at', { side })
  return t((offsetMinutes ?? 0) < 0 ? 'app-reminders:says.before' : 'app-reminders:says.after', { span: t(`app-reminders:span.${unit}`, { count: amount }), side })
}
