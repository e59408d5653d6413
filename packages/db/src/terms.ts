/**
 * The closed vocabularies of the columns. Plain constants without drizzle, so that core's schemas may show them to a browser:
 * a word is added here and nowhere else.
 */
export const callStatuses = ['draft', 'published', 'closed'] as const
export const hostingRules = ['open', 'approval', 'invited'] as const
export const deliveryKinds = ['sign_in', 'confirmation', 'answer', 'promotion', 'reminder', 'change', 'cancellation', 'hosting'] as const
export const deliveryStates = ['planned', 'sent', 'skipped', 'failed'] as const
export const eventStatuses = ['draft', 'pending', 'published', 'cancelled'] as const
export const groupKinds = ['federation', 'union', 'region', 'branch', 'workplace', 'network', 'local_group'] as const
export const groupRoles = ['organizer', 'rep', 'deputy', 'member', 'follower'] as const
export const reminderKinds = ['week_before', 'day_before', 'same_day', 'thanks'] as const
export const signupStatuses = ['unconfirmed', 'going', 'maybe', 'waitlisted', 'declined', 'cancelled'] as const
export const scopes = ['local', 'distributed', 'online'] as const
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp'] as const
