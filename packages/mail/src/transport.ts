import type { Message } from './message.ts'

/** Hands messages over. It tries each once: when to try again is for the ledger to decide. */
export interface Transport {
  /** @throws SendError, and nothing else. */
  send(message: Message): Promise<{ response: string }>
  /** Tries to reach the server and to sign in. @throws SendError */
  verify(): Promise<void>
  /** Lets what is being sent finish, then closes. */
  close(): Promise<void>
  /** How many messages can be on their way at once. More calls of `send` wait for their turn. */
  readonly connections: number
}

/**
 * `permanent`: this message will never reach this recipient. `temporary`: trying again later can help, also after someone has
 * mended the configuration. Holds no address: those in the server's answer are left out.
 */
export class SendError extends Error {
  override readonly name = 'SendError'
  readonly kind: 'temporary' | 'permanent'
  readonly smtpCode: number | undefined
  /** What the server said, or what happened instead, in one line. */
  readonly response: string
  /** Whether the server spoke of this recipient or message, and not of us or of itself. */
  readonly ofRecipient: boolean

  constructor(kind: 'temporary' | 'permanent', response: string, smtpCode?: number, ofRecipient = false) {
    super(`The mail was not accepted (${kind}): ${response}`)
    this.kind = kind
    this.smtpCode = smtpCode
    this.response = response
    this.ofRecipient = ofRecipient
  }
}
