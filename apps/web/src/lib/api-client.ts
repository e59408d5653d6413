import type { AppRouter } from '@turnout/api/app.router.ts'
import type { TRPCClient } from '@trpc/client'
import { createContext } from 'react-router'

/** The typed client that loaders and actions call; in process on the server, over HTTP in the browser. */
export type Api = TRPCClient<AppRouter>

/** Where a loader or action finds its client: `context.get(apiContext)`. */
export const apiContext = createContext<Api>()
