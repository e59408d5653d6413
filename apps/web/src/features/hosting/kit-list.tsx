import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'
import { CopyLine } from '../../ui/app/copy-line.tsx'
import { OuterLink } from '../../ui/app/link-button.tsx'
import { Prose } from '../../ui/app/prose.tsx'
import { Section } from '../../ui/app/section.tsx'

export type KitItem = Awaited<ReturnType<Api['hosting']['kit']['query']>>['items'][number]

/** What a call gives its hosts, for using it: reading, copying, following, saving. */
export function KitList({ items }: { items: readonly KitItem[] }) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  return (
    <Section title={t('app-hosting:kit')} id="kit">
      <p>{t('app-hosting:kitIntro')}</p>
      {items.map((item) => (
        <section key={item.id} className="kit-item" aria-label={item.title}>
          <h3>{item.title}</h3>
          <KitBody item={item} />
        </section>
      ))}
    </Section>
  )
}

export function KitBody({ item: { kind, title, body, bodyHtml, address, fileName, size } }: { item: KitItem }) {
  const { t } = useTranslation()
  if (kind === 'points') return <Prose html={bodyHtml} />
  if (kind === 'message') return (
    <>
      <p className="as-typed quote">{body}</p>
      <CopyLine label={t('app-hosting:kitCopy', { title })} value={body} />
    </>
  )
  if (address === null) return null
  return kind === 'file' ? <p><OuterLink href={address} download>{t('app-hosting:kitFile', { name: fileName, size: sizeOf(size ?? 0) })}</OuterLink></p> : <p><OuterLink href={address}>{address}</OuterLink></p>
}

/** Kilobytes or megabytes, as file managers say it. */
const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`)
