/**
 * The closed vocabularies of the columns. Plain constants without drizzle, so that core's schemas may show them to a browser:
 * a word is added here and nowhere else.
 */
export const callStatuses = ['draft', 'published', 'closed'] as const
/** What signing up for an action can show of somebody. The law asks for consent of its own to keep views, membership and health. */
export const revelations = ['nothing', 'views', 'health'] as const
export const hostingRules = ['open', 'approval', 'invited'] as const
export const deliveryKinds = ['sign_in', 'confirmation', 'answer', 'promotion', 'reminder', 'change', 'cancellation', 'hosting', 'announcement', 'announcement_test', 'group', 'rep_check', 'chase'] as const
/** What people with an answer are told of a slot without having asked. */
export const noticeKinds = ['change', 'cancellation'] as const
export const deliveryStates = ['planned', 'sent', 'skipped', 'failed', 'bounced', 'complained'] as const
export const reportKinds = ['bounce', 'complaint', 'delay'] as const
export const suppressionReasons = ['bounced', 'unreachable', 'complained'] as const
/** What an event under a call takes from it until its host says otherwise. */
export const inheritedFields = ['title', 'description', 'time'] as const
/** What those who answer for an event said of a changed call: its new value, or their own. */
export const askAnswers = ['taken', 'kept'] as const
export const kitKinds = ['points', 'message', 'link', 'file'] as const
/** How a further group stands to an event: only `accepted` hosts it. */
export const cohostingStates = ['invited', 'accepted', 'declined', 'withdrawn', 'left'] as const
export const eventStatuses = ['draft', 'pending', 'published', 'cancelled'] as const
export const groupKinds = ['federation', 'union', 'region', 'branch', 'workplace', 'network', 'local_group'] as const
export const groupRoles = ['organizer', 'rep', 'deputy', 'member', 'follower'] as const
export const rosterKinds = ['groups', 'people', 'chart'] as const
export const rosterStates = ['preview', 'imported', 'undone'] as const
export const reminderKinds = ['week_before', 'day_before', 'same_day', 'thanks', 'host_list', 'host_outcome', 'custom'] as const
/** Whom a reminder goes to: people with that answer, or those who answer for the event. The last two go by `attendances`. */
export const reminderAudiences = ['going', 'maybe', 'waitlisted', 'hosts', 'attended', 'no_show'] as const
export const announcementStates = ['scheduled', 'sent', 'withdrawn'] as const
export const signupStatuses = ['unconfirmed', 'pending', 'going', 'maybe', 'waitlisted', 'offered', 'declined', 'cancelled'] as const
/** The statuses that take up `1 + guests` places of their slot. */
export const holdingStatuses = ['going', 'unconfirmed', 'offered', 'pending'] as const
/** What becomes of a freed place: given to the waitlist at once, or offered to it for some hours. */
export const promotionModes = ['at_once', 'offer'] as const
/** What a host said of an answer where the event asks the host. */
export const hostDecisions = ['approved', 'declined'] as const
/** Whether somebody came: who had signed up, who had and did not, and who came without. */
export const attendanceStates = ['attended', 'no_show', 'walk_in'] as const
/** What a row of a paper sheet became when it was typed in. */
export const sheetRowOutcomes = ['signed_up', 'waitlisted', 'known', 'walk_in', 'name_only', 'empty'] as const
export const questionKinds = ['text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'consent', 'roles'] as const
export const scopes = ['local', 'distributed', 'online'] as const
export const intakeKinds = ['text', 'html', 'url', 'file', 'feed', 'mail'] as const
export const intakeFormats = ['text', 'html', 'ics', 'mail', 'pdf', 'docx'] as const
export const intakeStates = ['new', 'partly', 'accepted', 'dismissed'] as const
/** Where the day of publication comes from. */
export const publishedFrom = ['given', 'source', 'today'] as const
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp'] as const
export const contactKinds = ['call', 'mail', 'visit'] as const
/** What came of it; `sent` is the prepared mail, whose answer is not known yet. */
export const contactOutcomes = ['reached', 'no_answer', 'will_host', 'needs_help', 'refused', 'sent'] as const
/** Of an event: a week and two days before it reps are asked whether it is still on, then the deputies, then those above. */
export const repRounds = ['week', 'two_days'] as const
export const repLevels = ['rep', 'deputy', 'above'] as const
export const repAnswers = ['on', 'help'] as const
