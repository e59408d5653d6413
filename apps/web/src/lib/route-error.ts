import { isRouteErrorResponse } from 'react-router'
import { isApiError } from './api-error.ts'

/** What an error page may know of what went wrong: never a message from inside. */
export type RouteError = { status: number; code?: string; reason?: string; details?: Record<string, unknown>; requestId?: string }

/** Reduces anything thrown by a loader, an action or a component to what may be shown. */
export function routeErrorOf(error: unknown, requestId?: string): RouteError {
  if (isApiError(error)) {
    const { httpStatus: status, code, reason, requestId: own = requestId, field: _, issues: __, ...details } = error.data
    return status >= 500 ? { status, requestId: own } : { status, code, reason, details, requestId: own }
  }
  if (isRouteErrorResponse(error)) {
    const known: Partial<RouteError> = typeof error.data === 'object' && error.data !== null ? error.data : {}
    return { status: error.status, reason: known.reason, details: known.details, requestId: known.requestId ?? requestId }
  }
  if (isRouteError(error)) return error
  return { status: 500, requestId }
}

/** An error that the server had already reduced, as the page carried it to the browser. */
function isRouteError(error: unknown): error is RouteError {
  return typeof error === 'object' && error !== null && !(error instanceof Error) && 'status' in error && typeof error.status === 'number'
}
