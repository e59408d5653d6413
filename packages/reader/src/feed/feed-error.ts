export type FeedErrorReason = 'too_large' | 'no_feed' | 'web_page' | 'broken'

/** Why something is no feed that can be followed. The message tells a person what to do. */
export class FeedError extends Error {
  readonly reason: FeedErrorReason

  constructor(reason: FeedErrorReason, message: string) {
    super(message)
    this.name = 'FeedError'
    this.reason = reason
  }
}
