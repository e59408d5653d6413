/** How mail is spread over the servers that take it: what an operator may narrow. 0 is no limit of ours. */
export type PaceSettings = {
  /** Messages at once to one domain, of each worker. */
  domainConnections: number
  /** Messages a second to one domain that nobody waits for, of all workers together. */
  domainRate: number
}

/** What is put off by the rate is looked at again this often; so much is let through at a time (seconds). */
export const rateWindow = 2

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** Seconds that a domain is left alone after its n-th refusal in a row: five, doubling to a quarter of an hour. */
export const holdSeconds = (failures: number): number => Math.min(900, 5 * 2 ** Math.max(0, Math.min(failures, 20) - 1))

/** The class, subject and detail of RFC 3463, as `4.7.0`. */
export const enhancedCode = (answer: string): string | undefined => /(?:^|[\s(#-])([245]\.\d{1,3}\.\d{1,3})(?=$|[\s);,:-])/.exec(answer)?.[1]

/**
 * Whether a temporary refusal of a recipient speaks of the whole domain: that it is closing, busy or wants us slower. A full
 * mailbox or greylisting, where the code says so, is between us and one mailbox.
 */
export function concernsDomain(smtpCode: number | undefined, answer: string): boolean {
  if (smtpCode === undefined || smtpCode < 400 || smtpCode > 499) return false
  if (smtpCode === 421) return true
  const code = enhancedCode(answer)
  return code === undefined ? smtpCode === 451 : /^4\.(3|4|7)\./.test(code) && !/gr[ea]y-?list/i.test(answer)
}
