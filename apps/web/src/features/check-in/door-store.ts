import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { DoorList, Press } from './door.ts'

/** What a phone keeps of one door: names and states, no address, and no longer than the list is open. */
export type KeptList = { path: string; list: DoorList; /** How far this phone's clock is behind the server's, in milliseconds. */ offset: number }

interface Kept extends DBSchema {
  lists: { key: string; value: KeptList }
  presses: { key: string; value: Press & { path: string }; indexes: { path: string } }
}

export type DoorStore = {
  read(path: string): Promise<KeptList | undefined>
  keep(list: KeptList): Promise<void>
  presses(path: string): Promise<Press[]>
  add(path: string, press: Press): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /** Removes the names; with `presses`, what was not sent as well. */
  drop(path: string, what?: 'presses'): Promise<void>
}

/** The queue and the list in IndexedDB: they outlast closing the page and the phone. */
export async function openDoorStore(): Promise<DoorStore> {
  const db: IDBPDatabase<Kept> = await openDB<Kept>('turnout-check-in', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('lists', { keyPath: 'path' })
      fresh.createObjectStore('presses', { keyPath: 'id' }).createIndex('path', 'path')
    },
  })
  await dropClosed(db)
  const remove = async (ids: readonly string[]): Promise<void> => {
    const removing = db.transaction('presses', 'readwrite')
    await Promise.all([...ids.map((id) => removing.store.delete(id)), removing.done])
  }
  const pressesOf = (path: string) => db.getAllFromIndex('presses', 'path', path)
  return {
    read: (path) => db.get('lists', path),
    keep: async (list) => void (await db.put('lists', list)),
    presses: async (path) => (await pressesOf(path)).map(({ id, entryId, slotId, walkIn, state, guests, name, at }) => ({ id, entryId, slotId, walkIn, state, guests, name, at })),
    add: async (path, press) => void (await db.put('presses', { ...press, path })),
    remove,
    async drop(path, what) {
      await db.delete('lists', path)
      if (what === 'presses') await remove((await pressesOf(path)).map(({ id }) => id))
    },
  }
}

/** Lists whose time is up are dropped whichever door is opened next. */
async function dropClosed(db: IDBPDatabase<Kept>): Promise<void> {
  for (const { path, list, offset } of await db.getAll('lists')) if (Date.parse(list.event.closesAt) <= Date.now() + offset) await db.delete('lists', path)
}
