import type { Api } from '../../lib/api-client.ts'

export type IntakeView = Awaited<ReturnType<Api['intakes']['get']['query']>>
export type DraftView = IntakeView['drafts'][number]
export type IntakePage = Awaited<ReturnType<Api['intakes']['list']['query']>>
export type IntakeListed = IntakePage['intakes'][number]
export type FeedListed = Awaited<ReturnType<Api['feeds']['list']['query']>>[number]
export type Duplicate = IntakeView['duplicates'][number]
