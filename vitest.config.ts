import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const PURE_IN_CORE = ['packages/core/**/*.rules.test.ts', 'packages/core/**/architecture.test.ts']
const WITH_DATABASE = ['packages/db/**/*.test.ts', 'packages/core/**/*.test.ts', 'packages/api/**/*.test.ts', 'apps/server/**/*.test.ts']
const IN_BROWSER = ['apps/e2e/**/*.test.ts']
const NEVER = ['**/node_modules/**', '**/dist/**']

/** Files that take minutes, begun first: begun last, one of them would run on while the other processor has nothing to do. */
const LONGEST = ['/axe.test.ts', '/crash.test.ts', '/rights-all.test.ts', '/leaks.test.ts']
const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.some((end) => moduleId.endsWith(end))

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not an array: the sequencer of vitest, which returns a new order
    const usual = await super.sort(files)
    return [...usual.filter(isLong), ...usual.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers: 2,
          // Modules are loaded once a worker, not once a file: no module of ours keeps anything a test could see.
          isolate: false,
          // The gazetteer is read by whichever test comes first; on a busy machine that takes its time.
          testTimeout: 20_000,
          include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}'],
          // Taken by the other two projects; what is pure in core stays here.
          exclude: [...NEVER, ...IN_BROWSER, ...WITH_DATABASE.filter((glob) => !glob.startsWith('packages/core')), 'packages/core/**/!(*.rules|architecture).test.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: WITH_DATABASE,
          exclude: [...NEVER, ...PURE_IN_CORE],
          globalSetup: ['packages/db/src/testing/global-setup.ts'],
          setupFiles: ['packages/db/src/testing/one-at-a-time.ts'],
          pool: 'forks',
          // PostgreSQL works while a test waits for it: two keep two processors busy.
          maxWorkers: 2,
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: IN_BROWSER,
          exclude: NEVER,
          pool: 'forks',
          // A browser mostly waits for a server and a server for its database: two files side by side keep two processors busy.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
