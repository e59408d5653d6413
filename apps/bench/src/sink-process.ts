// A mail sink in a process of its own, so that receiving does not slow down what is measured. Its argument: milliseconds that it
// takes for each message, as a mail server that stores and scans it would.
import { setTimeout as delay } from 'node:timers/promises'
import { startSink } from '@turnout/mail/testing/sink.ts'

const takes = Number(process.argv[2] ?? 0)
const sink = await startSink(takes > 0 ? { behaviour: ({ stage }) => (stage === 'end' ? delay(takes).then(() => undefined) : undefined) } : {})
const ids = new Set<string>()
let count = 0

/** Only who they were: of hundreds of thousands of mails the bodies would fill the memory. */
function forget(): void {
  for (const mail of sink.mails.splice(0)) {
    count++
    ids.add(mail.messageId)
  }
}
setInterval(forget, 1000).unref()
process.send?.({ url: sink.url })
process.on('message', (message) => {
  forget()
  if (message === 'count') process.send?.({ count, ids: ids.size })
})
process.on('disconnect', () => process.exit(0))
