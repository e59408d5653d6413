import type { Message } from '@turnout/mail/message.ts'
import { SendError, type Transport } from '@turnout/mail/transport.ts'

export type RecordingTransport = Transport & { sent: Message[]; answer(next: 'accept' | 'temporary' | 'permanent' | ((message: Message) => Promise<void> | void)): void; /** Refuses each message with this answer of a server, if any. */ refuse(answer: (message: Message) => string | undefined): void }

/** Takes every message and keeps it, or refuses as it was told to. */
export function recordingTransport({ connections = 3 }: { connections?: number } = {}): RecordingTransport {
  const sent: Message[] = []
  let next: Parameters<RecordingTransport['answer']>[0] = 'accept'
  return {
    connections,
    sent,
    answer(to) {
      next = to
    },
    refuse(answer) {
      next = (message) => {
        const said = answer(message)
        const code = Number(said?.slice(0, 3))
        if (said) throw new SendError(code < 500 ? 'temporary' : 'permanent', said, code, true)
      }
    },
    async send(message) {
      if (typeof next === 'function') await next(message)
      if (next === 'temporary') throw new SendError('temporary', '451 Try again later', 451, true)
      if (next === 'permanent') throw new SendError('permanent', '550 No such mailbox', 550, true)
      sent.push(message)
      return { response: '250 OK' }
    },
    async verify() {},
    async close() {},
  }
}
