import { importsOf, isTest, type Source } from './source.ts'

/** The slices of core in the one order there is: each imports only what stands before it. */
export const slices = [
  'time', 'form', 'csv', 'keeping', 'permission', 'sight', 'audit', 'limit', 'guard', 'suppression', 'ledger', 'words', 'markdown', 'letter', 'account', 'group', 'joining', 'chart', 'assessment', 'structure', 'chart-table', 'lineage', 'roster', 'roster-file', 'campaign', 'material', 'intake', 'feed', 'call', 'kit', 'trust', 'place', 'notice', 'begun', 'event', 'inheritance', 'review', 'attachment', 'cohosting', 'hosting', 'tree', 'logbook', 'acceptance',
  'question', 'consent', 'disclosure', 'agenda', 'signup', 'answer', 'lapse', 'people', 'removal', 'merging', 'discretion', 'attendance', 'print', 'sheet', 'outcome', 'coverage', 'namesake', 'outline', 'call-events', 'board', 'rep-check', 'chase',
  'reminder', 'clone', 'announcement', 'signing', 'pace', 'delivery', 'outbox', 'reply', 'diary', 'feedback', 'mailbox', 'rehearsal', 'home', 'retention', 'upkeep',
]

const core = 'packages/core/src/'
const inSlice = /^packages\/core\/src\/([a-z-]+)\/([^/]+)$/
const kinds = 'the use cases in <slice>.ts, shapes in <slice>.schema.ts, decisions in <slice>.rules.ts, SQL in <slice>.repo.ts, messages in <slice>.mail.ts'

/** Lucia is used in one file that another library could replace. */
const furtherFiles = ['account/session.ts', 'account/session.repo.ts']

export function closedVocabulary(files: Source[]): string[] {
  return files.flatMap(({ path }) => {
    const [, slice, name] = inSlice.exec(path) ?? []
    if (!slice || !name || slice === 'testing') return []
    if (!slices.includes(slice)) return [`${path}: "${slice}" is no slice. Put the code into the slice it is about, or add the slice to the list in testing/architecture.ts and to ARCHITECTURE.md.`]
    if (name.endsWith('.test.ts') || furtherFiles.includes(`${slice}/${name}`)) return []
    return new RegExp(`^${slice}(\\.(schema|rules|repo|mail))?\\.ts$`).test(name) ? [] : [`${path}: a slice has ${kinds}, and no other file.`]
  })
}

export function sliceOrder(files: Source[]): string[] {
  const sources = files.filter(({ path }) => path.startsWith(core) && !isTest(path))
  return sources.flatMap(importsOf).flatMap(({ from, to }) => {
    const [here, there] = [inSlice.exec(from)?.[1], inSlice.exec(to)?.[1]]
    if (!there || here === there || there === 'locales') return []
    if (there === 'testing') return [`${from} imports ${to}: what only tests need stays in tests.`]
    if (!here) return [`${from} imports ${to}: what every slice stands on knows no slice. Move the code into "${there}".`]
    return slices.indexOf(there) < slices.indexOf(here) ? [] : [`${from} imports ${to}: "${there}" stands after "${here}". Move the code into "${there}" or later, or what both need before "${here}".`]
  })
}

/** Which of our own packages each may import. */
const floors: Record<string, string[]> = {
  'packages/db/': [], 'packages/reader/': [], 'packages/calendar/': [], 'packages/mail/': [], 'packages/paper/': [],
  'packages/core/': ['packages/db/', 'packages/reader/', 'packages/calendar/', 'packages/mail/', 'packages/paper/'],
  'packages/api/': ['packages/core/'],
  'apps/web/': ['packages/api/', 'packages/core/'],
}

export function ourFloors(files: Source[]): string[] {
  return files.filter(({ path }) => !isTest(path)).flatMap(importsOf).flatMap(({ from, to, typeOnly }) => {
    const house = Object.keys(floors).find((folder) => from.startsWith(folder))
    if (!house || !/^(apps|packages)\//.test(to) || to.startsWith(house)) return []
    if (!floors[house]?.some((folder) => to.startsWith(folder))) return [`${from} imports ${to}: ${house} stands below or beside it. Pass in what it needs, or do this in ${house === 'apps/web/' ? 'core, behind a router' : 'apps/server'}.`]
    if (house !== 'apps/web/') return []
    if (to.startsWith('packages/api/')) return typeOnly ? [] : [`${from} imports ${to}: the web knows the api by its types alone. Write "import type".`]
    return typeOnly || /\.(schema|rules)\.ts$/.test(to) ? [] : [`${from} imports ${to}: of core the web takes only schemas and rules. Put what it needs into one of those, or ask a router.`]
  })
}

/** The words of the columns and of the reader's drafts, which load nothing themselves. */
const free = new Set(['zod', 'packages/db/src/terms.ts', 'packages/reader/src/draft.ts'])
const browserSafe = /\.(schema|rules)\.ts$/

/** Schemas and rules run in a browser too, so that what they load must. */
export function safeInBrowser(files: Source[]): string[] {
  return files
    .filter(({ path }) => (path.startsWith(core) && browserSafe.test(path)) || free.has(path))
    .flatMap(importsOf)
    .flatMap(({ from, to, typeOnly }) => (typeOnly || free.has(to) || browserSafe.test(to) ? [] : [`${from} imports ${to}: schemas and rules load only schemas, rules, zod and closed vocabularies. Put what needs more into the use case.`]))
}

const elsewhere: [RegExp, string][] = [
  [/^(hono|@hono)\b/, 'HTTP belongs in apps/server'],
  [/^@trpc\//, 'tRPC belongs in packages/api'],
  [/^react\b|^@mantine\//, 'pages belong in apps/web'],
  [/^nodemailer\b/, 'sending belongs in packages/mail'],
]

export function whatCoreNeverKnows(files: Source[]): string[] {
  const sources = files.filter(({ path }) => path.startsWith(core) && !isTest(path))
  const imported = sources.flatMap(importsOf).flatMap(({ from, to, typeOnly }) => [
    ...elsewhere.filter(([pattern]) => pattern.test(to)).map(([, where]) => `${from} imports ${to}: ${where}.`),
    ...(/^drizzle-orm\b|^packages\/db\//.test(to) && !from.endsWith('.repo.ts') && to !== 'packages/db/src/terms.ts' && !(typeOnly && to === 'packages/db/src/client.ts') ? [`${from} imports ${to}: SQL belongs in the slice's .repo.ts.`] : []),
  ])
  const said = sources.flatMap(({ path, text }) => [
    ...(/\bprocess\.env\b/.test(text) ? [`${path} reads process.env: configuration is parsed once, in apps/server, and handed over in ctx.`] : []),
    ...(/\bnew Date\(|\bDate\.now\(|\bTemporal\.Now\b/.test(text) ? [`${path} reads a clock: the time comes from ctx.now(), or as "now" into a rule.`] : []),
  ])
  return [...imported, ...said]
}

export function shortFiles(files: Source[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    return isTest(path) || /\/(locales|languages)\//.test(path) || lines <= 300 ? [] : [`${path} has ${lines} lines: at 300 a file holds two things. Give the second a file of its own.`]
  })
}

export function namedFolders(files: Source[]): string[] {
  const folders = new Set(files.flatMap(({ path }) => path.split('/').slice(0, -1).map((_, depth, all) => all.slice(0, depth + 1).join('/'))))
  return [...folders].filter((folder) => /\/(shared|common|utils?|helpers?|types|misc|lib\/lib)$/.test(folder)).map((folder) => `${folder}: a folder says what its code is about. Move each file to the slice or feature that it serves.`)
}

/** One circle of files that load each other, if there is any. */
export function importCircle(files: Source[]): string[] {
  const known = new Map(files.map((file) => [file.path, file]))
  const state = new Map<string, 'open' | 'done'>()
  const visit = (path: string, trail: string[]): string[] => {
    if (state.get(path) === 'done') return []
    if (state.get(path) === 'open') return [...trail.slice(trail.indexOf(path)), path]
    state.set(path, 'open')
    for (const { to, typeOnly } of importsOf(known.get(path)!)) {
      if (typeOnly || !known.has(to)) continue
      const circle = visit(to, [...trail, path])
      if (circle.length > 0) return circle
    }
    state.set(path, 'done')
    return []
  }
  for (const path of known.keys()) {
    const circle = visit(path, [])
    if (circle.length > 0) return [`${circle.join(' → ')}: these load each other. Move what both need into a file of its own.`]
  }
  return []
}

/** The paths that a page of the documentation names: those in its tree, one level for two spaces, and those between backticks. */
export function pathsNamed(page: string): string[] {
  const tree = /```\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const trail: string[] = []
  const inTree = tree.split('\n').filter(Boolean).flatMap((line) => {
    const depth = (line.length - line.trimStart().length) / 2
    const names = (line.trim().split(/\s{2,}/)[0] ?? '').split(', ')
    trail.length = depth
    trail[depth] = (names[0] ?? '').replace(/\/$/, '')
    return names.map((name) => [...trail.slice(0, depth), name].join('/'))
  })
  const inText = [...page.matchAll(/`((?:apps|packages|docs|scripts)\/[\w./-]+)`/g)].map((match) => match[1] ?? '')
  return [...inTree, ...inText].map((path) => path.replace(/\/$/, ''))
}
