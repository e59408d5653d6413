import { languages } from './all.ts'
import type { Patterns } from './language.ts'

/** What all languages say for one of their patterns, as alternatives of one regular expression. */
export const inAll = (name: keyof Patterns): string => languages.map((language) => language.patterns[name]).filter((alternatives) => alternatives !== '').join('|')
