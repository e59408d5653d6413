import { spawnSync } from 'node:child_process'
import { createEmbeddedTransport } from '@turnout/mail/embedded-transport.ts'
import { describe, expect, test } from 'vitest'
import { testCtx } from '../testing/ctx.ts'
import { sampleLetters } from '../testing/letters.ts'

const present = spawnSync('spamassassin', ['--version'], { stdio: 'ignore' }).status === 0

/** As it comes out of our hands; where from is for the servers on the way to write. */
async function received(message: Parameters<ReturnType<typeof createEmbeddedTransport>['send']>[0]): Promise<string> {
  let raw = ''
  await createEmbeddedTransport({ from: { name: 'Turnout', email: 'turnout@turnout.example' }, store: async (mail) => void (raw = mail.raw.toString('utf8')) }).send(message)
  return `Return-Path: <${message.returnPath ?? 'turnout@turnout.example'}>\r\n${raw}`
}

describe.skipIf(!present)('SpamAssassin, by the tests that need no network, finds nothing to object to', () => {
  const ctx = testCtx({ db: undefined as never })
  test.each(['en', 'de'])('in %s', async (locale) => {
    const letters = sampleLetters(ctx, locale)
    // One mbox: loading its rules takes the program longer than reading all of them.
    const mails = await Promise.all(letters.map(async ({ message }) => `From turnout@turnout.example Mon Mar  4 09:00:00 2030\n${(await received(message)).replaceAll('\r\n', '\n').replaceAll(/^From /gm, '>From ')}\n`))
    const { stdout } = spawnSync('spamassassin', ['--local', '--mbox'], { input: mails.join(''), encoding: 'utf8', maxBuffer: 50_000_000 })
    const found = [...stdout.replaceAll(/\r?\n[ \t]+/g, ' ').matchAll(/^X-Spam-Status: \w+, score=(-?[\d.]+) required=[\d.]+\s+tests=(.*?)\s+autolearn=/gm)].map(([, score, tests]) => ({ score: Number(score), tests }))
    if (process.env.SPAM_SCORES) process.stdout.write(`${letters.map(({ name }, at) => `${locale} ${name} ${found[at]?.score} ${found[at]?.tests}`).join('\n')}\n`)
    expect(found).toHaveLength(letters.length)
    for (const [at, { name }] of letters.entries()) expect(found[at]?.score, `${name}: ${found[at]?.tests}`).toBeLessThan(1)
  }, 60_000)
})
