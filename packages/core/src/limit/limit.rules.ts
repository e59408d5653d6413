/** At most `hits` within `seconds`, counted in fixed windows. */
export type Budget = { hits: number; seconds: number }

/**
 * Per address guards a stranger's inbox; per network guards the server, and is wide because a whole workplace may
 * sign up from behind one address.
 */
export const budgets = {
  signInAddress: { hits: 5, seconds: 900 },
  signInNetwork: { hits: 60, seconds: 900 },
  signUpAddress: { hits: 12, seconds: 3600 },
  signUpNetwork: { hits: 600, seconds: 600 },
  /** Addresses that are one mailbox by another name (`kim+1@`): each is a person of its own, and all of them one inbox. */
  taggedMailbox: { hits: 2, seconds: 86_400 },
  linkNetwork: { hits: 300, seconds: 600 },
  invitePerson: { hits: 100, seconds: 3600 },
  /** However many ask: nobody is invited into anything more than twice a day. */
  inviteAddress: { hits: 2, seconds: 86_400 },
  paperNetwork: { hits: 120, seconds: 600 },
  contactNetwork: { hits: 10, seconds: 3600 },
  contactAddress: { hits: 5, seconds: 3600 },
  writePerson: { hits: 120, seconds: 3600 },
  /** A whole workplace is put on its chart in an evening. */
  chartPerson: { hits: 1000, seconds: 3600 },
  intakePerson: { hits: 120, seconds: 3600 },
  /** A rep's calls for help about one event, each of which is mail to those above. */
  helpCheck: { hits: 5, seconds: 86_400 },
  chasePerson: { hits: 600, seconds: 3600 },
  /** Addresses that the server asks for somebody: it must not become their crawler. */
  fetchPerson: { hits: 60, seconds: 3600 },
} satisfies Record<string, Budget>

export type BudgetName = keyof typeof budgets

const dotless = new Set(['gmail.com', 'googlemail.com'])

/** The mailbox that an address leads to: what follows a plus is the owner's own mark, and Google reads no dots. */
export function mailboxOf(email: string): string {
  const [local = '', domain = ''] = email.split('@')
  const name = local.replace(/(?<=.)\+.*$/, '')
  return `${dotless.has(domain) ? name.replaceAll('.', '') : name}@${domain}`
}

/** The start of the fixed window that holds `now`. */
export function windowOf(budget: Budget, now: Temporal.Instant): Temporal.Instant {
  const length = budget.seconds * 1000
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(now.epochMilliseconds / length) * length)
}
