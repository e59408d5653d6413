import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'

export type BrowserOptions = { javaScript?: boolean; width?: number; dark?: boolean; locale?: string; timeZone?: string; /** For the one page that works without a network. */ serviceWorkers?: boolean; /** The file that its camera sees; a browser of its own. */ film?: string }

/** One person's browser: cookies of its own, and a record of everything that went wrong in it. */
export type Visitor = {
  page: Page
  context: BrowserContext
  /** Errors on the console, refusals by the content security policy, requests to other sites. */
  problems: string[]
  /** Fails if anything went wrong so far. */
  expectNoProblems(): void
  close(): Promise<void>
}

let launched: Promise<Browser> | undefined
const filming: Browser[] = []

/** Ends the browsers of this test file. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all([...filming.splice(0), await launched].map((browser) => browser?.close()))
  launched = undefined
}

async function launchFilming(film: string): Promise<Browser> {
  const browser = await launchChromium(film)
  filming.push(browser)
  return browser
}

const isLoopback = (url: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname)

/** Opens a fresh browser window. Requests to anywhere but this machine are stopped and make `expectNoProblems` fail. */
export async function openBrowser({ javaScript = true, width = 1280, dark = false, locale = 'en-GB', timeZone = 'Europe/London', serviceWorkers = false, film }: BrowserOptions = {}): Promise<Visitor> {
  const browser = await (film ? launchFilming(film) : (launched ??= launchChromium()))
  const context = await browser.newContext({
    javaScriptEnabled: javaScript, viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light', locale, timezoneId: timeZone,
    reducedMotion: 'reduce', ...(film && { permissions: ['camera'] }), serviceWorkers: serviceWorkers ? 'allow' : 'block',
  })
  context.setDefaultTimeout(10_000)
  const problems: string[] = []
  await context.route('**/*', async (route) => {
    const url = route.request().url()
    if (isLoopback(url)) return route.continue()
    problems.push(`a request to another site: ${url}`)
    return route.abort()
  })
  if (javaScript)
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`))
    })
  context.on('page', (page) => watch(page, problems))
  const page = await context.newPage()
  return {
    page,
    context,
    problems,
    expectNoProblems() {
      if (problems.length > 0) throw new Error(`The browser had problems, last at ${page.url()}:\n${problems.join('\n')}`)
    },
    close: () => context.close(),
  }
}

function watch(page: Page, problems: string[]): void {
  const documents = new Set<string>()
  page.on('response', (response) => {
    const request = response.request()
    // With script a form goes to the api, which answers a refusal with the same status as a page would.
    const form = request.method() === 'POST' && new URL(response.url()).pathname.startsWith('/trpc/')
    if (request.isNavigationRequest() || form) documents.add(response.url())
  })
  page.on('pageerror', (error) => problems.push(`an error in a script: ${error.message}`))
  page.on('console', (message) => {
    const refusedDocument = /^Failed to load resource.*status of 4\d\d/.test(message.text()) && documents.has(message.location().url)
    // A page that answers 404 or 422 is itself; anything it loads has to be there.
    if (message.type() === 'error' && !refusedDocument) problems.push(`on the console at ${page.url()}: ${message.text()}`)
  })
}
