import { Button, Group, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { boardAction } from '../../features/coverage/board-action.ts'
import { Answering, Came, CheckText, NextStep } from '../../features/coverage/board-table.tsx'
import { percent } from '../../features/coverage/board-view.ts'
import { recordContact } from '../../features/coverage/contact-action.ts'
import { ContactForm } from '../../features/coverage/contact-form.tsx'
import { CoverageStateBadge } from '../../features/coverage/state-badge.tsx'
import { InvitePart } from '../../features/group/doorstep.tsx'
import { groupAction } from '../../features/group/group-action.ts'
import { apiContext } from '../../lib/api-client.ts'
import { readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { shortCount } from '../../lib/use-count.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Facts } from '../../ui/app/facts.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { LinkButton, TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data }) => ({ title: `${data.view.row.name}: ${data.view.call.title}` }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { chase, groups } = context.get(apiContext)
  const groupId = idParam({ id: params['groupId'] })
  // Who asks to be let in is named on the group's own page; here it is only said that somebody does.
  const [view, doorstep] = await Promise.all([chase.workplace.query({ callId: idParam(params), groupId }), groups.glance.query({ groupId })])
  return { view, doorstep, formKey: crypto.randomUUID() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const here = `/app/calls/${idParam(params)}/coverage/${idParam({ id: params['groupId'] })}`
  const values = await readForm(request)
  if (text(values, 'intent') === 'contact') return recordContact(context.get(apiContext), values, withNotice(here, 'contact-saved'))
  if (text(values, 'intent') === 'invite' || text(values, 'intent') === 'withdraw') return groupAction(context.get(apiContext), idParam({ id: params['groupId'] }), values, here)
  return boardAction(context.get(apiContext), idParam(params), values, here)
}

export function Component() {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const { view, doorstep, formKey } = useLoaderData<typeof loader>()
  const { call, row, answering, contacts, asked, organizers } = view
  const [contact, assign] = [useFormState('contact'), useFormState('assign')]
  return (
    <AppPage
      title={row.name}
      back={{ to: `/app/calls/${call.id}/coverage`, label: `${t('app-coverage:title')}: ${call.title}` }}
      state={<CoverageStateBadge state={row.state} />}
      actions={
        <Group gap="xs">
          {doorstep.led ? null : <LinkButton to="#ask">{t('app-groups:askRep')}</LinkButton>}
          {answering.length > 0 ? <LinkButton to={`/app/calls/${call.id}/coverage/${row.id}/mail`} variant="default">{t('app-coverage:mail.link')}</LinkButton> : null}
          <LinkButton to={`/app/groups/${row.id}`} variant="default">{t('app-coverage:toGroup')}</LinkButton>
        </Group>
      }
    >
      <Facts
        facts={[
          { label: t('app-coverage:column.rep'), value: <Answering answering={answering} /> },
          { label: t('app-coverage:column.event'), value: row.eventId ? <TextLink to={`/app/events/${row.eventId}`}>{row.eventTitle ?? ''}</TextLink> : '–', note: <CheckText row={row} /> },
          { label: t('app-coverage:column.signups'), value: shortCount(row.signups, locale) },
          { label: t('app-coverage:column.headcount'), value: row.headcount?.toLocaleString(locale) ?? '–' },
          { label: t('app-coverage:column.density'), value: percent(row.density, locale) },
          { label: t('app-coverage:column.came'), value: row.state === 'happened' || row.reported ? <Came row={row} /> : null },
          { label: t('app-coverage:column.next'), value: <NextStep row={row} /> },
        ]}
      />
      {row.needs.length > 1 ? <ul className="reasons">{row.needs.map((need) => <li key={need}>{t(`app-coverage:need.${need}`)}</li>)}</ul> : null}
      {doorstep.led ? null : <AskPart doorstep={doorstep} groupId={row.id} />}
      <Section title={t('app-coverage:contact.title')}>
        <AppFormErrors form={contact} />
        <ContactForm key={formKey} callId={call.id} groupId={row.id} formKey={formKey} form={contact} nextStep={row.nextStep} nextOn={row.nextOn} />
      </Section>
      <Section title={t('app-coverage:contact.history')}>
        {contacts.length === 0 ? <p>{t('app-coverage:contact.none')}</p> : (
          <CardTable
            label={t('app-coverage:contact.history')}
            rows={contacts}
            keyOf={({ id }) => id}
            columns={[
              { label: t('app-coverage:contact.when'), render: ({ contactedAt }) => <InstantText at={contactedAt} /> },
              { label: t('app-coverage:contact.kind'), render: ({ kind }) => t(`app-coverage:kind.${kind}`) },
              { label: t('app-coverage:contact.outcome'), render: ({ outcome }) => t(`app-coverage:outcome.${outcome}`) },
              { label: t('app-coverage:contact.note'), render: ({ note }) => <span className="as-typed">{note}</span> },
              { label: t('app-coverage:contact.by'), render: ({ by }) => by ?? '–' },
            ]}
          />
        )}
      </Section>
      {asked.length === 0 ? null : (
        <Section title={t('app-coverage:asked.title')}>
          <CardTable
            label={t('app-coverage:asked.title')}
            rows={asked}
            keyOf={({ name, round, level, askedAt }) => `${round} ${level} ${name} ${askedAt}`}
            columns={[
              { label: t('app-coverage:asked.when'), render: ({ askedAt }) => <InstantText at={askedAt} /> },
              { label: t('app-coverage:asked.who'), render: ({ name, level }) => <>{name || t('app-coverage:unnamed')}<span className="note">{t(`app-coverage:asked.level.${level}`)}</span></> },
              { label: t('app-coverage:asked.answer'), render: ({ answer, note }) => <>{t(`app-coverage:asked.said.${answer ?? 'nothing'}`)}{note ? <span className="note as-typed">{note}</span> : null}</> },
            ]}
          />
        </Section>
      )}
      {doorstep.led ? <AskPart doorstep={doorstep} groupId={row.id} /> : null}
      <Section title={t('app-coverage:column.owner')}>
        <Form method="post" className="form" key={row.ownerId}>
          <AppFormErrors form={assign} />
          <input type="hidden" name="intent" value="assign" />
          <input type="hidden" name="groupId" value={row.id} />
          <NativeSelect {...assign.field('ownerId', row.ownerId)} label={t('app-coverage:column.owner')} data={[{ value: '', label: t('app-coverage:filter.nobody') }, ...organizers.map(({ id, name }) => ({ value: id, label: name }))]} mb="sm" />
          <Button type="submit" variant="default">{t('app-coverage:choose.save')}</Button>
        </Form>
      </Section>
    </AppPage>
  )
}

/** Asking somebody to answer for the workplace: what mends it where nobody does. */
function AskPart({ doorstep, groupId }: { doorstep: Loaded['doorstep']; groupId: string }) {
  const { t } = useTranslation()
  return (
    <Section title={t(doorstep.led ? 'app-groups:askSomebody' : 'app-groups:askRep')} id="ask">
      {doorstep.waiting === 0 ? null : <p><TextLink to={`/app/groups/${groupId}#doorstep`}>{t('app-groups:requestsWait', { count: doorstep.waiting })}</TextLink></p>}
      <InvitePart invitations={doorstep.invitations} led={doorstep.led} mayInvite={doorstep.mayInvite} />
    </Section>
  )
}
