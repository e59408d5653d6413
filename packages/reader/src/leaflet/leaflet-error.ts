export type LeafletErrorReason = 'too_large' | 'too_many_pages' | 'encrypted' | 'no_text' | 'broken'

/** Why a leaflet cannot be read. The message tells a person what to do. */
export class LeafletError extends Error {
  readonly reason: LeafletErrorReason

  constructor(reason: LeafletErrorReason, message: string) {
    super(message)
    this.name = 'LeafletError'
    this.reason = reason
  }
}
