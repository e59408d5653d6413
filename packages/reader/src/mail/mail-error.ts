export type MailErrorReason = 'too_large' | 'no_mail'

/** Why something is no e-mail message that can be read. The message tells a person what to do. */
export class MailError extends Error {
  readonly reason: MailErrorReason

  constructor(reason: MailErrorReason, message: string) {
    super(message)
    this.name = 'MailError'
    this.reason = reason
  }
}
