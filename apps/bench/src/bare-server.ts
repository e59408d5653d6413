// The baseline of the page: a Hono handler that returns the same bytes and does nothing else.
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const body = readFileSync(process.argv[2] ?? '', 'utf8')
const app = new Hono()
app.get('/*', (c) => c.html(body))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ origin: `http://127.0.0.1:${port}`, rss: process.memoryUsage.rss() }))
process.on('disconnect', () => process.exit(0))
