import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { Field, TextField } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'

type Standing = { role: string | null; asked: boolean; signedIn: boolean }

/** Following a group or asking to be let in. */
export function Door({ slug, name, standing: { role, asked, signedIn } }: { slug: string; name: string; standing: Standing }) {
  const { t } = useTranslation()
  const form = useFormState('join')
  if (!signedIn)
    return (
      <p>
        <Link to={`/sign-in?next=${encodeURIComponent(`/groups/${slug}`)}`}>{t('group:signInToJoin')}</Link>
      </p>
    )
  if (role !== null && role !== 'follower') return <NoticeBox>{t('group:member', { name })}</NoticeBox>
  return (
    <>
      <FormErrors form={form} />
      {role === 'follower' ? <p>{t('group:following')}</p> : null}
      {asked ? <NoticeBox>{t('group:asked')}</NoticeBox> : null}
      {asked ? null : (
        <Form method="post" action={`/groups/${slug}`}>
          <input type="hidden" name="intent" value="join" />
          <TextField {...form.field('message')} label={t('group:joinMessage')} hint={t('group:joinMeaning', { name })} maxLength={500} rows={2} />
          <Button>{t('group:ask')}</Button>
        </Form>
      )}
      <Form method="post" action={`/groups/${slug}`}>
        <input type="hidden" name="intent" value={role === 'follower' ? 'leave' : 'follow'} />
        <Button look="secondary">{t(role === 'follower' ? 'group:unfollow' : 'group:follow')}</Button>
      </Form>
    </>
  )
}

/** Writing to those who answer for a group, whose addresses nobody sees. */
export function ContactForm({ slug }: { slug: string }) {
  const { t } = useTranslation()
  const form = useFormState('write')
  return (
    <details open={form.values !== undefined}>
      <summary>{t('group:write')}</summary>
      <FormErrors form={form} />
      <Form method="post" action={`/groups/${slug}`} noValidate>
        <input type="hidden" name="intent" value="write" />
        <Field {...form.field('name')} label={t('signup:name')} autoComplete="name" maxLength={120} required />
        <Field {...form.field('email')} label={t('signup:email')} hint={t('group:writeHint')} type="email" autoComplete="email" maxLength={254} required />
        <TextField {...form.field('message')} label={t('group:writeMessage')} maxLength={4000} required />
        <div className="visually-hidden" aria-hidden="true">
          <label htmlFor="write-website">{t('signup:trap')}</label>
          <input id="write-website" name="website" tabIndex={-1} autoComplete="off" />
        </div>
        <Button>{t('group:send')}</Button>
      </Form>
    </details>
  )
}
