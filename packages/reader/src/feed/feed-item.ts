export interface FeedItem {
  /** The same for the same item at every reading: its guid, else its address, else a hash of title and date. */
  id: string
  url: string | null
  title: string | null
  /** For `readCall({ html })`; empty where the feed carries titles only. */
  html: string
  /** ISO 8601 instants in UTC. */
  publishedAt: string | null
  updatedAt: string | null
}
