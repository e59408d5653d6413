import { useTranslation } from 'react-i18next'
import type { RouteError } from '../lib/route-error.ts'

/** Title and sentence for an error page: by its reason where there is a text for it, else by its status. */
export function useErrorText({ status, reason, details }: RouteError): { title: string; text: string } {
  const { t, i18n } = useTranslation()
  const key = [reason, String(status)].find((candidate) => candidate !== undefined && i18n.exists(`errors:${candidate}.title`)) ?? '500'
  return { title: t(`errors:${key}.title`, details ?? {}), text: t(`errors:${key}.text`, details ?? {}) }
}
