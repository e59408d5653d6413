import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { Field, TickField } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'

export type DiscretionFacts = { bodies: { id: string; name: string; wording: string; agreed: boolean }[]; neutral: boolean; groupNeutral: boolean; atWork: boolean }

type Props = { token: string; email: string; discretion: DiscretionFacts }

/** Said first where mail goes to the employer's address. */
export function AtWork({ discretion }: Pick<Props, 'discretion'>) {
  const { t } = useTranslation()
  return discretion.atWork ? (
    <NoticeBox tone="bad" title={t('answer:atWork.title')}>
      <p>{t('answer:atWork.text')}</p>
      <p>
        <a href="#address-email">{t('answer:address.title')}</a>
      </p>
    </NoticeBox>
  ) : null
}

/** Who may see one's name, what mail says where others look, and where it goes. */
export function DiscretionPart({ token, email, discretion: { bodies, neutral, groupNeutral } }: Props) {
  const { t } = useTranslation()
  const form = useFormState('discretion')
  return (
    <section aria-labelledby="discretion">
      <h2 id="discretion">{t('answer:discretion.title')}</h2>
      <FormErrors form={form} />
      <Form method="post" action={`/signups/${token}`} noValidate>
        <input type="hidden" name="intent" value="discretion" />
        {bodies.map(({ id, wording, agreed }) => (
          <TickField key={id} {...form.field(`agreed.${id}`)} defaultValue={undefined} label={wording} value={wording} defaultChecked={form.ticked(`agreed.${id}`, wording, agreed)} />
        ))}
        <TickField {...form.field('neutral')} defaultValue={undefined} label={t('answer:discretion.neutral')} value="on" defaultChecked={form.ticked('neutral', 'on', neutral)} />
        {groupNeutral ? <p className="muted">{t('answer:discretion.groupNeutral')}</p> : null}
        <Button look="secondary">{t('answer:discretion.action')}</Button>
      </Form>
      <AddressForm token={token} email={email} />
    </section>
  )
}

function AddressForm({ token, email }: Pick<Props, 'token' | 'email'>) {
  const { t } = useTranslation()
  const form = useFormState('address')
  return (
    <>
      <h3>{t('answer:address.title')}</h3>
      <p>{t('answer:address.text', { email })}</p>
      <FormErrors form={form} />
      <Form method="post" action={`/signups/${token}`} noValidate>
        <input type="hidden" name="intent" value="address" />
        <Field {...form.field('email')} label={t('answer:address.label')} type="email" autoComplete="email" inputMode="email" spellCheck={false} maxLength={254} required />
        <Button look="secondary">{t('answer:address.action')}</Button>
      </Form>
    </>
  )
}
