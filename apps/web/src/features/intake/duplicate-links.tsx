import { TextLink } from '../../ui/app/link-button.tsx'
import type { Duplicate } from './intake-view.ts'

/** What is known already of the same action. */
export function DuplicateLinks({ duplicates }: { duplicates: readonly Duplicate[] }) {
  return duplicates.map(({ kind, id, title }, index) => (
    <span key={id}>
      {index === 0 ? null : ', '}
      <TextLink to={`/app/${kind === 'call' ? 'calls' : 'intake'}/${id}`}>{title}</TextLink>
    </span>
  ))
}
