import { createTRPCClient, unstable_localLink as localLink } from '@trpc/client'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../lib/api-client.ts'
import { createPageReads } from '../lib/page-reads.ts'
import type { Boot } from './boot.ts'
import { exampleRoutes } from './example-pages.tsx'
import { exampleRouter } from './example-router.ts'
import { createRenderer } from './renderer.tsx'
import type { Renderer, RenderOptions } from './rendering.ts'

let renderer: Renderer
beforeAll(async () => {
  renderer = await createRenderer(exampleRoutes)
})

function setUp(overrides: Partial<RenderOptions> = {}) {
  const names = ['Ada', 'Grace & <b>']
  const reported: unknown[] = []
  const options: RenderOptions = {
    api: createTRPCClient({ links: [localLink({ router: exampleRouter, createContext: () => Promise.resolve({ names }) })] }) as unknown as Api,
    viewer: { id: '1', name: 'Robin', organizer: false },
    locale: 'en',
    nonce: 'n0nce',
    instance: { name: 'Northside', origin: 'https://turnout.example', accent: '#0b5c56', rehearsal: null, mailbox: true },
    assets: { documentCss: '/assets/document.css', proof: '/assets/proof.js', island: { script: '/assets/door.js', css: [] }, app: { script: '/assets/app.js', css: ['/assets/app.css'], preload: [] } },
    requestId: 'request-1',
    reads: createPageReads(),
    onError: (error) => reported.push(error),
    ...overrides,
  }
  const get = (path: string, headers?: Record<string, string>) => renderer.render(new Request(`https://turnout.example${path}`, { headers }), options)
  const post = (path: string, fields: Record<string, string>) => renderer.render(new Request(`https://turnout.example${path}`, { method: 'POST', body: new URLSearchParams(fields) }), options)
  return { names, reported, options, get, post }
}

const bootOf = (body: string | null) => JSON.parse(/<script type="application\/json" id="boot">(.*?)<\/script>/.exec(body ?? '')?.[1] ?? '') as Boot

describe('a document', () => {
  it('is complete, without any script that runs, and says what it read', async () => {
    const { get, options } = setUp()
    const { status, body, surface, pattern } = await get('/names/one')
    expect([status, surface, pattern]).toEqual([200, 'document', '/names/:slug'])
    expect(body).toMatch(/^<!doctype html><html lang="en">/)
    expect(body).toContain('Grace &amp; &lt;b&gt;')
    expect(body?.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(body).not.toContain('n0nce')
    expect(body).not.toMatch(/ style=/)
    expect([...options.reads.tags]).toEqual(['names'])
  })

  it('has a head made by its page, with everything escaped', async () => {
    const { body } = await setUp().get('/names/one')
    expect(body).toContain('<title>2 names · Northside</title>')
    expect(body).toContain('<meta name="description" content="A &quot;quoted&quot; description">')
    expect(body).toContain('<link rel="canonical" href="https://turnout.example/names/one">')
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body ?? '')?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({ name: '</script><script>alert(1)</script>' })
  })

  it('answers a good form with 303 and a refused one with 422, refilled', async () => {
    const { post, names } = setUp()
    expect(await post('/names/one', { name: 'Mary', kind: 'x' })).toMatchObject({ status: 303, headers: { location: '/names/one?done=saved' }, body: null })
    expect(names).toContain('Mary')
    const { status, body } = await post('/names/one', { name: 'M', kind: 'kept "text"' })
    expect(status).toBe(422)
    expect(body).toContain('<title>Please check: 3 names · Northside</title>')
    expect(body).toContain('id="name-error">Give a name of at least two letters.')
    expect(body).toMatch(/<input[^>]*aria-describedby="name-hint name-error"[^>]*aria-invalid="true"[^>]*value="M"/)
    expect(body).toContain('value="kept &quot;text&quot;"')
    expect(names).not.toContain('M')
  })

  it('answers a refusal as a whole with its own status', async () => {
    const { status, body } = await setUp().post('/names/one', { name: 'Nobody' })
    expect(status).toBe(409)
    expect(body).toContain('role="alert"')
  })

  it('shows the notice of the last form', async () => {
    expect((await setUp().get('/names/one?done=saved')).body).toContain('<p>Saved.</p>')
    expect((await setUp().get('/names/one?done=%3Cb%3E')).body).not.toContain('role="status"')
  })

  it.each([
    ['/gone', 404],
    ['/nothing/here', 404],
  ])('%s is %i, in the same layout and out of search engines', async (path, status) => {
    const { get, reported } = setUp()
    const rendered = await get(path)
    expect(rendered.status).toBe(status)
    expect(rendered.body).toContain('Page not found')
    expect(rendered.body).toContain('class="site-header"')
    expect(rendered.body).toContain('noindex')
    expect(reported).toEqual([])
  })

  it('says nothing of what broke inside, but reports it', async () => {
    const { get, post, reported } = setUp()
    for (const { status, body } of [await get('/broken'), await post('/names/one', { name: 'Crash' })]) {
      expect(status).toBe(500)
      expect(body).toContain('Something went wrong')
      expect(body).toContain('request-1')
      expect(body).not.toContain('inside.example')
    }
    expect(reported).toHaveLength(2)
  })

  it('says that it is a rehearsal, in the time of the instance', async () => {
    const { options } = setUp()
    const { body } = await setUp({ instance: { ...options.instance, timeZone: 'Europe/London', rehearsal: { now: '2024-09-30T09:00:00Z' } } }).get('/names/one')
    expect(body).toMatch(/class="rehearsal">[^<]*30 Sept? 2024, 10:00 \(British Summer Time\)/)
  })
})

describe('a page of the workspace', () => {
  it('is rendered with its nonce on everything inline, and carries what the browser continues with', async () => {
    const { status, body, surface } = await setUp().get('/app/names')
    expect([status, surface]).toEqual([200, 'app'])
    expect(body).toContain('Grace &amp; &lt;b&gt;')
    expect(body?.match(/<style(?![^>]*nonce="n0nce")[^>]*>/g)).toBeNull()
    expect(body?.match(/<script(?![^>]*nonce="n0nce")[^>]*>/g)).toEqual(['<script type="application/json" id="boot">'])
    expect(bootOf(body)).toMatchObject({ viewer: { name: 'Robin' }, loaderData: { 'app-names': { names: ['Ada', 'Grace & <b>'] } }, errors: null })
  })

  it('follows the scheme that the visitor chose', async () => {
    expect((await setUp().get('/app/names', { cookie: 'a=b; turnout-scheme=dark' })).body).toContain('data-mantine-color-scheme="dark"')
    expect((await setUp().get('/app/names')).body).toContain('prefers-color-scheme')
  })

  it('works as a plain form', async () => {
    const { post } = setUp()
    expect(await post('/app/names', { name: 'Mary', kind: 'one' })).toMatchObject({ status: 303, headers: { location: '/app/names?done=saved' } })
    const { status, body } = await post('/app/names', { name: 'M', kind: 'one' })
    expect(status).toBe(422)
    expect(body).toContain('Give a name of at least two letters.')
    expect(bootOf(body).actionData).toMatchObject({ 'app-names': { values: { name: 'M' } } })
  })

  it('sends those who are not signed in to sign in, and back', async () => {
    const { get, post } = setUp({ viewer: null })
    expect(await get('/app/names?a=1')).toMatchObject({ status: 303, headers: { location: '/sign-in?next=%2Fapp%2Fnames%3Fa%3D1' }, body: null })
    expect(await post('/app/names', { name: 'Mary' })).toMatchObject({ status: 303, headers: { location: '/sign-in?next=%2Fapp' } })
    expect(await setUp().get('/app/secret')).toMatchObject({ status: 303, headers: { location: '/sign-in?next=%2Fapp%2Fsecret' } })
  })

  it('carries an error to the browser only as what may be shown', async () => {
    const { status, body } = await setUp().get('/app/gone')
    expect(status).toBe(404)
    expect(bootOf(body).errors).toEqual({ 'app-page': { status: 404, code: 'NOT_FOUND', details: {}, requestId: 'request-1' } })
  })
})

it('renders a refusal that no route was asked about', () => {
  const { options } = setUp()
  const { status, body } = renderer.renderError({ status: 403, reason: 'foreign_form' }, options)
  expect(status).toBe(403)
  expect(body).toContain('The form was not accepted')
})
