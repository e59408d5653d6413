import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apartAction, apartIntent } from '../../features/hosting/apart-action.ts'
import { DoublesPart, LoosePart } from '../../features/hosting/doubles-part.tsx'
import { InvitedPart, TrustedPart } from '../../features/hosting/hosts-part.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, type FormResult, readForm, withNotice } from '../../lib/form.ts'
import { checked, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-hosting:hostsOf', { title: data.call.title }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { calls, hosting, groups } = context.get(apiContext)
  const id = idParam(params)
  const [call, hosts, doubles, own, all] = await Promise.all([calls.get.query({ id }), hosting.hosts.query({ callId: id }), hosting.doubles.query({ callId: id }), groups.own.query(), groups.list.query()])
  return { call: { id: call.id, title: call.title, hosting: call.hosting }, hosts, doubles, own: own.filter(({ role }) => role === 'organizer' || role === 'rep'), groups: all.map(({ id, name, town }) => ({ id, name, town })) }
}

export async function action({ request, params, context }: ActionFunctionArgs): Promise<FormResult> {
  const { hosting } = context.get(apiContext)
  const callId = idParam(params)
  const values = await readForm(request)
  const here = `/app/calls/${callId}/hosts`
  const intent = text(values, 'intent')
  if (intent === apartIntent) return apartAction(context.get(apiContext), values, here)
  if (intent === 'invite') return answer(values, () => ({ callId, groupId: text(values, 'groupId'), email: text(values, 'email'), asGroupId: text(values, 'asGroupId'), namesMe: checked(values, 'namesMe') }), (input) => hosting.invite.mutate(input), withNotice(here, 'host-invited'))
  if (intent === 'again') return answer(values, () => ({ id: text(values, 'id') }), (input) => hosting.inviteAgain.mutate(input), withNotice(here, 'host-invited-again'))
  if (intent === 'uninvite') return answer(values, () => ({ id: text(values, 'id') }), (input) => hosting.withdrawInvitation.mutate(input), withNotice(here, 'host-uninvited'))
  const { campaignId } = await hosting.hosts.query({ callId })
  if (intent === 'distrust') return answer(values, () => ({ campaignId, groupId: text(values, 'id') }), (input) => hosting.distrust.mutate(input), withNotice(here, 'group-distrusted'))
  return answer(values, () => ({ campaignId, groupId: text(values, 'groupId') }), (input) => hosting.trust.mutate(input), withNotice(here, 'group-trusted'))
}

export function Component() {
  const { t } = useTranslation()
  const { call, hosts, doubles, own, groups } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-hosting:hostsOf', { title: call.title })} back={{ to: `/app/calls/${call.id}`, label: call.title }}>
      <Notice title={t(`app-terms:hosting.${call.hosting}`)}>
        <p className="tight">{t(`app-terms:hostingHint.${call.hosting}`)} <TextLink to={`/app/calls/${call.id}/edit`}>{t('app-hosting:changeRule')}</TextLink></p>
      </Notice>
      <DoublesPart doubles={doubles} />
      <LoosePart loose={doubles.loose} />
      <InvitedPart invitations={hosts.invitations} groups={groups} own={own} />
      <TrustedPart trusted={hosts.trusted} groups={groups} />
    </AppPage>
  )
}
