import { mkdirSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import AxeBuilder from '@axe-core/playwright'
import { chromium as pw } from 'playwright-core'
process.env.TMPDIR = '/tmp/proof/chrome'; mkdirSync('/tmp/proof/chrome', { recursive: true }); mkdirSync('/tmp/proof/shots', { recursive: true })
const exe = await chromium.executablePath()
const browser = await pw.launch({ executablePath: exe, args: chromium.args.filter((a) => !['--single-process', '--no-zygote'].includes(a)), headless: true })
for (const [mode, port] of [['prod', 4710], ['dev', 4711]] as const)
for (const js of [true, false]) for (const scheme of ['light', 'dark'] as const) {
  if (mode === 'dev' && (!js || scheme === 'dark')) continue
  const ctx = await browser.newContext({ javaScriptEnabled: js, colorScheme: scheme, viewport: { width: 1280, height: 900 } })
  const page = await ctx.newPage()
  const bad: string[] = []
  page.on('console', (m) => bad.push(`${m.type()}: ${m.text().slice(0, 1500)}`))
  page.on('pageerror', (e) => bad.push(`pageerror: ${e.message}`))
  page.on('request', (r) => { if (!r.url().startsWith(`http://127.0.0.1:${port}`) && !r.url().startsWith('data:')) bad.push(`foreign ${r.url()}`) })
  const base = `http://127.0.0.1:${port}`, tag = `${mode}-js${js}-${scheme}`
  const shot = async (name: string) => {
    for (const width of [390, 1280]) { await page.setViewportSize({ width, height: 900 }); await page.screenshot({ path: `/tmp/proof/shots/${name}-${tag}-${width}.png`, fullPage: true }) }
  }
  const axe = async (what: string) => { if (js && mode === 'prod') { const r = await new AxeBuilder({ page }).analyze(); for (const v of r.violations) bad.push(`axe ${what}: ${v.id} ${v.nodes.map((n) => n.html.slice(0, 150) + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`) } }
  await page.goto(`${base}/app/names`); await page.waitForTimeout(1500); console.log(tag, bad, js && await page.evaluate(() => Object.keys(document.querySelector('#root')!)))
  await axe('app'); await shot('app')
  let loads = 0; page.on('request', (r) => { if (r.isNavigationRequest()) loads++ })
  await page.fill('[name=name]', 'x'); await page.click('button:has-text("Add")'); await page.waitForSelector('text=at least two letters')
  console.log(tag, 'refill', await page.inputValue('[name=name]'), 'navigations', loads)
  await axe('app 422'); await shot('app-422')
  const n = `Name ${tag}`
  await page.fill('[name=name]', n); await page.click('button:has-text("Add")'); await page.waitForSelector(`td:has-text("${n}")`)
  console.log(tag, 'posted', page.url(), 'navigations', loads, 'title', await page.title(), 'notice', await page.textContent('[role=status]'))
  await page.setViewportSize({ width: 390, height: 900 }); await page.click('summary:has-text("Menu")'); await page.screenshot({ path: `/tmp/proof/shots/menu-${tag}-390.png` }); await axe('menu')
  await page.goto(`${base}/app/gone`); await shot('app-gone'); console.log(tag, 'gone h1', await page.textContent('h1'))
  await page.goto(`${base}/names/one`); await axe('doc'); await shot('doc')
  await page.fill('[name=name]', 'x'); await page.click('main button'); await page.waitForSelector('text=at least two letters'); await axe('doc 422'); await shot('doc-422')
  await page.fill('[name=name]', `${n} doc`); await page.click('main button'); await page.waitForSelector(`li:has-text("${n} doc")`)
  console.log(tag, 'doc posted', page.url()); await shot('doc-done')
  console.log(tag, 'PROBLEMS', bad)
  await ctx.close()
}
await browser.close()
