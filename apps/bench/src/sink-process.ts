// A mail sink in a process of its own, so that receiving does not slow down what is measured.
import { startSink } from '@turnout/mail/testing/sink.ts'

const sink = await startSink()
process.send?.({ url: sink.url })
process.on('message', (message) => {
  if (message === 'count') process.send?.({ count: sink.mails.length, ids: new Set(sink.mails.map((mail) => mail.messageId)).size })
})
process.on('disconnect', () => process.exit(0))
