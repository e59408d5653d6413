import type { MailReport } from '@turnout/core/feedback/feedback.schema.ts'

export type WebhookRequest = { headers: Headers; body: string; now: Temporal.Instant }

/**
 * What a provider's call comes to. `refused`: it did not prove who sent it, and nothing of it was believed. `notice` is for
 * the operator's eyes, such as a link to open.
 */
export type WebhookResult = { reports: MailReport[]; notice?: { message: string; link?: string } } | { refused: 401 | 403; why: string }

/** A service that sends our mail and tells what became of it. */
export type Provider = { name: string; read(request: WebhookRequest): Promise<WebhookResult> }

export const refuse = (refused: 401 | 403, why: string): WebhookResult => ({ refused, why })

/** The parsed body; undefined where it is no JSON object. */
export function jsonObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
