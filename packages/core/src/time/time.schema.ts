import { z } from 'zod'
import { isLocalDate, isLocalDateTime, isTimeZone } from './time.rules.ts'

export const LocalDate = z.string().refine(isLocalDate, 'Give a date as year-month-day, for example 2030-05-01.')

/** A wall-clock moment: `YYYY-MM-DD` means all day, `YYYY-MM-DDTHH:MM` a time of day. */
export const WallClock = z.string().refine((text) => isLocalDate(text) || isLocalDateTime(text), 'Give a date, or a date and a time.')

export const TimeZone = z.string().max(64).refine(isTimeZone, 'Choose a time zone such as Europe/London.')
