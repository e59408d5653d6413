import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'
import type { TestCluster } from './cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testClusterUrl: string
  }
}

let cluster: TestCluster | undefined

/** One PostgreSQL for all files of the vitest project "database". */
export async function setup(project: TestProject): Promise<void> {
  cluster = await startTestCluster()
  project.provide('testClusterUrl', cluster.url)
}

export async function teardown(): Promise<void> {
  await cluster?.stop()
}
