// `npm run screens [name…]`: pictures of every page of the demo, on a desk and on a phone, in light and in dark; `SCREENS_LOCALE=de` for those of another language.
import { mkdirSync, rmSync } from 'node:fs'
import { type Demo, startDemo } from './demo/demo.ts'
import { waitingHost } from './demo/demo-hosts.ts'
import { type DemoPage, memberPages, publicPages, waitingPages, workspacePages } from './demo/demo-pages.ts'
import { closeBrowsers } from './harness/browser.ts'
import { root } from './harness/root.ts'

const folder = `${root}screenshots/`
const wanted = process.argv.slice(2)
const chosen = (pages: DemoPage[]): DemoPage[] => pages.filter(({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)))
const locale = process.env.SCREENS_LOCALE ?? 'en-GB'
let pictures = 0

async function picture(demo: Demo, pages: DemoPage[], options: { signedIn: boolean | string; width: number; dark: boolean }): Promise<void> {
  const visitor = await demo.visit({ ...options, locale })
  // Whoever is signed in reads what they chose, whatever their browser prefers.
  await visitor.context.addCookies([{ name: 'turnout-locale', value: new Intl.Locale(locale).language, url: demo.product.baseUrl }])
  const look = `${options.width < 600 ? 'phone' : 'desk'}-${options.dark ? 'dark' : 'light'}${locale === 'en-GB' ? '' : `-${locale}`}`
  for (const page of pages) {
    await demo.show(visitor, page).catch((error: unknown) => console.error(`${page.name}: ${String(error)}`))
    await visitor.page.screenshot({ path: `${folder}${page.name}-${look}.png`, fullPage: true })
    pictures++
  }
  for (const problem of visitor.problems) console.error(problem)
  await visitor.close()
}

if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
console.log('Starting the demo…')
const demo = await startDemo()
try {
  for (const width of [1280, 390])
    for (const dark of [false, true]) {
      await picture(demo, chosen(publicPages), { signedIn: false, width, dark })
      await picture(demo, chosen(waitingPages), { signedIn: waitingHost, width, dark })
      await picture(demo, chosen([...memberPages, ...workspacePages]), { signedIn: true, width, dark })
    }
  console.log(`${pictures} pictures are in ${folder}`)
} finally {
  await closeBrowsers()
  await demo.stop()
}
