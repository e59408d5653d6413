import { useSearchParams } from 'react-router'
import type { FormState } from '../../lib/use-form-state.ts'

/** By which link somebody came, a shared one (`?src=`) or somebody's personal one (`?by=`): sent with the form, so that it needs no script. */
export function WayHere({ form }: { form: FormState }) {
  const [search] = useSearchParams()
  return (
    <>
      <input type="hidden" name="source" value={form.field('source', search.get('src')?.slice(0, 60)).defaultValue} />
      <input type="hidden" name="invite" value={form.field('invite', search.get('by')?.slice(0, 60)).defaultValue} />
    </>
  )
}
