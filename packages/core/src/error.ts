/** Every way a use case refuses. Each transport maps this list once. */
export type ErrorCode = 'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'gone' | 'closed' | 'conflict' | 'too_many' | 'too_large'

export type ErrorDetails = {
  /** What a page branches on. */
  reason?: string
  /** The input field that the message belongs beside. */
  field?: string
  /** Several of them, each with a message of its own. */
  fields?: Readonly<Record<string, string>>
  retryAfterSeconds?: number
  /** Work to be done before the form is believed, by ALTCHA's protocol. */
  challenge?: string
  /** Groups that may be the one that was named, by what their public pages say. */
  namesakes?: readonly { id: string; name: string; town: string | null }[]
  /** The call whose page says more. */
  slug?: string
  /** Why that work is asked for. */
  why?: string
}

/** A refusal that its reader can act on: `message` says what happened and what to do. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message)
    this.name = 'DomainError'
    this.code = code
    this.details = details
  }
}
