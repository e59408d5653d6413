import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { FormState } from '../../lib/use-form-state.ts'
import { SelectField, TickField } from '../../ui/document/field.tsx'
import type { EventFacts } from '../event/event-facts.ts'

/** With which group one comes, where several host. A group's own link (`?group=`) has chosen already. */
export function HostChoice({ event: { hosts }, form }: { event: Pick<EventFacts, 'hosts'>; form: FormState }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const wanted = hosts.find(({ id }) => id === search.get('group')) ?? hosts[0]
  if (hosts.length < 2 || wanted === undefined) return null
  return (
    <SelectField {...form.field('groupId', wanted.id)} label={t('signup:host')} hint={t('signup:hostHint')} required>
      {hosts.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** Which bodies above may see the name: a box each, none of them ticked. What stands beside a box is sent with it. */
export function BodyChoice({ event: { bodies }, form }: { event: Pick<EventFacts, 'bodies'>; form: FormState }) {
  const { t } = useTranslation()
  if (bodies.length === 0) return null
  return (
    <fieldset>
      <legend>{t('signup:bodies')}</legend>
      {bodies.map(({ id, wording }) => (
        <TickField key={id} {...form.field(`agreed.${id}`)} defaultValue={undefined} label={wording} value={wording} defaultChecked={form.ticked(`agreed.${id}`, wording)} />
      ))}
    </fieldset>
  )
}
