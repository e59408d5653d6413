import { oneLine } from './message.ts'
import { SendError } from './transport.ts'

type Failure = { code?: string; originalCode?: string; command?: string; responseCode?: number; response?: string; message: string }

/** Replies that refuse us and not the recipient: authentication (RFC 4954), and commands out of order. */
const aboutUs = new Set([502, 503, 504, 530, 534, 535, 538])

/** What Nodemailer throws, as the ledger needs it. Nodemailer's own error names the recipient and is not passed on. */
export function toSendError(error: unknown): SendError {
  const failure: Failure = error instanceof Error ? error : { message: String(error) }
  const { code, responseCode, command = '' } = failure
  const said = withoutAddresses(failure.response ?? failure.message)
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return new SendError('temporary', `The mail server did not accept our user name or password: ${said}`, responseCode)
  if (responseCode === undefined) {
    // Found before anything was sent: an address or a message that no server would take either.
    if (code === 'EENVELOPE' || code === 'EMESSAGE') return new SendError('permanent', said)
    if (code === 'ETLS' || code === 'EREQUIRETLS') return new SendError('temporary', `No secure connection to the mail server: ${said}`)
    return new SendError('temporary', `${networkWords(failure)}: ${said}`)
  }
  const ofRecipient = command.startsWith('RCPT') || command === 'DATA'
  if (responseCode < 500 || responseCode > 599) return new SendError('temporary', said, responseCode, ofRecipient)
  // The greeting or the sender's address refused is refused for everyone, and the operator can mend it. 552: too large.
  const ours = aboutUs.has(responseCode) || (responseCode !== 552 && !ofRecipient)
  return ours ? new SendError('temporary', `The mail server refuses this installation: ${said}`, responseCode) : new SendError('permanent', said, responseCode, ofRecipient)
}

function networkWords({ code, originalCode }: Failure): string {
  if (code === 'EDNS' || originalCode === 'ENOTFOUND') return 'The mail server was not found'
  if (code === 'ETIMEDOUT') return 'The mail server did not answer in time'
  if (originalCode === 'ECONNREFUSED') return 'The mail server is not listening'
  return 'The connection to the mail server failed'
}

const withoutAddresses = (text: string) => oneLine(text).replaceAll(/[^\s<>"'(),;:=]+@[^\s<>"'(),;:=]+/g, '(address)').slice(0, 500)
