import type { Api } from '../../lib/api-client.ts'

type Home = Awaited<ReturnType<Api['home']['query']>>

export type ComingEvent = Home['coming'][number]
export type OwnAnswer = Home['answers'][number]
export type TodoEvent = Home['todo'][number]
export type AwaitedGroup = Home['awaited'][number]
