import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { answerQuestionForm } from '../../features/question/question-action.ts'
import { QuestionEditor } from '../../features/question/question-editor.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-questions:titleOf', { title: data.call.title }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const [call, questions] = await Promise.all([api.calls.get.query({ id }), api.questions.list.query({ owner: { callId: id } })])
  return { call, questions }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return answerQuestionForm(request, context.get(apiContext), { callId: id }, `/app/calls/${id}/questions`)
}

export function Component() {
  const { t } = useTranslation()
  const { call, questions } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-questions:titleOf', { title: call.title })} back={{ to: `/app/calls/${call.id}`, label: call.title }}>
      <p>
        {t('app-questions:intro')} {t('app-questions:introCall')}
      </p>
      <QuestionEditor {...questions} />
    </AppPage>
  )
}
