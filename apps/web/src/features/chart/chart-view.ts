import type { Api } from '../../lib/api-client.ts'

export type ChartState = Awaited<ReturnType<Api['charts']['state']['query']>>
export type Charted = Awaited<ReturnType<Api['charts']['people']['query']>>[number]
export type Uncharted = Awaited<ReturnType<Api['charts']['uncharted']['query']>>[number]
export type Tests = Awaited<ReturnType<Api['charts']['tests']['query']>>
export type ChartPerson = Awaited<ReturnType<Api['charts']['person']['query']>>
export type Structure = Awaited<ReturnType<Api['charts']['structure']['query']>>
export type KeptTest = Awaited<ReturnType<Api['charts']['test']['query']>>
export type TestTable = KeptTest['table']

/** Departments, shifts and the like, each once, as they are written. */
export const present = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '').toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
