import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { joinDrafts, makesEvents } from '@turnout/core/acceptance/acceptance.rules.ts'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { FormPart } from '../../ui/app/form-part.tsx'
import { CampaignFields } from '../campaign/campaign-fields.tsx'
import type { DraftValues } from './draft-values.ts'

type Named = readonly { id: string; name: string }[]
type Props = { form: FormState; open: readonly (DraftValues & { index: number })[]; campaigns: readonly { id: string; title: string }[]; groups: Named }

/** What becomes of the drafts: in which campaign, and of several whether they are one call or a call each. */
export function AcceptPart({ form, open, campaigns, groups }: Props) {
  const { t } = useTranslation()
  const [first] = open
  if (first === undefined) return null
  const several = open.length > 1
  const joined = joinDrafts(open.map((draft) => ({ ...draft, scope: draft.scope as 'local', kind: draft.kind as 'other', endLocal: draft.endLocal || null, place: draft.place || null })))
  return (
    <FormPart title={t(several ? 'app-intake:accept.several' : 'app-intake:accept.title')}>
      <CampaignFields form={form} campaigns={campaigns} initialTitle={several ? joined.title : first.title} />
      {several ? (
        <>
          <TextInput {...form.field('jointTitle', joined.title)} label={t('app-intake:accept.jointTitle')} description={t('app-intake:accept.jointTitleHint')} maxLength={160} mt="sm" />
          {makesEvents('one', open.map(({ place }) => ({ place: place || null }))) ? <HostFields form={form} groups={groups} /> : null}
          <Group gap="xs" mt="md">
            <Button type="submit" name="do" value="one" loading={form.busy}>
              {t('app-intake:accept.one')}
            </Button>
            <Button type="submit" name="do" value="separate" variant="default" disabled={form.busy}>
              {t('app-intake:accept.separate')}
            </Button>
          </Group>
        </>
      ) : (
        <Button type="submit" name="do" value={`accept ${first.index}`} loading={form.busy} mt="md">
          {t('app-calls:create')}
        </Button>
      )}
    </FormPart>
  )
}

/** Who hosts the events that one call of several places begins with. */
function HostFields({ form, groups }: { form: FormState; groups: Named }) {
  const { t } = useTranslation()
  return (
    <div className="field-row host-row">
      {groups.length === 0 ? null : <NativeSelect {...form.field('groupId', groups[0]?.id)} label={t('app-intake:accept.group')} description={t('app-intake:accept.groupHint')} data={[...groups.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: t('app-intake:accept.groupNew') }]} />}
      <TextInput {...form.field('groupName')} label={t('app-intake:accept.groupName')} description={t('app-intake:accept.groupNameHint')} maxLength={120} />
    </div>
  )
}
