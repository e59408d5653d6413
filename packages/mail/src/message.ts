export type Mailbox = { name?: string; email: string }

export type CalendarPart = { method: 'PUBLISH' | 'REQUEST' | 'CANCEL' | 'REPLY'; content: string; filename: string }

/** A picture that comes with the message and is shown in its HTML as `cid:`. */
export type InlinePicture = { cid: string; filename: string; type: 'image/png'; content: Uint8Array }

/** One mail to one person, complete but for who sends it, which is the transport's. */
export type Message = {
  to: Mailbox
  subject: string
  html: string
  text: string
  /** With its angle brackets. Sent exactly so: a repeated sending can be recognised by it. */
  messageId: string
  /** Further headers, such as those of `unsubscribeHeaders`. Those that say who sends what to whom are ignored here. */
  headers: Record<string, string>
  replyTo?: Mailbox
  /** An iCalendar text, put beside the text for calendar programs and attached for everybody else. */
  ics?: CalendarPart
  /** Further entries, attached: one message about each, because an invitation is about one UID alone (RFC 5546, section 3.2.2). */
  moreIcs?: CalendarPart[]
  pictures?: InlinePicture[]
  /** True for what is not the direct answer to something the person has just done. */
  bulk: boolean
  /** Where bounces of this message go; by default to the sender. */
  returnPath?: string
}

/** No character that could end a header or hide in one. */
// oxlint-disable-next-line no-control-regex
export const oneLine = (text: string) => text.replaceAll(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').toWellFormed().trim()

/** True for an address that can stand in an SMTP command: one, and with nothing around it. */
// oxlint-disable-next-line no-control-regex
export const isSendable = (email: string) => email.length <= 254 && /^[^\s<>()[\],;:\\"@\u0000-\u001f\u007f]{1,64}@[^\s<>()[\],;:\\"@\u0000-\u001f\u007f]+$/u.test(email)
