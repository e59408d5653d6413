/** What a union of the test's own invention has published, in every shape that can be brought in. */

export const twoTowns = `Dockers' Union calls for rallies in May

The Dockers' Union calls on its members to rally against the closure of the yards.

Rally in Leeds: Saturday 4 May 2030, 12 noon to 2pm, City Square.

Rally in Bristol: Saturday 11 May 2030, 11am to 1pm, College Green.

Everybody is welcome.`

export const page = `<!doctype html><html lang="en-GB"><head><title>Strike for safe ferries</title>
<meta property="og:site_name" content="The Harbour Courier"><meta property="article:published_time" content="2030-02-27T08:00:00Z"></head>
<body><article><h1>Strike for safe ferries</h1>
<p>The Ferry Workers' Union calls on all crews to join a strike on Thursday 16 May 2030 from 6am.</p>
<p>The union says that lifeboats have not been inspected for years, that crews sail short of hands every week, and that the company has not answered one of its letters since the autumn.</p>
</article></body></html>`

export const clipboard = '<h1>March for the library</h1><p>The <b>Readers’ Branch</b> calls for a march on <em>Sunday 19 May 2030</em> at 2pm. <a href="https://example.org/march">Sign up for the march</a>.</p>'

const lines = (...all: string[]): string => all.join('\r\n')

export const calendar = lines(
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example.org//calls//EN', 'BEGIN:VEVENT', 'UID:1@example.org', 'DTSTAMP:20300201T080000Z',
  'DTSTART;TZID=Europe/London:20300525T100000', 'DTEND;TZID=Europe/London:20300525T120000', 'SUMMARY:Assembly of the night shift', 'LOCATION:Canteen\\, Gate 3', 'END:VEVENT', 'END:VCALENDAR', '',
)

export const mail = lines(
  'From: Vera Branch <vera@example.org>', 'To: members@example.org', 'Subject: Vigil for the harbour', 'Date: Fri, 01 Mar 2030 09:00:00 +0000', 'Message-ID: <vigil@example.org>', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '',
  'Dear all,', '', 'the Harbour Branch calls a vigil on Tuesday 28 May 2030 at 8pm at the Old Lighthouse.', '', 'Vera', '',
)

export const leaflet = ['Clean-up of the canal', '', 'The Boat Workers Branch calls everybody to a clean-up of the canal', 'on Saturday 1 June 2030 at 10am, Lock Lane.']

export type Item = { id: string; title: string; text: string }

export function feedOf(items: readonly Item[]): string {
  const entries = items.map(({ id, title, text }) => `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><pubDate>Fri, 01 Mar 2030 09:00:00 GMT</pubDate><description>${text}</description></item>`)
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News of the Tram Union</title><link>https://example.org</link><description>News</description>${entries.join('')}</channel></rss>`
}

export const news: Item[] = [
  { id: 'a', title: 'Picket at the depot', text: 'The Tram Union calls on members to join a picket on Monday 3 June 2030 at 7am at the Northern Depot.' },
  { id: 'b', title: 'A new teapot', text: 'The office has a new teapot. It is blue.' },
]
export const laterNews: Item = { id: 'c', title: 'Rally for the night trams', text: 'The Tram Union calls for a rally on Saturday 8 June 2030 at 3pm in Market Square.' }
