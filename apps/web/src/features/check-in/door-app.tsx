import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { DoorBoot } from './door.ts'
import { isOpen, shown } from './door-list.ts'
import { DoorView } from './door-view.tsx'
import type { LiveDoor } from './live-door.ts'
import { Scanner } from './scanner.tsx'
import { SyncStatus } from './sync-status.tsx'

const pollMs = 4000

/** The list at the door on a device that goes on without a network. */
export function DoorApp({ door, boot }: { door: LiveDoor; boot: DoorBoot }) {
  const { t } = useTranslation('check-in')
  const state = useSyncExternalStore(door.subscribe, door.state)
  const [typed, search] = useState('')
  const [slotId, chooseSlot] = useState<string | null>(null)
  useEffect(() => {
    const ask = () => void (document.visibilityState === 'visible' && door.sync())
    const timer = setInterval(ask, pollMs)
    addEventListener('online', ask)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      removeEventListener('online', ask)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [door])

  const { list, entries } = state
  const status = <SyncStatus state={state} boot={boot} />
  if (list === null) return <>{status}</>
  const open = isOpen(list.event, state.now)
  const slot = list.slots.find(({ id }) => id === slotId) ?? null
  const scanned = (entryId: string): string => {
    const entry = entries.find(({ id }) => id === entryId)
    if (entry === undefined) return t('scanUnknown')
    if (entry.state !== 'attended') door.press(entry, 'attended', entry.expected)
    return t('scanned', { name: entry.name })
  }
  return (
    <DoorView
      list={list}
      open={open}
      locale={boot.locale}
      shown={shown(entries, { typed, slotId: slot?.id ?? null })}
      typed={typed}
      slotId={slot?.id ?? null}
      status={status}
      scan={open ? <Scanner onCode={scanned} /> : null}
      actions={{
        press: door.press,
        walkIn: (name) => {
          const at = slot ?? list.slots[0]
          if (at) door.walkIn(at.id, name)
          search('')
        },
        search,
        chooseSlot,
      }}
    />
  )
}
