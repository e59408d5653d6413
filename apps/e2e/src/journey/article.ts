import { existsSync, readFileSync } from 'node:fs'
import { root } from '../harness/root.ts'

const published = `${root}../shared/corpus/seed-article.txt`
const paraphrase = `${root}packages/reader/src/testing/example-article.txt`

/** The published article the product was first made for, or where it is not at hand the repository's own of the same build. */
export const article = existsSync(published)
  ? { text: readFileSync(published, 'utf8'), caller: 'TUC' }
  : { text: readFileSync(paraphrase, 'utf8'), caller: 'National Union Congress (NUC)' }
