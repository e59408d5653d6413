import { GroupKind } from '@turnout/core/group/group.schema.ts'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { Field, SelectField } from '../../ui/document/field.tsx'
import { SameGroup } from './same-group.tsx'

export type OwnGroup = { id: string; name: string; town: string | null }

/** Which group hosts: one of the host's own, or a new one that the host will answer for. */
export function GroupFields({ form, groups, mayAdd = true }: { form: FormState; groups: OwnGroup[]; mayAdd?: boolean }) {
  const { t } = useTranslation()
  return (
    <fieldset className="group-fields">
      <legend>{t('host:group')}</legend>
      {groups.length === 0 ? null : (
        <SelectField {...form.field('groupId', groups[0]?.id)} label={t('host:groupId')} required>
          {groups.map(({ id, name, town }) => (
            <option key={id} value={id}>
              {[name, town].filter(Boolean).join(', ')}
            </option>
          ))}
          {mayAdd ? <option value="">{t('host:newGroup')}</option> : null}
        </SelectField>
      )}
      {mayAdd ? <div className="new-group">
        <Field {...form.field('groupName')} label={t('host:groupName')} hint={t('host:groupNameHint')} autoComplete="organization" maxLength={120} required />
        <SelectField {...form.field('groupKind', 'workplace')} label={t('host:groupKind')} required>
          {GroupKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`group:kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <Field {...form.field('groupTown')} label={t('host:groupTown')} autoComplete="address-level2" maxLength={120} />
        <SameGroup form={form} />
      </div> : null}
    </fieldset>
  )
}
