import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { DoorBoot } from './features/check-in/door.ts'
import { DoorApp } from './features/check-in/door-app.tsx'
import { openDoorStore } from './features/check-in/door-store.ts'
import { openLiveDoor } from './features/check-in/live-door.ts'
import './features/check-in/check-in.css'
import { createI18n, messagesOf } from './lib/i18n.ts'
import { locales } from './locales/locales.ts'

const words = import.meta.glob<object>(['./locales/*/check-in.json', './locales/*/ui.json'], { eager: true, import: 'default' })

/** Takes over the page at the door once everything it needs is at hand; until then, and if anything is missing, its forms work by themselves. */
async function start(): Promise<void> {
  const root = document.querySelector('#door')
  const block = document.querySelector('#door-boot')
  if (root === null || block === null || !('indexedDB' in globalThis)) return
  const boot = JSON.parse(block.textContent ?? '') as DoorBoot
  const door = await openLiveDoor(boot, await openDoorStore())
  await door.sync()
  const i18n = createI18n(boot.locale, messagesOf(words, boot.locale), messagesOf(words, locales[0]))
  createRoot(root).render(
    <I18nextProvider i18n={i18n}>
      <DoorApp door={door} boot={boot} />
    </I18nextProvider>,
  )
  await keepForLater(boot.path)
}

async function keepForLater(path: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  // Some browsers keep nothing in private windows: the page works on as long as there is a network.
  const kept: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register('/check-in-worker.js', { scope: path }).catch(() => undefined)
  if (kept === undefined) return
  const { active, installing, waiting } = kept
  const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/')).map(({ pathname }) => pathname)
  ;(active ?? waiting ?? installing)?.postMessage({ keep: { path, files } })
  // Where the phone has no reader of its own, ours has to be there before the network goes.
  if (!('BarcodeDetector' in globalThis)) await import('jsqr')
}

void start()
