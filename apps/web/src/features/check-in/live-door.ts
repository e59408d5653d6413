import { createTRPCClient, httpLink } from '@trpc/client'
import type { Api } from '../../lib/api-client.ts'
import { isApiError } from '../../lib/api-error.ts'
import type { DoorBoot, DoorList, Entry, Press } from './door.ts'
import { merged, withPresses } from './door-list.ts'
import type { DoorStore } from './door-store.ts'

/** `ended`: the list is closed to this device for good; `signed_out`: until somebody signs in again. */
export type Link = 'ok' | 'sending' | 'offline' | 'ended' | 'signed_out'

export type DoorState = { list: DoorList | null; entries: Entry[]; waiting: number; refused: number; /** Of marks, refused because the door is not open yet. */ early: number; lost: number; link: Link; /** By the server's clock. */ now: number }

export type LiveDoor = {
  state(): DoorState
  subscribe(listener: () => void): () => void
  press(entry: Pick<Entry, 'id' | 'slotId' | 'status' | 'name'>, state: Entry['state'], guests: number): void
  walkIn(slotId: string, name: string): void
  sync(): Promise<void>
}

const batch = 200

/**
 * The door on this device. A press is written to the device first and shown at once; sending it is tried now, with every poll and
 * with the next opening of the page, until the server says that it has it. Sending twice is harmless: the press has an id.
 */
export async function openLiveDoor({ door, path }: Pick<DoorBoot, 'door' | 'path'>, store: DoorStore): Promise<LiveDoor> {
  const api: Api = createTRPCClient({ links: [httpLink({ url: '/trpc' })] })
  const kept = await store.read(path)
  let offset = kept?.offset ?? 0
  let list = kept?.list ?? null
  let presses = await store.presses(path)
  let current: DoorState = { list, entries: [], waiting: 0, refused: 0, early: 0, lost: 0, link: 'ok', now: Date.now() + offset }
  const listeners = new Set<() => void>()

  const show = (change: Partial<DoorState> = {}): void => {
    current = { ...current, list, entries: withPresses(list?.entries ?? [], presses), waiting: presses.length, now: Date.now() + offset, ...change }
    for (const listener of listeners) listener()
  }

  async function record(press: Press): Promise<void> {
    presses = [...presses, press]
    show()
    await store.add(path, press)
    await sync()
  }

  async function send(): Promise<void> {
    while (presses.length > 0) {
      const marks = presses.slice(0, batch)
      const { taken, refused } = await api.attendance.mark.mutate({ door, marks })
      const done = new Set([...taken, ...refused.map(({ id }) => id)])
      if (done.size === 0) return
      // Until the server's list says so itself, what it took stands here.
      if (list) list = { ...list, entries: withPresses(list.entries, marks.filter(({ id }) => taken.includes(id))) }
      presses = presses.filter(({ id }) => !done.has(id))
      await store.remove([...done])
      const early = refused.filter(({ reason }) => reason === 'too_early').length
      show({ refused: current.refused + refused.length - early, early: current.early + early })
    }
  }

  async function receive(): Promise<void> {
    const asked = Date.now()
    const fresh = await api.attendance.list.query({ door, since: list?.readAt ?? null })
    offset = Date.parse(fresh.readAt) - (asked + Date.now()) / 2
    list = { ...fresh, entries: list ? merged(list.entries, fresh.entries) : fresh.entries }
    await store.keep({ path, list, offset })
  }

  let running: Promise<void> | undefined
  let again = false

  function sync(): Promise<void> {
    again = true
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }

  async function run(): Promise<void> {
    while (again) {
      again = false
      if (current.link === 'ended') return
      try {
        if (presses.length > 0) show({ link: 'sending' })
        await send()
        await receive()
        show({ link: 'ok' })
      } catch (error) {
        await refusedBecause(error)
      }
    }
  }

  /** No answer is no connection. A refusal ends the list on this device: the names go at once, and what only signing in again can send is kept. */
  async function refusedBecause(error: unknown): Promise<void> {
    const status = isApiError(error) ? error.data.httpStatus : 0
    if (![401, 403, 404, 409, 410].includes(status)) return show({ link: 'offline' })
    list = null
    if (status === 401) {
      await store.drop(path)
      return show({ link: 'signed_out' })
    }
    const lost = presses.length
    presses = []
    await store.drop(path, 'presses')
    show({ link: 'ended', lost })
  }

  const stamp = (): string => new Date(Date.now() + offset).toISOString()
  show()
  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press: ({ id, slotId, status, name }, state, guests) => void record({ id: crypto.randomUUID(), entryId: id, slotId, walkIn: status === null, state, guests, name: status === null && state !== null ? name : '', at: stamp() }),
    walkIn: (slotId, name) => void record({ id: crypto.randomUUID(), entryId: crypto.randomUUID(), slotId, walkIn: true, state: 'walk_in', guests: 0, name, at: stamp() }),
    sync,
  }
}
