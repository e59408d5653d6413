import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core'
import { announcementAnswers } from '@turnout/core/announcement/announcement.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form, useActionData } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { useProposedZone } from '../../lib/use-time-zone.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { WhenFields } from '../../ui/app/when-fields.tsx'
import { ZoneSelect } from '../../ui/app/zone-select.tsx'
import { AnnouncementTable } from './announcement-table.tsx'
import { SendPart } from './send-part.tsx'
import type { Announced, AnnouncementScope, Looked } from './announcement-values.ts'

type Props = { of: AnnouncementScope['of']; announced: Announced; zones: readonly string[]; slots?: readonly { id: string; name: string }[] }

const roles = ['organizer', 'rep', 'deputy', 'member', 'follower'] as const

/** Writing to people, and what was written before. */
export function AnnouncementPart({ of, announced, zones, slots = [] }: Props) {
  const { t } = useTranslation()
  const form = useFormState('announce')
  const zone = useProposedZone()
  const answered = useActionData() as { preview?: Looked; tested?: string } | undefined
  const looked = form.values === undefined ? undefined : answered?.preview
  const box = (name: string, value: string, label: string, initial: boolean) => <Checkbox key={value} id={`${name}-${value}`} name={name} value={value} defaultChecked={form.ticked(name, value, initial)} label={label} mb="xs" />
  return (
    <>
      <p>{t(`app-announcements:intro.${of}`)}</p>
      {/* A form of its own after each announcement: nothing stays typed that a second press would send to everybody again. */}
      <Form key={announced.rows[0]?.id ?? 'first'} method="post" className="form">
        <input type="hidden" name="intent" value="announce" />
        <AppFormErrors form={form} />
        {answered?.tested === undefined || form.values === undefined ? null : <Notice>{t('app-announcements:tested', { email: answered.tested })}</Notice>}
        {looked === undefined ? null : <Notice>{t('app-announcements:looked')} <a className="text-link" href="#preview">{t('app-announcements:lookedLink')}</a></Notice>}
        <fieldset className="plain-fieldset" id={of === 'group' ? 'announce-roles' : 'announce-answers'}>
          <legend>{t('app-announcements:to')}</legend>
          {of === 'group' ? roles.map((role) => box('roles', role, t(`app-terms:role.${role}`), role !== 'follower')) : announcementAnswers.map((one) => box('answers', one, t(one === 'attended' || one === 'no_show' ? `app-reminders:audienceOf.${one}` : `app-terms:signupStatus.${one}`), one === 'going' || one === 'maybe' || one === 'waitlisted'))}
        </fieldset>
        {slots.length > 1 ? (
          <fieldset className="plain-fieldset">
            <legend>{t('app-announcements:slots')}</legend>
            {slots.map(({ id, name }) => box('slots', id, name, false))}
          </fieldset>
        ) : null}
        {announced.tasks.length > 0 ? (
          <fieldset className="plain-fieldset">
            <legend>{t('app-announcements:tasks')}</legend>
            {announced.tasks.map((task) => box('tasks', task, task, false))}
          </fieldset>
        ) : null}
        {announced.shared ? <Checkbox id="ownOnly" name="ownOnly" value="on" defaultChecked={form.ticked('ownOnly', 'on')} label={t('app-announcements:ownOnly')} description={t('app-announcements:ownOnlyHint')} mb="sm" /> : null}
        <TextInput {...form.field('subject')} label={t('app-reminders:subject')} maxLength={160} required mb="sm" />
        <Textarea {...form.field('body')} label={t('app-reminders:body')} description={t('app-announcements:bodyHint')} rows={8} maxLength={10_000} required mb="sm" />
        <WhenFields form={form} name="sendLocal" initial="" labels={{ date: t('app-announcements:sendDate'), time: t('app-announcements:sendTime') }} description={t('app-announcements:sendHint')} />
        <ZoneSelect {...form.field('timeZone', zone)} zones={zones} label={t('app-announcements:zone')} />
        <Group gap="sm" mt="md">
          <Button type="submit" name="deed" value="test" variant="default" loading={form.busy}>{t('app-announcements:test')}</Button>
          <Button type="submit" name="deed" value="look" variant={looked ? 'default' : 'filled'} loading={form.busy}>{t('app-announcements:look')}</Button>
        </Group>
        {looked === undefined ? null : <SendPart looked={looked} busy={form.busy} />}
      </Form>
      <AnnouncementTable rows={announced.rows} />
    </>
  )
}
