import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'
import { MailError } from './mail-error.ts'
import { readMailMessage } from './mail-message.ts'
import { ownTime } from '../testing/own-time.ts'

const raw = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'))
const head = (subject: string, ...more: string[]) => ['From: Ada Example <ada@example.org>', 'To: in@example.com', `Subject: ${subject}`, 'Date: Mon, 02 Mar 2026 10:15:00 +0100', 'Message-ID: <1@example.org>', 'MIME-Version: 1.0', ...more]
const plain = (subject: string, ...body: string[]) => raw(...head(subject, 'Content-Type: text/plain; charset=utf-8'), '', ...body)
const html = (subject: string, body: string) => raw(...head(subject, 'Content-Type: text/html; charset=utf-8'), '', body)
const call = 'Join the march for rivers on Saturday at 2pm outside the Old Market.'

describe('a message', () => {
  it('gives its sender, date and text', async () => {
    expect(await readMailMessage(plain('River =?utf-8?Q?m=C3=A4rch?=', call))).toEqual({ messageId: '<1@example.org>', from: { name: 'Ada Example', address: 'ada@example.org' }, subject: 'River märch', sentAt: '2026-03-02T09:15:00.000Z', text: call, html: null, read: 'text', attachments: [], calendars: [], auto: false, forwardedBy: null })
  })

  it('is read from its HTML, unless that is next to empty', async () => {
    const both = (page: string) => raw(...head('x', 'Content-Type: multipart/alternative; boundary=b'), '', '--b', 'Content-Type: text/plain', '', call, '--b', 'Content-Type: text/html', '', page, '--b--')
    expect(await readMailMessage(both(`<p>${call}</p>`))).toMatchObject({ read: 'html', text: call })
    expect(await readMailMessage(both('<img src="cid:1"><p>Hi</p>'))).toMatchObject({ read: 'text' })
  })

  it('gives what is attached, and calendars as text', async () => {
    const message = await readMailMessage(raw(...head('x', 'Content-Type: multipart/mixed; boundary=b'), '', '--b', 'Content-Type: text/plain', '', 'see attached', '--b', 'Content-Type: application/pdf; name="leaflet.pdf"', 'Content-Transfer-Encoding: base64', 'Content-Disposition: attachment; filename="leaflet.pdf"', '', 'JVBERi0=', '--b', 'Content-Type: text/calendar; method=REQUEST', '', 'BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Vigil', 'DTSTART:20260307T180000', 'END:VEVENT', 'END:VCALENDAR', '--b--'))
    expect(message.attachments.map((one) => [one.name, one.type, one.bytes.length])).toEqual([['leaflet.pdf', 'application/pdf', 5], [null, 'text/calendar', expect.any(Number)]])
    expect(readCall({ ics: message.calendars[0]!, publishedOn: '2026-03-01', locale: 'en', timeZone: null }).drafts).toMatchObject([{ title: 'Vigil' }])
  })

  it.each([
    ['Auto-Submitted: auto-replied', true], ['Auto-Submitted: no', false], ['Precedence: auto_reply', true], ['Precedence: list', false], ['X-Autoreply: yes', true], ['Content-Type: multipart/report; boundary=b', true],
  ])('with %s is automatic: %s', async (header, auto) => expect(await readMailMessage(raw(...head('x', header), '', '--b', '', 'gone', '--b--'))).toMatchObject({ auto }))

  it('takes the date of its delivery where it has none', async () => {
    expect(await readMailMessage(raw('Received: from a by b; Mon, 2 Mar 2026 09:15:00 +0000', 'From: a@example.org', 'Subject: x', '', 'y'))).toMatchObject({ sentAt: '2026-03-02T09:15:00.000Z', from: { name: null, address: 'a@example.org' } })
  })

  it('drops pictures that are written into it', async () => {
    const { html: page } = await readMailMessage(html('x', `<img src="data:image/png;base64,${'A'.repeat(2000)}"><p>${call}</p>`))
    expect(page!.length).toBeLessThan(200)
  })
})

describe('a message that was passed on', () => {
  const forwarded: [program: string, subject: string, lines: string[], expected: object][] = [
    ['Gmail', 'Fwd: March', ['Please enter this', '', '---------- Forwarded message ---------', 'From: Bea Sample <bea@example.net>', 'Date: Sun, Mar 1, 2026 at 6:30 PM', 'Subject: March', 'To: <list@example.net>', '', '', call], { from: { name: 'Bea Sample', address: 'bea@example.net' }, sentAt: '2026-03-01T18:30:00.000Z', subject: 'March' }],
    ['Apple Mail', 'Fwd: March', ['Begin forwarded message:', '', '> From: Bea Sample <bea@example.net>', '> Subject: March', '> Date: 1 March 2026 at 18:30:00 GMT', '> To: list@example.net', '>', `> ${call}`], { from: { name: 'Bea Sample' }, subject: 'March', sentAt: '2026-03-01T18:30:00.000Z' }],
    ['Thunderbird', 'Fwd: Demo', ['', '-------- Weitergeleitete Nachricht --------', 'Betreff: \tDemo', 'Datum: \tSun, 1 Mar 2026 18:30:00 +0100', 'Von: \tBea Sample <bea@example.net>', 'An: \tlist@example.net', '', call], { from: { address: 'bea@example.net' }, subject: 'Demo', sentAt: '2026-03-01T17:30:00.000Z' }],
    ['Outlook in German', 'WG: Demo', ['Zur Kenntnis', '', '-----Ursprüngliche Nachricht-----', 'Von: Bea Sample <bea@example.net>', 'Gesendet: Sonntag, 1. März 2026 18:30', 'An: Liste', 'Betreff: Demo', '', call], { subject: 'Demo', sentAt: '2026-03-01T18:30:00.000Z' }],
    ['Outlook without a word', 'FW: March', ['Hello,', 'for you.', '', 'From: Bea Sample <bea@example.net>', 'Sent: Sunday, March 1, 2026 6:30 PM', 'To: list@example.net;', ' other@example.net', 'Subject: March', '', call], { from: { name: 'Bea Sample' }, sentAt: '2026-03-01T18:30:00.000Z' }],
    ['Gmail in French', 'Fwd: Marche', ['---------- Message transféré ---------', 'De : Bea Sample <bea@example.net>', 'Date : dim. 1 mars 2026 à 18:30', 'Objet : Marche', 'À : <list@example.net>', '', call], { sentAt: '2026-03-01T18:30:00.000Z', subject: 'Marche' }],
  ]
  it.each(forwarded)('by %s is the one first sent', async (_program, subject, lines, expected) => {
    expect(await readMailMessage(plain(subject, ...lines))).toMatchObject({ ...expected, text: call, forwardedBy: { address: 'ada@example.org' } })
  })

  const pages: [string, string, string][] = [
    ['Gmail', 'Fwd: March', `<div dir="ltr">for you<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Bea Sample</strong> <span>&lt;<a href="mailto:bea@example.net">bea@example.net</a>&gt;</span><br>Date: Sun, Mar 1, 2026 at 6:30 PM<br>Subject: March<br>To:  &lt;<a href="mailto:list@example.net">list@example.net</a>&gt;<br></div><br><br><p>${call}</p></div></div>`],
    ['Outlook', 'FW: March', `<div><p class=MsoNormal>for you</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> Bea Sample &lt;bea@example.net&gt; <br><b>Sent:</b> Sunday, March 1, 2026 6:30 PM<br><b>To:</b> list@example.net<br><b>Subject:</b> March<o:p></o:p></p></div><p class=MsoNormal>${call}</p></div>`],
    ['Apple Mail', 'Fwd: March', `<html><body>for you<br><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br><div style="margin:0"><span><b>From: </b></span><span>Bea Sample &lt;<a href="mailto:bea@example.net">bea@example.net</a>&gt;<br></span></div><div><span><b>Subject: </b></span><span><b>March</b><br></span></div><div><span><b>Date: </b></span><span>1 March 2026 at 18:30:00 GMT<br></span></div><div><span><b>To: </b></span><span>list@example.net<br></span></div><br><div>${call}</div></blockquote></div></body></html>`],
    ['Thunderbird', 'Fwd: March', `<p>for you</p><div class="moz-forward-container">-------- Forwarded Message --------<table class="moz-email-headers-table"><tbody><tr><th align="right">Subject: </th><td>March</td></tr><tr><th>Date: </th><td>Sun, 1 Mar 2026 18:30:00 +0000</td></tr><tr><th>From: </th><td>Bea Sample &lt;bea@example.net&gt;</td></tr><tr><th>To: </th><td>list@example.net</td></tr></tbody></table><br><p>${call}</p></div>`],
  ]
  it.each(pages)('as HTML by %s too', async (_program, subject, page) => {
    const message = await readMailMessage(html(subject, page))
    expect(message).toMatchObject({ from: { name: 'Bea Sample', address: 'bea@example.net' }, subject: 'March', sentAt: '2026-03-01T18:30:00.000Z', read: 'html', forwardedBy: { name: 'Ada Example' } })
    const { drafts, text } = readCall({ html: message.html!, publishedOn: message.sentAt!.slice(0, 10), locale: 'en-GB', timeZone: 'Europe/London' })
    expect(drafts).toMatchObject([{ start: '2026-03-07T14:00' }])
    expect(text.trim()).toBe(call)
  })

  it('as an attachment is the attached one', async () => {
    const message = await readMailMessage(raw(...head('Fwd: March', 'Content-Type: multipart/mixed; boundary=b'), '', '--b', 'Content-Type: text/plain', '', 'for you', '--b', 'Content-Type: message/rfc822', 'Content-Disposition: attachment; filename="March.eml"', '', 'From: Bea Sample <bea@example.net>', 'Date: Sun, 1 Mar 2026 18:30:00 +0000', 'Subject: March', '', call, '--b--'))
    expect(message).toMatchObject({ messageId: '<1@example.org>', from: { name: 'Bea Sample' }, sentAt: '2026-03-01T18:30:00.000Z', text: call, read: 'text', forwardedBy: { address: 'ada@example.org' } })
  })

  it('is not made of one that only answers', async () => {
    expect(await readMailMessage(plain('Re: March', 'Thanks! See below.', '', 'On Sun, 1 Mar 2026 Bea wrote:', '> hello', '', 'From: here we walk', 'To: there'))).toMatchObject({ from: { name: 'Ada Example' }, forwardedBy: null, text: expect.stringContaining('From: here we walk') })
  })
})

describe('what is no message', () => {
  it.each([['text', 'hello world'], ['nothing', ''], ['a page', '<html><body>x</body></html>'], ['a PDF', '%PDF-1.4\n1 0 obj']])('%s is refused', async (_name, text) => {
    await expect(readMailMessage(raw(text))).rejects.toThrow(MailError)
  })

  it('is refused when it is too large or too deep', async () => {
    await expect(readMailMessage(new Uint8Array(25_000_001))).rejects.toMatchObject({ reason: 'too_large' })
    const deep = Array.from({ length: 200 }, (_, i) => [`Content-Type: multipart/mixed; boundary=b${i}`, '', `--b${i}`]).flat()
    await expect(readMailMessage(raw(...head('x', ...deep.slice(0, 1)), ...deep.slice(1), 'x'))).rejects.toMatchObject({ reason: 'no_mail' })
  })

  it.each([
    ['labels', plain('Fwd: x', 'From: a\n'.repeat(100_000))], ['marks', html('Fwd: x', '<b>From:'.repeat(100_000))], ['dashes', plain('Fwd: x', '-'.repeat(1_000_000))], ['markers', html('x', '---- Forwarded message ----'.repeat(50_000))], ['data', html('x', '<img src="data:'.repeat(50_000))],
  ])('%s cannot make it run on', async (_name, bytes) => {
    const from = ownTime()
    await readMailMessage(bytes)
    expect(ownTime() - from).toBeLessThan(8000)
  }, 20_000)
})
