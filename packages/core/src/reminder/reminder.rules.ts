/** Local times between which nobody is reminded, and the last moment before them that a reminder is brought forward to. */
export const quietHours = { from: '21:00', until: '08:00', broughtForwardTo: '20:45' } as const
