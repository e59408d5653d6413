import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { callKinds, callScopes } from '@turnout/core/call/call.rules.ts'
import { useTranslation } from 'react-i18next'
import { DraftField } from './draft-field.tsx'
import type { DraftFieldsProps } from './draft-fields-props.ts'
import { type DraftInput, inputName } from './draft-values.ts'
import { DraftWhen } from './draft-when.tsx'
import { useTownText } from './use-town-text.ts'

/** Everything the reader found of one event, ready to be corrected. */
export function DraftFields(props: DraftFieldsProps) {
  const { form, index, draft, initial, words } = props
  const { t } = useTranslation()
  const townText = useTownText()
  const input = (name: DraftInput) => form.field(inputName(index, name), initial[name])
  const about = { index, draft }
  return (
    <div className="draft-fields">
      <DraftField {...about} field="title" wide>
        <TextInput {...input('title')} label={t('app-calls:field.title')} maxLength={160} />
      </DraftField>
      <DraftWhen {...props} />
      <DraftField {...about} field="place" note={draft.town === null ? null : t('app-intake:town', { town: townText(draft.town) })}>
        <TextInput {...input('place')} label={t('app-terms:evidence.place')} maxLength={200} />
      </DraftField>
      <DraftField {...about} field="scope">
        <NativeSelect {...input('scope')} label={t('app-calls:field.scope')} data={callScopes.map((scope) => ({ value: scope, label: t(`app-terms:scope.${scope}`) }))} />
      </DraftField>
      <DraftField {...about} field="kind">
        <NativeSelect {...input('kind')} label={t('app-calls:field.kind')} data={callKinds.map((kind) => ({ value: kind, label: t(`app-terms:kind.${kind}`) }))} />
      </DraftField>
      <DraftField {...about} field="caller">
        <TextInput {...input('caller')} label={t('app-calls:field.caller')} maxLength={200} />
      </DraftField>
      <DraftField {...about} field="url" wide>
        <TextInput {...input('url')} type="url" label={t('app-intake:link')} maxLength={2000} />
      </DraftField>
      <div className="draft-field" data-wide>
        <Textarea {...form.field(inputName(index, 'description'), words)} label={t('app-calls:field.description')} description={t('app-intake:wordsHint')} rows={4} maxLength={20_000} />
      </div>
    </div>
  )
}
