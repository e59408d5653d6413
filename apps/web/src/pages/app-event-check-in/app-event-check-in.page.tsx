import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { doorAction } from '../../features/check-in/door-action.ts'
import { type DoorLoaded, DoorPage, doorHandle, loadDoor } from '../../features/check-in/door-page.tsx'
import { idParam } from '../../lib/params.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'

const pathOf = (id: string): string => `/app/events/${id}/check-in`

export const handle = doorHandle

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<DoorLoaded> {
  const eventId = idParam(params)
  return loadDoor({ request, context }, { eventId }, pathOf(eventId))
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const eventId = idParam(params)
  return doorAction({ request, context }, { eventId }, pathOf(eventId))
}

/** The door as those who answer for the event see it: a document, because it has to work where there is no network. */
export function Component() {
  const { locale } = useSurroundings()
  return <DoorPage {...useLoaderData<DoorLoaded>()} locale={locale} />
}
