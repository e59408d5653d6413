export type ReadErrorCode = 'too_large' | 'no_input' | 'bad_date' | 'bad_locale' | 'bad_timezone'

/** Input that the reader refuses before reading. The message tells a person what to do. */
export class ReadError extends Error {
  readonly code: ReadErrorCode

  constructor(code: ReadErrorCode, message: string) {
    super(message)
    this.name = 'ReadError'
    this.code = code
  }
}
