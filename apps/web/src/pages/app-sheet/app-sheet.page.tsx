import { Badge, Button, Group, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data, t }) => ({ title: t('app-sheet:title', { code: data.sheet.code }) }) })

export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const sheet = await context.get(apiContext).sheets.get.query({ code: param(params, 'code', 12) })
  const row = Number(new URL(request.url).searchParams.get('row'))
  return { sheet, position: Number.isInteger(row) && row >= 1 && row <= sheet.rows ? row : sheet.next }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = param(params, 'code', 12)
  const values = await readForm(request)
  const same = text(values, 'same')
  if (text(values, 'intent') === 'again') return answer(values, () => ({ code, position: Number(text(values, 'position')) }), (input) => context.get(apiContext).sheets.takeBack.mutate(input), (_, { position }) => `/app/sheets/${code}?row=${position}`)
  return answer(
    values,
    () => ({ code, position: Number(text(values, 'position')), name: text(values, 'name'), email: text(values, 'email'), same: same === 'yes' || same === 'no' ? (same as 'yes' | 'no') : ('' as const) }),
    (input) => context.get(apiContext).sheets.key.mutate(input),
    ({ outcome }, { position }) => `/app/sheets/${code}?typed=${position}&as=${outcome}`,
  )
}

/** A filled sheet, typed in row by row: name, address, return, and the next row waits. */
export function Component() {
  const { t } = useTranslation('app-sheet')
  const { sheet, position } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const form = useFormState()
  const outcome = search.get('as') ?? ''
  const similar = form.reason === 'similar'
  const row = form.values === undefined || text(form.values, 'intent') === 'again' ? position : Number(text(form.values, 'position'))
  return (
    <AppPage title={t('title', { code: sheet.code })} back={{ to: `/app/events/${sheet.event.id}/day`, label: sheet.event.title }}>
      {/^[a-z_]{4,20}$/.test(outcome) && form.values === undefined ? (
        <output className="note">
          {t('typed', { row: search.get('typed'), name: sheet.keyed.find((one) => String(one.position) === search.get('typed'))?.name ?? '' })} <Badge variant="light">{t(`outcome.${outcome}`)}</Badge>
        </output>
      ) : null}
      {row === null ? (
        <Notice title={t('done')}>{t('doneText')}</Notice>
      ) : (
        <Form method="post" className="form" key={`${row}`}>
          {similar ? null : <AppFormErrors form={form} />}
          <input type="hidden" name="position" value={row} />
          <Text fw={650} mb="xs">
            {t('row', { row, rows: sheet.rows })}
          </Text>
          <TextInput {...form.field('name')} label={t('name')} maxLength={120} autoComplete="off" {...(!similar && { autoFocus: true })} mb="sm" />
          <TextInput {...form.field('email')} label={t('email')} type="text" inputMode="email" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={254} mb="sm" />
          {similar ? (
            <Notice tone="warn" title={form.errors.same ?? form.formError?.message}>
              <Group gap="sm">
                <Button type="submit" name="same" value="yes">
                  {t('same')}
                </Button>
                <Button type="submit" name="same" value="no" variant="default">
                  {t('other')}
                </Button>
              </Group>
            </Notice>
          ) : (
            <Button type="submit" loading={form.busy}>
              {t('next')}
            </Button>
          )}
          <Text size="sm" c="dimmed" mt="xs">
            {t('hint')}
          </Text>
        </Form>
      )}
      <Section title={t('consent')}>
        <Text c="dimmed">{sheet.wording}</Text>
      </Section>
      {sheet.keyed.length === 0 ? null : (
        <Section title={t('sofar', { count: sheet.keyed.length })}>
          <ul className="row-list">
            {sheet.keyed.toReversed().map(({ position: number, name, outcome: became }) => (
              <li key={number}>
                <span>
                  {number}. {name || '–'} <span className="note">{t(`outcome.${became}`)}</span>
                </span>
                {became === 'signed_up' || became === 'waitlisted' ? null : (
                  <Form method="post" className="inline-form">
                    <input type="hidden" name="intent" value="again" />
                    <input type="hidden" name="position" value={number} />
                    <Button type="submit" size="compact-sm" variant="default" aria-label={t('againRow', { row: number })}>
                      {t('again')}
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </AppPage>
  )
}
