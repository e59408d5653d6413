import { once } from 'node:events'
import { connect } from 'node:net'

/** A conversation with an SMTP server, line by line. `say` gives the last line of the answer. */
export async function talk(port: number): Promise<{ say(line: string): Promise<string>; send(text: string): void; ended: Promise<unknown>; end(): void }> {
  const socket = connect(port, '127.0.0.1')
  socket.setEncoding('utf8')
  let heard = ''
  let look: (() => void) | undefined
  socket.on('data', (text: string) => {
    heard += text
    look?.()
  })
  const ended = once(socket, 'close')
  socket.on('error', () => undefined)
  const answer = (): Promise<string> =>
    new Promise((resolve) => {
      look = () => {
        const line = /^(\d{3} .*)\r\n/m.exec(heard)?.[1]
        if (!line) return
        heard = ''
        resolve(line)
      }
      void ended.then(() => resolve('closed'))
      look()
    })
  await answer()
  return {
    say(line) {
      socket.write(`${line}\r\n`)
      return answer()
    },
    send: (text) => void socket.write(text),
    ended,
    end: () => socket.destroy(),
  }
}

/** Sends a message as a mail server would; the answer is that to the first command refused, or to the message. */
export async function deliver(port: number, { from = 'someone@example.org', to, raw }: { from?: string; to: string | string[]; raw: string }): Promise<string> {
  const client = await talk(port)
  try {
    for (const line of ['EHLO relay.example.org', `MAIL FROM:<${from}>`, ...[to].flat().map((one) => `RCPT TO:<${one}>`), 'DATA']) {
      const answer = await client.say(line)
      if (!/^[23]/.test(answer)) return answer
    }
    return await client.say(`${raw.replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..')}\r\n.`)
  } finally {
    client.end()
  }
}
