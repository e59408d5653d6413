import { KitKind } from '@turnout/core/kit/kit.schema.ts'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { kitAction } from '../../features/hosting/kit-action.ts'
import { KitForm } from '../../features/hosting/kit-form.tsx'
import { KitBody } from '../../features/hosting/kit-list.tsx'
import { apiContext } from '../../lib/api-client.ts'
import type { FormRefusal } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-hosting:kitOf', { title: data.call.title }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.get(apiContext).hosting.kit.query({ callId: idParam(params) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return kitAction(context.get(apiContext), idParam(params), await request.formData())
}

export function Component() {
  const { t } = useTranslation()
  const { call, items } = useLoaderData<typeof loader>()
  const answered = useActionData() as FormRefusal | undefined
  const failed = answered === undefined ? '' : text(answered.values, 'intent')
  return (
    <AppPage title={t('app-hosting:kitOf', { title: call.title })} back={{ to: `/app/calls/${call.id}`, label: call.title }}>
      <p>{t('app-hosting:kitText')}</p>
      {items.length === 0 ? <p>{t('app-hosting:kitNone')}</p> : null}
      {items.map((item, index) => (
        <section key={item.id} className="kit-item" aria-label={item.title}>
          <h2 className="kit-title">{item.title} <span className="note">{t(`app-hosting:kitKind.${item.kind}`)}</span></h2>
          <KitBody item={item} />
          <details className="disclosure" open={failed === `kit-${item.id}` || undefined}>
            <summary>{t('app-hosting:kitChange')}</summary>
            {/* A form begins anew when what it shows was changed. */}
            <KitForm key={JSON.stringify(item)} kind={item.kind} item={item} first={index === 0} last={index === items.length - 1} />
          </details>
        </section>
      ))}
      <Section title={t('app-hosting:kitMore')}>
        {KitKind.options.map((kind) => (
          <details key={kind} className="disclosure" open={failed === `kit-${kind}` || undefined}>
            <summary>{t(`app-hosting:kitNew.${kind}`)}</summary>
            <KitForm key={items.length} kind={kind} />
          </details>
        ))}
      </Section>
    </AppPage>
  )
}
