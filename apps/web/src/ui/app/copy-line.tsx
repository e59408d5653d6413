import { Button, Group, TextInput } from '@mantine/core'
import { useClipboard, useMounted } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'

/** An address to pass on: to be selected by hand, or with script copied by a button. */
export function CopyLine({ label, value, description }: { label: string; value: string; description?: string }) {
  const { t } = useTranslation()
  const clipboard = useClipboard({ timeout: 3000 })
  const scripted = useMounted()
  return (
    <Group align="flex-end" gap="xs" mb="sm">
      <TextInput label={label} description={description} value={value} readOnly className="copy-field" onFocus={(event) => event.currentTarget.select()} />
      {scripted ? (
        <Button variant="default" onClick={() => clipboard.copy(value)}>
          <span aria-live="polite">{clipboard.copied ? t('app-terms:copied') : t('app-terms:copy')}</span>
        </Button>
      ) : null}
    </Group>
  )
}
