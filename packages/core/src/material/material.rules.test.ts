import { ownTime } from '@turnout/reader/testing/own-time.ts'
import { describe, expect, test } from 'vitest'
import { decodeText, feedLinkOf, formatOf } from './material.rules.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const format = (content: string | Uint8Array, name: string | null = null, contentType: string | null = null) => formatOf({ bytes: typeof content === 'string' ? bytes(content) : content, name, contentType })

describe('what bytes are', () => {
  test.each([
    ['pdf', '%PDF-1.7\n…', 'leaflet.txt', 'text/plain'],
    ['pdf', '\n\n%PDF-1.4', null, 'text/html'],
    ['pdf', 'junk\u0000junk %PDF-1.4', null, null],
    ['text', 'A file that begins with %PDF-1.4 is a PDF.', null, null],
    ['mail', 'From: a@example.org\nTo: b@example.org\nSubject: A leaflet\n\n%PDF-1.4 rubbish', null, null],
    ['docx', 'PK\u0003\u0004……[Content_Types].xml……word/document.xml', 'a.zip', null],
    ['other', 'PK\u0003\u0004……xl/workbook.xml', 'a.docx', null],
    ['other', 'PK\u0003\u0004', 'a.docx', null],
    ['ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0', 'notes.txt', 'text/plain'],
    ['ics', '\uFEFF\r\nBEGIN:VCALENDAR', null, null],
    ['text', 'We write: BEGIN:VCALENDAR', null, null],
    ['feed', '<?xml version="1.0"?>\n<!-- a comment -->\n<rss version="2.0">', null, 'text/xml'],
    ['feed', '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><feed xmlns="http://www.w3.org/2005/Atom">', null, 'text/html'],
    ['feed', '<rdf:RDF xmlns="http://purl.org/rss/1.0/">', null, null],
    ['feed', '{"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "items": []}', null, 'application/json'],
    ['other', '{"hello": "world"}', null, 'application/json'],
    ['html', '<!DOCTYPE html><html>', null, null],
    ['html', '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', null, 'application/xhtml+xml'],
    ['html', '<p>A fragment</p>', null, null],
    ['html', 'A fragment with a <b>word</b>', 'a.html', null],
    ['html', 'A fragment with a <b>word</b>', null, 'text/html; charset=utf-8'],
    ['mail', 'Received: from a\r\nFrom: a@example.org\r\nSubject: Hello\r\nDate: now\r\n\r\nHi', 'a.txt', null],
    ['mail', 'X-Mailer: some\r\n\r\nHi', 'a.eml', null],
    ['text', 'From: the north gate\nwe walk on.', null, null],
    ['text', '# A heading\n\nWe call for a march.', 'a.md', null],
    ['text', 'We call for a march.', null, 'application/octet-stream'],
    ['other', '<svg xmlns="http://www.w3.org/2000/svg"/>', null, 'image/svg+xml'],
    ['other', '\u0000\u0001\u0002', 'a.txt', 'text/plain'],
    ['other', '', 'a.txt', 'text/plain'],
  ])('%s: %j as %s, %s', (expected, content, name, contentType) => {
    expect(format(content, name, contentType)).toBe(expected)
  })

  test('UTF-16 is text, if it says so', () => expect(format(new Uint8Array([0xff, 0xfe, 0x48, 0, 0x69, 0]))).toBe('text'))

  test('a large file is looked at quickly', () => {
    const begun = ownTime()
    for (const fill of ['<', 'P', 'w', ' ', '<!--', 'From: a\n']) formatOf({ bytes: bytes(`PK\u0003\u0004${fill.repeat(1_200_000)}`), name: null, contentType: null })
    for (const fill of ['<!--', '<?', ' ', '<link ']) formatOf({ bytes: bytes(fill.repeat(1_200_000)), name: null, contentType: null })
    feedLinkOf('<link rel=alternate '.repeat(100_000), 'https://example.org')
    expect(ownTime() - begun).toBeLessThan(2000)
  })
})

describe('the text of bytes', () => {
  test.each([
    ['a stated charset', [0x4d, 0xe4, 0x72, 0x7a], 'text/plain; charset=ISO-8859-1', 'März'],
    ['a charset in quotes', [0x93, 0x41, 0x94], 'text/plain; charset="windows-1252"', '“A”'],
    ['UTF-8 without a word', [...bytes('März')], null, 'März'],
    ['what is no UTF-8', [0x4d, 0xe4, 0x72, 0x7a], null, 'März'],
    ['a mark', [0xef, 0xbb, 0xbf, 0x41], 'text/plain; charset=iso-8859-1', 'A'],
    ['UTF-16', [0xfe, 0xff, 0, 0x41], null, 'A'],
    ['what the page says', [...bytes('<meta charset="windows-1251">'), 0xcc, 0xe0, 0xf0, 0xf2], null, '<meta charset="windows-1251">Март'],
    ['what the XML says', [...bytes('<?xml version="1.0" encoding="ISO-8859-2"?>'), 0xb1], null, '<?xml version="1.0" encoding="ISO-8859-2"?>ą'],
    ['a charset of nobody', [0x41], 'text/plain; charset=nonsense', 'A'],
    ['a page that says UTF-16 in ASCII', [...bytes('<meta charset="utf-16">A')], null, '<meta charset="utf-16">A'],
  ])('%s', (_name, given, contentType, text) => expect(decodeText(new Uint8Array(given as number[]), contentType)).toBe(text))
})

test.each([
  ['<link rel="alternate" type="application/rss+xml" href="/feed">', 'https://example.org/feed'],
  ["<LINK TYPE='application/atom+xml' REL='alternate home' HREF='atom.xml?a=1&amp;b=2'>", 'https://example.org/news/atom.xml?a=1&b=2'],
  ['<link rel=alternate type=application/feed+json href=https://other.example.org/f>', 'https://other.example.org/f'],
  ['<link rel="stylesheet" type="text/css" href="/a.css"><link rel="alternate" type="text/html" hreflang="de" href="/de">', undefined],
  ['<link rel="alternate" type="application/rss+xml" href="">', undefined],
  ['no page at all', undefined],
])('the feed that %s names', (html, link) => expect(feedLinkOf(html, 'https://example.org/news/')).toBe(link))
