import { Button, Checkbox, NativeSelect, TextInput, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form, Link, useSearchParams } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import type { Board } from './board-view.ts'

/** The views one has kept, and a way to keep this one. */
export function SavedViews({ views, to }: { views: Board['views']; to: string }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const form = useFormState('keep')
  return (
    <details className="disclosure off-paper" open={form.formError !== null || Object.keys(form.errors).length > 0}>
      <summary>{t('app-coverage:views.title', { count: views.length })}</summary>
      {views.length === 0 ? null : (
        <ul className="row-list">
          {views.map(({ id, name, query }) => (
            <li key={id}>
              <Link className="text-link" to={`${to}?${query}`}>{name}</Link>
              <Form method="post">
                <input type="hidden" name="intent" value="drop" />
                <input type="hidden" name="id" value={id} />
                <Button type="submit" variant="default" size="xs">{t('app-coverage:views.drop')} <VisuallyHidden>{name}</VisuallyHidden></Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" className="inline-form">
        <AppFormErrors form={form} />
        <input type="hidden" name="intent" value="keep" />
        <input type="hidden" name="query" value={search.toString()} />
        <TextInput {...form.field('name')} label={t('app-coverage:views.name')} maxLength={80} required />
        <Button type="submit" variant="default" mt="lg">{t('app-coverage:views.keep')}</Button>
      </Form>
    </details>
  )
}

/** Gives what stands below here to an organizer. */
export function AssignForm({ organizers }: { organizers: Board['organizers'] }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const form = useFormState('assign')
  return (
    <details className="disclosure off-paper" open={form.formError !== null || Object.keys(form.errors).length > 0}>
      <summary>{t('app-coverage:assign.title')}</summary>
      <Form method="post" className="form">
        <AppFormErrors form={form} />
        <input type="hidden" name="intent" value="assign" />
        <input type="hidden" name="under" value={search.get('under') ?? ''} />
        <NativeSelect {...form.field('ownerId')} label={t('app-coverage:column.owner')} description={t('app-coverage:assign.hint')} data={[{ value: '', label: t('app-coverage:filter.nobody') }, ...organizers.map(({ id, name }) => ({ value: id, label: name }))]} mb="sm" />
        <Checkbox name="onlyFree" value="on" defaultChecked={form.ticked('onlyFree', 'on', true)} label={t('app-coverage:assign.onlyFree')} mb="sm" />
        <Button type="submit" variant="default">{t('app-coverage:assign.do')}</Button>
      </Form>
    </details>
  )
}
