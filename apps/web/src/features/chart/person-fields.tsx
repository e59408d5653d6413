import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { type Charted, present } from './chart-view.ts'

type Person = Pick<Charted, 'id' | 'name' | 'email' | 'department' | 'shift' | 'isLeader' | 'followsId'>
type Props = { form: FormState; people: readonly Charted[]; uncharted?: readonly { name: string; email: string }[]; person?: Person }

/** What a chart says of somebody beside where they stand. */
export function PersonFields({ form, people, uncharted = [], person }: Props) {
  const { t } = useTranslation()
  const id = (name: string) => form.field(name).id
  const leaders = people.filter((one) => one.isLeader && one.id !== person?.id)
  return (
    <>
      <TextInput {...form.field('name', person?.name)} label={t('app-chart:name')} maxLength={120} required mb="sm" autoComplete="off" />
      <TextInput {...form.field('email', person?.email)} type="email" label={t('app-chart:email')} description={t('app-chart:emailHint')} list={`${id('email')}-known`} mb="sm" autoComplete="off" />
      <datalist id={`${id('email')}-known`}>
        {uncharted.map(({ name, email }) => (
          <option key={email} value={email}>{name || email}</option>
        ))}
      </datalist>
      <div className="field-row">
        {(['department', 'shift'] as const).map((field) => (
          <div key={field}>
            <TextInput {...form.field(field, person?.[field])} label={t(`app-chart:${field}`)} maxLength={80} list={`${id(field)}-known`} />
            <datalist id={`${id(field)}-known`}>
              {present(people.map((one) => one[field])).map((value) => (
                <option key={value} value={value}>{value}</option>
              ))}
            </datalist>
          </div>
        ))}
      </div>
      <Checkbox id={id('isLeader')} name="isLeader" defaultChecked={form.ticked('isLeader', 'on', person?.isLeader)} label={t('app-chart:isLeader')} description={t('app-chart:isLeaderHint')} error={form.errors.isLeader} mb="sm" />
      <NativeSelect {...form.field('followsId', person?.followsId)} label={t('app-chart:follows')} description={leaders.length === 0 ? t('app-chart:noLeaders') : undefined} data={[{ value: '', label: t('app-chart:nobody') }, ...leaders.map(({ id, name }) => ({ value: id, label: name }))]} mb="md" />
    </>
  )
}
