/** Whom a kind of mail is for: what comes in at our domain is given to the first route that knows the recipient. */
export type Route = {
  name: string
  /** What the part of an address before the @ says to this route; undefined where it is not meant. */
  keyOf(localPart: string): string | undefined
  /** Whether somebody is there. Asked before the message is sent. */
  knows(key: string): Promise<boolean>
  /** Whether it also takes what no person sent: bounces, answers while away. */
  takesAutomatic: boolean
  /** Takes a message in. A DomainError refuses it for good, with its sentence; any other error asks to try again. */
  take(key: string, raw: Uint8Array): Promise<void>
}
