import type { Found } from '../merge/found.ts'
import { threshold } from '../judge/judge.ts'

// Fitted to labelled texts: of the drafts that are barely accepted about six in seven have the right day, of the strong ones nearly all.
const ceiling = 0.98
const doubtful = 0.14
const fade = 1.6
/** A weekday that does not fit: the day is right in about two of three. */
const mismatched = 0.7
/** "on Friday" without a date may be last Friday, or the next but one. */
const unnamed = 0.96

/** The share of drafts like this one that have the right day, from 0 to 1. */
export function confidenceOf(found: Found): number {
  const sure = ceiling - doubtful * Math.exp(-(found.score - threshold) / fade)
  const odd = found.mentions.some((mention) => mention.mismatch) ? mismatched : 1
  const vague = found.mentions.some((mention) => mention.date.parts) ? 1 : unnamed
  return Math.round(sure * odd * vague * 1000) / 1000
}
