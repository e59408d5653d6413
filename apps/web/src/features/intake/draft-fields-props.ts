import type { FormState } from '../../lib/use-form-state.ts'
import type { DraftValues } from './draft-values.ts'
import type { DraftView } from './intake-view.ts'

/** One draft, the form that corrects it, and what its inputs begin with. */
export type DraftFieldsProps = { form: FormState; index: number; draft: DraftView; initial: DraftValues; /** What a call made of it begins to be described with. */ words: string }
