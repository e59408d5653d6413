/** What a refused or failed call says about itself, the same in process and over HTTP. */
export type ApiErrorData = {
  code: string
  httpStatus: number
  /** What a page branches on, with the details of that refusal beside it. */
  reason?: string
  /** The one field that the refusal is about. */
  field?: string
  /** Several fields that it is about, each with its own message. */
  fields?: Readonly<Record<string, string>>
  retryAfterSeconds?: number
  issues?: { path: (string | number)[]; message: string }[]
  requestId?: string
  [detail: string]: unknown
}

export type ApiError = Error & { data: ApiErrorData }

/** True for an error that came out of the api client, whichever copy of the client library threw it. */
export function isApiError(error: unknown): error is ApiError {
  if (!(error instanceof Error) || !('data' in error)) return false
  const { data } = error
  return typeof data === 'object' && data !== null && 'code' in data && 'httpStatus' in data
}
