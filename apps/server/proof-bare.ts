import { serve } from '@hono/node-server'
import { Hono } from 'hono'
const html = await (await fetch('http://127.0.0.1:4710/names/one')).text()
const app = new Hono(); app.get('/names/:slug', (c) => c.html(html)); serve({ fetch: app.fetch, port: 4712 })
