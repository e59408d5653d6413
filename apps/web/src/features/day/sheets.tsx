import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { formatWhen, type When } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { locales } from '../../locales/locales.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { type Column, CardTable } from '../../ui/app/card-table.tsx'
import { OuterLink, TextLink } from '../../ui/app/link-button.tsx'

export type SheetListed = Awaited<ReturnType<Api['sheets']['list']['query']>>[number]

/** Sheets that people sign on paper: made, printed, and typed in again by their code. */
export function Sheets({ sheets, slots }: { sheets: readonly SheetListed[]; slots: readonly { id: string; title: string; when: When }[] }) {
  const { t, i18n } = useTranslation('app-day')
  const form = useFormState('sheet')
  const nameOf = (slotId: string): string => {
    const slot = slots.find(({ id }) => id === slotId)
    return slot ? slot.title || formatWhen(slot.when, i18n.language) : ''
  }
  const columns: Column<SheetListed>[] = [
    { label: t('sheets.code'), render: ({ code }) => <strong>{code}</strong> },
    { label: t('sheets.slot'), render: ({ slotId }) => nameOf(slotId) },
    { label: t('sheets.keyed'), render: ({ keyed, rows }) => t('sheets.keyedOf', { keyed, rows }) },
    {
      label: t('sheets.what'),
      render: ({ code }) => (
        <>
          <OuterLink href={`/app/sheets/${code}.pdf`}>{t('sheets.print')}</OuterLink> · <OuterLink href={`/app/sheets/${code}.pdf?size=letter`}>{t('sheets.printLetter')}</OuterLink> · <TextLink to={`/app/sheets/${code}`}>{t('sheets.key')}</TextLink>
        </>
      ),
    },
  ]
  return (
    <>
      <Text mb="sm">{t('sheets.text')}</Text>
      {sheets.length === 0 ? null : <CardTable label={t('sheets.title')} columns={columns} rows={sheets} keyOf={({ code }) => code} />}
      <AppFormErrors form={form} />
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="sheet" />
        <Group gap="sm" align="flex-end" mb="sm">
          <NativeSelect {...form.field('slotId', slots[0]?.id)} label={t('sheets.slot')} data={slots.map((slot) => ({ value: slot.id, label: nameOf(slot.id) }))} />
          <TextInput {...form.field('rows', 28)} label={t('sheets.rows')} type="number" min={1} max={200} required />
          <NativeSelect {...form.field('locale', 'en')} label={t('sheets.language')} data={locales.map((locale) => ({ value: locale, label: new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale }))} />
        </Group>
        <Button type="submit" variant="default" loading={form.busy}>
          {t('sheets.make')}
        </Button>
      </Form>
    </>
  )
}
