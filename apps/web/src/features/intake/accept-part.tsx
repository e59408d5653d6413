import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { joinDrafts, makesEvents } from '@turnout/core/acceptance/acceptance.rules.ts'
import { useTranslation } from 'react-i18next'
import type { FormValues } from '../../lib/form-values.ts'
import type { FormState } from '../../lib/use-form-state.ts'
import { FormPart } from '../../ui/app/form-part.tsx'
import { CampaignFields } from '../campaign/campaign-fields.tsx'
import type { DraftValues } from './draft-values.ts'
import type { OpenDraft } from './first-look.ts'
import { EventNames } from './event-names.tsx'

type Named = readonly { id: string; name: string }[]
type Props = { form: FormState; open: readonly OpenDraft[]; seen: FormValues | undefined; campaigns: readonly { id: string; title: string }[]; campaign: string; groups: Named; words: string }

const joinedOf = (drafts: readonly DraftValues[]) => joinDrafts(drafts.map((draft) => ({ ...draft, scope: draft.scope as 'local', kind: draft.kind as 'other', endLocal: draft.endLocal || null, place: draft.place || null })))

/** What becomes of the drafts: of one a call, of several whether they are one call or a call each. */
export function AcceptPart({ form, open, seen, campaigns, campaign, groups, words }: Props) {
  const { t } = useTranslation()
  const [first] = open
  if (first === undefined) return null
  if (open.length === 1)
    return (
      <FormPart title={t('app-intake:accept.title')}>
        <CampaignFields form={form} campaigns={campaigns} chosen={campaign} />
        <Button type="submit" name="do" value={`accept ${first.index}`} loading={form.busy} mt="md">
          {t('app-calls:create')}
        </Button>
      </FormPart>
    )
  const ticked = open.filter((draft) => draft.ticked)
  const joined = joinedOf(ticked.length > 0 ? ticked : open)
  return (
    <FormPart title={t('app-intake:accept.several')}>
      <TextInput {...form.field('jointTitle', joined.title)} label={t('app-intake:accept.jointTitle')} description={t('app-intake:accept.jointTitleHint')} maxLength={160} />
      <Textarea {...form.field('description', words)} label={t('app-intake:accept.words')} description={t('app-intake:wordsHint')} rows={5} maxLength={20_000} mt="sm" />
      {makesEvents('one', open.map(({ place }) => ({ place: place || null }))) ? <HostFields form={form} groups={groups} /> : null}
      <EventNames open={open} seen={seen} title={joined.title} />
      <Group gap="xs" mt="md">
        <Button type="submit" name="do" value="one" loading={form.busy}>
          {t('app-intake:accept.one')}
        </Button>
        <Button type="submit" name="do" value="separate" variant="default" disabled={form.busy}>
          {t('app-intake:accept.separate')}
        </Button>
      </Group>
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
