import type { Sink, SunkMail } from '@turnout/mail/testing/sink.ts'
import type { Email } from 'postal-mime'

/** A letter as its recipient reads it. */
export type Letter = {
  subject: string
  /** The plain part. */
  text: string
  messageId: string
  /** The address after the line that says this, such as `I can’t make it:`. */
  link(label: string | RegExp): string
  header(name: string): string | undefined
  raw: SunkMail
  email: Email
}

export type Postbox = {
  /** The next letter to the address that was not taken out yet and has this subject. Waits for it. */
  next(address: string, subject?: string | RegExp): Promise<Letter>
  /** All letters to the address so far, taken out or not. */
  all(address: string, subject?: string | RegExp): Promise<Letter[]>
}

const arrivesWithin = 20_000

const matches = (text: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text))

async function open(raw: SunkMail): Promise<Letter> {
  const email = await raw.parsed()
  const text = (email.text ?? '').replaceAll('\r\n', '\n')
  return {
    raw, email, text, messageId: raw.messageId, subject: email.subject ?? '',
    header: (name) => email.headers.find((header) => header.key === name.toLowerCase())?.value,
    link(label) {
      const lines = text.split('\n')
      const at = lines.findIndex((line, index) => line.endsWith(':') && matches(line.slice(0, -1), label) && /^https?:/.test(lines[index + 1] ?? ''))
      const url = lines[at + 1]
      if (at < 0 || !url) throw new Error(`The letter "${email.subject}" has no link called ${label}:\n${text}`)
      return url
    },
  }
}

/** What comes in at the SMTP server, sorted by who it is for. */
export function openPostbox(sink: Sink): Postbox {
  const taken = new Set<SunkMail>()

  async function all(address: string, subject: string | RegExp = ''): Promise<Letter[]> {
    const letters = await Promise.all(sink.mails.filter((mail) => mail.to.includes(address)).map(open))
    return letters.filter((letter) => matches(letter.subject, subject))
  }

  return {
    all,
    async next(address, subject = '') {
      const until = Date.now() + arrivesWithin
      for (;;) {
        const letter = (await all(address, subject)).find((one) => !taken.has(one.raw))
        if (letter) {
          taken.add(letter.raw)
          return letter
        }
        if (Date.now() > until) {
          const others = (await Promise.all(sink.mails.map(open))).map((one) => `  to ${one.raw.to.join(', ')}: ${one.subject}`)
          throw new Error(`No letter to ${address}${subject ? ` about ${subject}` : ''} came within ${arrivesWithin / 1000} s. These did:\n${others.join('\n')}`)
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
  }
}
