import { NativeSelect } from '@mantine/core'
import { revealedBy } from '@turnout/core/call/call.rules.ts'
import { Revelation } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'

/** What people are told that signing up may show of them: as the kind of action suggests, or as the organizer chooses. */
export function ConsentField({ form, initial, kind }: { form: FormState; initial: string | null; kind: string }) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      {...form.field('reveals', initial ?? '')}
      label={t('app-calls:field.reveals')}
      description={t('app-calls:hint.reveals')}
      data={[{ value: '', label: t('app-calls:reveals.byKind', { kind: t(`app-terms:kind.${kind}`), what: t(`app-calls:reveals.${revealedBy(kind)}`) }) }, ...Revelation.options.map((what) => ({ value: what, label: t(`app-calls:reveals.${what}`) }))]}
    />
  )
}
