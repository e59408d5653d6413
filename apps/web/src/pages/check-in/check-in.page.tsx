import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { doorAction } from '../../features/check-in/door-action.ts'
import { type DoorLoaded, DoorPage, doorHandle, loadDoor } from '../../features/check-in/door-page.tsx'
import { param } from '../../lib/param.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'

const pathOf = (token: string): string => `/check-in/${token}`

export const handle = doorHandle

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<DoorLoaded> {
  const token = param(params, 'token')
  return loadDoor({ request, context }, { token }, pathOf(token))
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const token = param(params, 'token')
  return doorAction({ request, context }, { token }, pathOf(token))
}

/** The door as a helper sees it, without an account. */
export function Component() {
  const { locale } = useSurroundings()
  return <DoorPage {...useLoaderData<DoorLoaded>()} locale={locale} />
}
