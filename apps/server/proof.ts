import { readFile } from 'node:fs/promises'
import { createLog } from './src/log.ts'
import { createApp, errorReporter } from './src/http/app.ts'
import { listen } from './src/http/listen.ts'
import { assetsOf } from './src/http/renderer.ts'
import { loadStaticFiles } from './src/http/static.ts'
const mode = process.argv[2] ?? 'production', port = Number(process.argv[3] ?? 4710)
const log = createLog({ level: process.env.LOG ?? 'info', to: process.env.LOGFILE ?? 1 })
const dir = `/tmp/proof/${mode}`
const manifest = JSON.parse(await readFile(`${dir}/client/.vite/manifest.json`, 'utf8'))
manifest['src/entry-app.tsx'] = manifest['src/proof-app.tsx']
const mod = await import(`${dir}/server/proof-server.js`)
const names = ['Ada', 'Grace']
let listener: any
const app = createApp({
  config: { origin: `http://127.0.0.1:${port}`, accent: process.env.ACCENT ?? '#0b5c56', sessionCookie: 'session' },
  log, reportError: errorReporter(log), now: Date.now, ready: async () => ({ database: true }),
  pages: { renderer: mod, assets: assetsOf(manifest), files: await loadStaticFiles(`${dir}/client`), development: false },
  instance: () => ({ name: 'Northside Organizing', rehearsal: process.env.REHEARSAL ? { now: '2024-09-30T09:00:00Z' } : null, mailbox: true }),
  router: mod.exampleRouter,
  createContext: async () => ({ names }),
  viewer: () => ({ id: '1', name: 'Robin Example', organizer: true }),
  address: () => '127.0.0.1',
  invalidations: { isLive: () => true, subscribe: (l) => { listener = l; return () => {} } },
  mount: (a) => { a.post('/__changed', (c) => { listener.invalidate(['names']); return c.text('ok') }) },
})
const l = await listen(app, { port })
process.on('SIGTERM', () => void l.close())
