import type { LoaderFunctionArgs } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { jsonForScript } from '../../render/head.ts'
import type { Door, DoorBoot, DoorList } from './door.ts'
import { isOpen, shown } from './door-list.ts'
import { DoorView } from './door-view.tsx'

export type DoorLoaded = { door: Door; path: string; list: DoorList; typed: string; slotId: string | null }

/**
 * The list for the page at the door. `?shell` is the page as a phone keeps it for when there is no network: without anybody's
 * name, because those are kept where they can be dropped.
 */
export async function loadDoor({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>, door: Door, path: string): Promise<DoorLoaded> {
  const search = new URL(request.url).searchParams
  const list = await context.get(apiContext).attendance.list.query({ door, since: search.has('shell') ? '9999-01-01T00:00:00Z' : null })
  const slot = search.get('slot')
  return { door, path, list, typed: (search.get('q') ?? '').slice(0, 120), slotId: list.slots.find(({ id }) => id === slot)?.id ?? null }
}

export const doorHandle = page<DoorLoaded>({
  island: true,
  meta: ({ data, t }) => ({ title: t('check-in:title', { title: data.list.event.title }), noindex: true, manifest: `/check-in.webmanifest?start=${encodeURIComponent(data.path)}` }),
})

/** Complete without script; the script then takes over what is inside `#door`. */
export function DoorPage({ door, path, list, typed, slotId, locale }: DoorLoaded & { locale: string }) {
  const boot: DoorBoot = { door, path, locale }
  return (
    <>
      <div id="door">
        <DoorView list={list} open={isOpen(list.event, Date.parse(list.readAt))} locale={locale} shown={shown(list.entries, { typed, slotId })} typed={typed} slotId={slotId} />
      </div>
      {/* oxlint-disable-next-line react/no-danger -- written by jsonForScript, which can end no element */}
      <script type="application/json" id="door-boot" dangerouslySetInnerHTML={{ __html: jsonForScript(boot) }} />
    </>
  )
}
