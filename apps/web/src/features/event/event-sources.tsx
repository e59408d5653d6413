import { Button, TextInput } from '@mantine/core'
import type { Blurred } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useCount } from '../../lib/use-count.ts'
import { CardTable } from '../../ui/app/card-table.tsx'
import { CopyLine } from '../../ui/app/copy-line.tsx'

export type Sources = Awaited<ReturnType<Api['signups']['sources']['query']>>

type Line = { key: string; label: string; people: Blurred; coming: Blurred; confirmed: Blurred }

/** A link for each place where the event is announced, and how many people came by which. */
export function EventSources({ slug, sources }: { slug: string; sources: Sources }) {
  const { t } = useTranslation()
  const say = useCount()
  const { instance } = useSurroundings()
  const [search] = useSearchParams()
  const source = (search.get('source') ?? '').trim().slice(0, 60)
  const { named, others, bringers, brought } = sources
  const lines: Line[] = [
    ...named.map(({ source: from, ...counts }) => ({ key: from ?? '', label: from ?? t('app-events:sources.none'), ...counts })),
    ...(others.links === 0 ? [] : [{ key: ' others', label: t('app-events:sources.others', { count: others.links }), ...others }]),
  ]
  return (
    <>
      <Form method="get" className="filter">
        <TextInput name="source" label={t('app-events:sources.name')} description={t('app-events:sources.nameHint')} defaultValue={source} maxLength={60} required={false} />
        <Button type="submit" variant="default">
          {t('app-events:sources.make')}
        </Button>
      </Form>
      {source === '' ? null : <CopyLine label={t('app-events:sources.link', { source })} value={`${instance.origin}/events/${slug}?src=${encodeURIComponent(source)}`} />}
      {lines.length === 0 ? (
        <p>{t('app-events:sources.empty')}</p>
      ) : (
        <CardTable
          label={t('app-events:sources.title')}
          rows={lines}
          keyOf={({ key }) => key}
          columns={[
            { label: t('app-events:sources.from'), render: ({ label }) => label },
            { label: t('app-events:sources.people'), numeric: true, render: ({ people }) => say(people) },
            { label: t('app-events:sources.coming'), numeric: true, render: ({ coming }) => say(coming) },
            { label: t('app-events:sources.confirmed'), numeric: true, render: ({ confirmed }) => say(confirmed) },
          ]}
        />
      )}
      {brought === 0 || typeof brought !== 'number' || typeof bringers !== 'number' ? null : <p>{t('app-events:sources.brought', { count: brought, by: t('app-events:sources.bringers', { count: bringers }) })}</p>}
    </>
  )
}
