/** How long an invitation's link works, in days. */
/** What a refusal to give a role says, by its reason. */
export const roleRefusals = {
  raises_self: 'Nobody gives themself a higher role. Ask somebody else who answers for this group, or an organizer above it.',
  above_own: 'A rep makes reps, deputies and members. Ask an organizer of this group, of one above it or of this site to make an organizer.',
  of_another: 'A rep does not take the role of another rep or an organizer. They can lay it down themselves; or ask an organizer of this group or above it.',
} as const

export const invitationDays = 14
