import { mkdirSync } from 'node:fs'
import { testCtx } from '@turnout/core/testing/ctx.ts'
import { sampleLetters } from '@turnout/core/testing/letters.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowsers, openBrowser } from './harness/browser.ts'
import { findBarriers } from './harness/accessibility.ts'
import { root } from './harness/root.ts'

afterAll(closeBrowsers)

/** `MAIL_PICTURES=1` also leaves pictures to look at. */
const pictures = process.env.MAIL_PICTURES ? `${root}screenshots/mail/` : undefined
if (pictures) mkdirSync(pictures, { recursive: true })

const grounds = { light: 'rgb(243, 242, 239)', dark: 'rgb(22, 21, 20)' }

const ctx = testCtx({ db: undefined as never })

describe.each([[false, 'en'], [true, 'en'], [false, 'de'], [true, 'de']])('mail on a small phone, dark: %s, in %s', (dark, locale) => {
  it('fits, is readable, and needs nothing from anywhere', async () => {
    const visitor = await openBrowser({ width: 320, dark, javaScript: true })
    try {
      for (const { name, message } of sampleLetters(ctx, locale)) {
        const comes = message.pictures ?? []
        // What a mail program does with the parts that come along.
        await visitor.page.setContent(comes.reduce((html, { cid, type, content }) => html.replaceAll(`"cid:${cid}"`, `"data:${type};base64,${Buffer.from(content).toString('base64')}"`), message.html))
        if (pictures) await visitor.page.screenshot({ path: `${pictures}${name}-${locale}-${dark ? 'dark' : 'light'}.png`, fullPage: true })
        const look = await visitor.page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          elsewhere: [...document.querySelectorAll('img, picture, video, link[rel=stylesheet]')].filter((one) => !(one as HTMLImageElement).src?.startsWith('data:image/png;')).length,
          shown: [...document.images].filter(({ naturalWidth, alt }) => naturalWidth > 0 && alt !== '').length,
          scheme: document.querySelector('meta[name=color-scheme]')?.getAttribute('content'),
          ground: getComputedStyle(document.body).backgroundColor,
          small: [...document.querySelectorAll('td, th, div, a, p, h1')].filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) && Number.parseFloat(getComputedStyle(one).fontSize) < 14 && one.getClientRects().length > 0 && getComputedStyle(one).opacity !== '0' && Number.parseFloat(getComputedStyle(one).fontSize) > 1).length,
        }))
        expect({ name, ...look }).toEqual({ name, width: 320, elsewhere: 0, shown: name === 'several' ? 2 : /going|confirm|promotion|day/.test(name) ? 1 : 0, scheme: 'light dark', ground: grounds[dark ? 'dark' : 'light'], small: 0 })
        // A mail is shown within the page of a mail program, which has the landmarks.
        const barriers = (await findBarriers(visitor.page)).filter((one) => !/^(landmark-one-main|region):/.test(one))
        expect({ name, barriers }).toEqual({ name, barriers: [] })
      }
      visitor.expectNoProblems()
    } finally {
      await visitor.close()
    }
  })
})
