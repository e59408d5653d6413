// The service worker of the page at the door. Its scope is that page alone; it keeps the page without names and the files it
// needs, so that the page opens without a network. Names are not its business: they are in the page's own store.
type Told = { keep?: { path: string; files: string[] }; forget?: string }
type Scope = {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(name: 'install' | 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void
  addEventListener(name: 'message', listener: (event: { data: Told; waitUntil(work: Promise<unknown>): void }) => void): void
  addEventListener(name: 'fetch', listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void): void
}

const scope = globalThis as unknown as Scope
const open = () => caches.open('check-in-1')

/** A network that does not answer in this time is treated as none. */
const patience = 4000

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))

scope.addEventListener('message', (event) => {
  const { keep, forget } = event.data
  if (keep) event.waitUntil(keepPage(keep))
  if (forget !== undefined) event.waitUntil(open().then((cache) => cache.delete(forget)))
})

async function keepPage({ path, files }: { path: string; files: string[] }): Promise<void> {
  const cache = await open()
  const page = await fetch(`${path}?shell`)
  if (page.ok && !page.redirected) await cache.put(path, page)
  await Promise.all(files.map(async (file) => (await cache.match(file)) ?? (await cache.add(file))))
}

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(networkFirst(request, pathname))
  else if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request))
})

async function networkFirst(request: Request, pathname: string): Promise<Response> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), patience))
  try {
    return await Promise.race([fetch(request), late])
  } catch (error) {
    const kept = await (await open()).match(pathname)
    if (kept) return kept
    throw error
  }
}

async function keptFirst(request: Request): Promise<Response> {
  const cache = await open()
  const kept = await cache.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await cache.put(request, fresh.clone())
  return fresh
}
