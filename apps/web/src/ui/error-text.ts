import { useTranslation } from 'react-i18next'
import type { RouteError } from '../lib/route-error.ts'

/** Title and sentence for an error page: by its reason where there is a text for it, else by its status. */
export function useErrorText({ status, reason, details }: RouteError): { title: string; text: string } {
  const { t, i18n } = useTranslation()
  const key = [reason, String(status)].find((candidate) => candidate !== undefined && i18n.exists(`errors:${candidate}.title`)) ?? '500'
  const words = withMinutes(details ?? {})
  return { title: t(`errors:${key}.title`, words), text: t(`errors:${key}.text`, words) }
}

/** The details of a refusal with its waiting time as `count` minutes, as a text says it; a quarter of an hour where none is known. */
export function withMinutes(details: Record<string, unknown>): Record<string, unknown> {
  const { retryAfterSeconds = 900 } = details
  return { ...details, count: Math.max(1, Math.ceil(Number(retryAfterSeconds) / 60)) }
}
