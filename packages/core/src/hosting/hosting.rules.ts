/** How long the link that confirms a host works, in hours. */
export const hostingHours = 48
