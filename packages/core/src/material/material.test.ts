import { describe, expect, test } from 'vitest'
import type { Material, MaterialRead, ReadSettings } from '../outside.ts'
import { calendarOf } from '../testing/calendars.ts'
import { expectRefusal } from '../testing/expectations.ts'
import { readMaterial } from './material.ts'

const settings: ReadSettings = { publishedOn: null, locale: null, timeZone: 'Europe/London', today: '2030-03-04', language: 'en' }
const of = (content: string | Uint8Array, more: Partial<Material> = {}): Material => ({ bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, name: null, contentType: null, url: null, lastModified: null, ...more })
async function read(material: Material, more: Partial<ReadSettings> = {}): Promise<MaterialRead> {
  const found = await readMaterial(material, { ...settings, ...more })
  if (found.format === 'feed') throw new Error('invariant: this is no feed')
  return found
}
const call = 'The tenants’ network calls for a march next Saturday at noon at Castle Square in Leeds.'
const page = (head: string, lang = 'en-gb'): Material => of(`<!doctype html><html lang="${lang}"><head><title>March for rents</title>${head}</head><body><article><h1>March for rents</h1><p>${call}</p></article></body></html>`, { url: 'https://news.example.org/a' })
const mail = (parts: string): Material => of(`From: Press office <press@example.org>\r\nTo: you@example.org\r\nSubject: A march\r\nDate: Fri, 01 Mar 2030 10:00:00 +0000\r\nMIME-Version: 1.0\r\n${parts}`)
const multipart = (...parts: [headers: string, body: string][]): Material => mail(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map(([headers, body]) => `--b\r\n${headers}\r\n\r\n${body}\r\n`).join('')}--b--\r\n`)

describe('the day of publication', () => {
  test('is the one given, else the source’s, else today', async () => {
    const dated = page('<meta property="article:published_time" content="2030-02-20T10:00:00Z">')
    expect(await read(dated, { publishedOn: '2030-02-01' })).toMatchObject({ publishedOn: '2030-02-01', publishedFrom: 'given', drafts: [{ start: '2030-02-09T12:00' }] })
    expect(await read(dated)).toMatchObject({ publishedOn: '2030-02-20', publishedFrom: 'source', drafts: [{ start: expect.stringMatching(/^2030-0[23]-\d\dT12:00/) }] })
    expect(await read(page(''))).toMatchObject({ publishedOn: '2030-03-04', publishedFrom: 'today' })
  })

  test('is not one that is still to come', async () => {
    expect(await read(page('<meta property="article:published_time" content="2031-02-20T10:00:00Z">'))).toMatchObject({ publishedOn: '2030-03-04', publishedFrom: 'today' })
  })
})

test('a page says its language, title and address', async () => {
  expect(await read(page(''))).toMatchObject({ format: 'html', locale: 'en-GB', title: 'March for rents', sourceUrl: 'https://news.example.org/a' })
  expect((await read(page('', 'de'))).locale).toBe('de')
  expect((await read(page('', 'zh-Hant-TW'))).locale).toBe('zh-TW')
  expect((await read(page('', 'nonsense'))).locale).toBe('en')
  expect((await read(page('', 'fr-FR'), { locale: 'en-GB' })).locale).toBe('en-GB')
})

describe('a message', () => {
  test('is read in its words, counted from the day it was sent', async () => {
    expect(await read(mail(`Content-Type: text/plain; charset=utf-8\r\n\r\n${call}\r\n`))).toMatchObject({ format: 'mail', title: 'A march', publisher: 'Press office', publishedOn: '2030-03-01', publishedFrom: 'source', drafts: [{ start: '2030-03-09T12:00' }] })
  })

  test('else in the calendar entry that it brings', async () => {
    const entry: [string, string] = ['Content-Type: text/calendar; charset=utf-8; method=REQUEST', calendarOf({ title: 'March for rents', start: '2030-03-21T12:00' })]
    expect(await read(multipart(['Content-Type: text/plain', 'See below.'], entry))).toMatchObject({ format: 'mail', title: 'A march', drafts: [{ title: 'March for rents', start: '2030-03-21T12:00' }] })
    expect(await read(multipart(['Content-Type: text/plain; charset=utf-8', call], entry)), 'its own words first').toMatchObject({ drafts: [{ start: '2030-03-09T12:00' }] })
  })

  test('else in what is attached; an attachment that cannot be read does not hide it', async () => {
    const file: [string, string] = ['Content-Type: application/octet-stream; name="dates.ics"\r\nContent-Disposition: attachment; filename="dates.ics"', calendarOf({ title: 'March for rents', start: '2030-03-21T12:00' })]
    const broken: [string, string] = ['Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="a.pdf"', '%PDF-1.4 rubbish']
    expect(await read(multipart(['Content-Type: text/plain', 'See the file.'], broken, file))).toMatchObject({ format: 'mail', drafts: [{ start: '2030-03-21T12:00' }] })
    expect(await read(multipart(['Content-Type: text/plain', 'See the file.'], broken))).toMatchObject({ format: 'mail', drafts: [] })
  })
})

test.each([
  ['nothing', of(''), 'file_empty'],
  ['a picture', of(new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2])), 'file_type'],
  ['a broken PDF', of('%PDF-1.7 and then nothing of it'), 'file_damaged'],
  ['a broken document', of('PK\u0003\u0004……word/document.xml'), 'file_damaged'],
])('%s is refused', async (_name, material, reason) => {
  await expectRefusal(readMaterial(material, settings), 'invalid', reason)
})

test('a zero character is kept as a space, which moves no passage', async () => {
  const { text, drafts } = await read(of(`\uFEFFTea\n\n${call}`.replace('Tea', 'T\u2028ea')), { publishedOn: '2030-03-01' })
  expect(text).not.toContain('\0')
  for (const { from, to, quote } of drafts[0]?.evidence ?? []) expect(text.slice(from, to)).toBe(quote)
})
