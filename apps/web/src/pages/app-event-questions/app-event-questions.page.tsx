import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { EventFrame } from '../../features/event/event-frame.tsx'
import { titleOf } from '../../features/event/event-view.ts'
import { answerQuestionForm } from '../../features/question/question-action.ts'
import { QuestionEditor } from '../../features/question/question-editor.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-questions:titleOf', { title: titleOf(data.event) }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const [event, questions] = await Promise.all([api.events.get.query({ id }), api.questions.list.query({ owner: { eventId: id } })])
  return { event, questions }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return answerQuestionForm(request, context.get(apiContext), { eventId: id }, `/app/events/${id}/questions`)
}

export function Component() {
  const { t } = useTranslation()
  const { event, questions } = useLoaderData<typeof loader>()
  return (
    <EventFrame event={event} tab="questions">
      <p>{t('app-questions:intro')}</p>
      <QuestionEditor {...questions} />
    </EventFrame>
  )
}
