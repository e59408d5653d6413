import { describe, expect, test } from 'vitest'
import { clearCodeIn, messageIdIn, readDeliveryStatus, readFeedbackReport } from './report.ts'

describe('a delivery status (RFC 3464)', () => {
  test('is read with folded lines, several recipients and types before addresses', () => {
    const text = 'Reporting-MTA: dns; mx.example\r\nArrival-Date: Mon, 4 Mar 2030 09:00:00 +0000\r\n\r\nOriginal-Recipient: rfc822;anna@example.org\r\nFinal-Recipient: rfc822; anna.other@example.net\r\nAction: failed\r\nStatus: 5.1.1 (bad destination)\r\nDiagnostic-Code: smtp; 550 5.1.1 <anna.other@example.net>:\r\n user unknown\r\n\r\nFinal-Recipient: rfc822;<otto@example.org>\r\nAction: Delayed\r\nStatus: 4.4.1\r\n\r\nFinal-Recipient: rfc822; none@example.org\r\nAction: vanished\r\nStatus: 5.0.0\r\n'
    expect(readDeliveryStatus(text)).toEqual([
      { action: 'failed', status: '5.1.1', originalRecipient: 'anna@example.org', finalRecipient: 'anna.other@example.net', diagnostic: '550 5.1.1 <anna.other@example.net>: user unknown' },
      { action: 'delayed', status: '4.4.1', originalRecipient: null, finalRecipient: 'otto@example.org', diagnostic: '' },
    ])
  })
  test.each(['', 'Action: failed', 'Status: 5.1.1', 'Action: failed\nStatus: broken', 'no fields here'])('%j says nothing', (text) => expect(readDeliveryStatus(text)).toEqual([]))
  test('however long it is', () => expect(readDeliveryStatus('Action: failed\nStatus: 5.1.1\n\n'.repeat(50_000)).length).toBeLessThanOrEqual(50))
})

test('a complaint (RFC 5965) names kind and return path', () => {
  expect(readFeedbackReport('Feedback-Type: abuse\nUser-Agent: Loop/1.0\nVersion: 1\nOriginal-Mail-From: <bounce+abc@in.turnout.example>\nOriginal-Rcpt-To: <anna@example.org>\n')).toEqual({ type: 'abuse', originalMailFrom: 'bounce+abc@in.turnout.example', originalRecipient: 'anna@example.org', userAgent: 'Loop/1.0' })
  expect(readFeedbackReport('Version: 1\n')).toBeUndefined()
})

test('the Message-ID of what came back, folded or not', () => {
  expect(messageIdIn('Subject: x\r\nMessage-ID:\r\n <turnout.1.abc@turnout.example>\r\n\r\nbody')).toBe('<turnout.1.abc@turnout.example>')
  expect(messageIdIn('Subject: Message-ID: <a@b>')).toBeUndefined()
})

test.each<[string, string | undefined]>([
  ['<anna@example.org>: host mx.example said: 550 5.1.1 User unknown', '5.1.1'],
  ['550-5.1.1 The email account that you tried to reach does not exist.', '5.1.1'],
  ['Remote host said: 452 4.2.2 Mailbox full', '4.2.2'],
  ['550 #5.1.0 Address rejected.', '5.1.0'],
  ['I am away until 5.1.2030', undefined],
  ['550 4.2.2 does not agree', undefined],
  ['see section 5.1.1', undefined],
])('%s', (line, status) => expect(clearCodeIn(`Sorry.\n${line}\nBye`)?.status).toBe(status))
