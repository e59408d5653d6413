/** From and until, as the languages write them: "06:30–08:00", "6:30 AM – 8:00 AM", "06:30–08:00 Uhr". */
const hours = /(\d{1,2}:\d{2}(?:\s?[ap]m)?\s?–\s?\d{1,2}:\d{2}(?:\s?(?:[ap]m|Uhr))?)/iu

/** A text cut at its hours: every second part is a range that must not be broken at the end of a line. */
export const cutAtHours = (text: string): string[] => text.split(hours)
