import type { DateCandidate } from '../candidates/date-parts.ts'
import type { Reading } from '../lexicon/reading.ts'

const reach = 70
const verb = '(?:moved|postponed|rescheduled|put back|brought forward|pushed back|changed|switched|verschoben|verlegt|vorverlegt|report(?:ée?s?|ation)|avancée?s?|décalée?s?|déplacée?s?|aplaza(?:d[ao])?|traslada(?:d[ao])?|pospone|pospuesta?|adelanta(?:d[ao])?|cambia(?:d[ao])?|rinviat[aoei]|spostat[aoei]|anticipat[aoei]|posticipat[aoei]|slitta|adiad[ao]s?|adiamento|antecipad[ao]s?|transferid[ao]s?|remarcad[ao]s?|passa|verplaatst|verschoven|verzet|uitgesteld|framflytta[dts]|framflyttats|flytta[dts]|flyttats|flyttades|senarelag[td]|senareläggs|skjuts upp|ändrat)'
const from = new RegExp(`(?<!\\p{L})${verb}\\s(?:[^.;:!?\\d]{0,24}\\s)?(?:from|vom|von|du|del|dal|de|van|från)\\s(?:the\\s|den\\s|le\\s|el\\s|il\\s|o\\s)?$`, 'iu')
const germanTo = /\s(?:auf|naar|para|till|to|au|al|a)\s(?:the\s|den\s|de\s|le\s|el\s|il\s|o\s|dia\s|nu\s)*$/iu

/** "The meeting was moved from 30 January to 13 February": away from this day, and to the last of what looks like a range. */
export const isMovedFrom = (reading: Reading, date: DateCandidate, unit: { from: number }): boolean => date.parts !== undefined && from.test(reading.page.text.slice(Math.max(unit.from, date.from - reach), date.from))

/** The day after it, which "to" leads to. */
export const isMovedTo = (reading: Reading, date: DateCandidate, before: DateCandidate): boolean => date.parts !== undefined && date.from - before.to <= 30 && germanTo.test(reading.page.text.slice(before.to, date.from))
