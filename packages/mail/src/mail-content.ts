export type Link = { label: string; url: string }

/** Everything that a mail says, in the recipient's language. Plain text throughout: markup in it is shown, not obeyed. */
export type MailContent = {
  /** BCP 47. */
  locale: string
  /** By default what the locale is written in. */
  dir?: 'ltr' | 'rtl'
  subject: string
  heading: string
  paragraphs: string[]
  facts: { label: string; value: string }[]
  /** The one thing to do. */
  action?: Link
  links?: Link[]
  /** Pictures that come with the message, each with what it shows for whoever cannot see it; the words never depend on them. */
  pictures?: { cid: string; alt: string; caption: string }[]
  /** Why one gets this, and from whom. */
  footer: string[]
  unsubscribe?: Link
  /** Stands above everything, for a rehearsal. */
  banner?: string
  /** `#rrggbb` */
  accent?: string
}
