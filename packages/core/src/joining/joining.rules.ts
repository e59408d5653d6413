/** How long an invitation's link works, in days. */
export const invitationDays = 14
