// pnpm bench [name…] [--json] [--size=10000,100000] [--mails=3000]: measures the product against a baseline in the same run.
import type { Result } from './measure.ts'

/** How many sign-ups the benches that take a size are measured with, one after the other, and how many reminders a bench of reminders sends. */
const sizes = option('size', 100_000, 1000, 2_000_000)
const [mails = 3000] = option('mails', 3000, 500, 1_000_000)

function option(name: string, usual: number, least: number, most: number): number[] {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
  const values = (given?.split(',') ?? [usual]).map(Number)
  if (values.every((value) => Number.isInteger(value) && value >= least && value <= most)) return values
  console.error(`Give --${name} as whole numbers from ${least} to ${most}.`)
  process.exit(2)
}

const benches: Record<string, { says: string; run: (size: number) => Promise<Result> }> = {
  page: { says: 'the public event page, against a bare handler returning the same bytes', run: async () => (await import('./benches/page.ts')).page() },
  'call-page': { says: 'the public page of a call with 2,000 events, list and map, rendered for each request, against one with 20', run: async () => (await import('./benches/call-page.ts')).callPage() },
  signup: { says: 'sign-ups over many slots beside --size others, against the same statements by hand', run: async (size) => (await import('./benches/signup.ts')).signup(size) },
  'hot-slot': { says: 'sign-ups for one slot on 50 connections beside --size others, against the same statements by hand', run: async (size) => (await import('./benches/signup.ts')).hotSlot(size) },
  'reminders-1': { says: '--mails reminders beside --size sign-ups, from the ledger to an SMTP sink by one worker, against a bare Nodemailer loop', run: async (size) => (await import('./benches/reminders.ts')).reminders1(mails, size) },
  'reminders-2': { says: 'two workers against one, with a mail server that takes 40 ms for a message and with one that takes none', run: async () => (await import('./benches/two-workers.ts')).reminders2(mails) },
  'worker-memory': { says: 'memory of a worker while it sends ten times --mails reminders beside --size sign-ups, late against early', run: async (size) => (await import('./benches/reminders.ts')).workerMemory(mails * 10, size) },
  'read-5k': { says: 'reading an article of 5 KB, against chrono-node alone on the same text', run: async () => (await import('./benches/reader.ts')).read5k() },
  'read-200k': { says: 'reading 200 KB, and how the time grows with the text, against chrono-node alone', run: async () => (await import('./benches/reader.ts')).read200k() },
  'plan-due': { says: 'the minute tick with a tenth of --size sign-ups due, against inserting as many plain rows', run: async (size) => (await import('./benches/planning.ts')).planDue(size) },
  'plan-idle': { says: 'the minute tick with none due among --size sign-ups, against an empty statement', run: async (size) => (await import('./benches/planning.ts')).planIdle(size) },
  'move-event': { says: 'moving and cancelling an event with --size sign-ups, against counting them', run: async (size) => (await import('./benches/planning.ts')).moveEvent(size) },
  'correct-call': { says: 'correcting the time of a call with 2,000 events and --size sign-ups, against touching their slots', run: async (size) => (await import('./benches/correcting.ts')).correctCall(size) },
  coverage: { says: 'the board of a call over 5,000 workplaces and 200,000 sign-ups, and how it grows from 100, against counting the sign-ups alone', run: async () => (await import('./benches/coverage.ts')).coverage() },
  'check-in': { says: 'marks of 2,000 people and 500 walk-ins by four devices at once, each sent twice and in another order, against bare inserts', run: async () => (await import('./benches/check-in.ts')).checkIn() },
  start: { says: 'a warm start, against starting Node alone', run: async () => (await import('./benches/process.ts')).start() },
  memory: { says: 'resident memory after the start, against a bare server', run: async () => (await import('./benches/process.ts')).memory() },
}

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const json = process.argv.includes('--json')
const unknown = asked.filter((name) => !benches[name])
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
const results: Result[] = []
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name]
  if (!bench) continue
  // A bench that takes a size takes its parameter.
  for (const size of bench.run.length > 0 ? sizes : sizes.slice(0, 1)) {
    console.error(`${name}: ${bench.says} …`)
    const measured = await bench.run(size)
    const result = bench.run.length > 0 ? { ...measured, name: `${name} ${size}` } : measured
    results.push(result)
    if (json) console.log(JSON.stringify(result))
  }
}
if (!json) {
  const rows = [['name', 'value', 'unit', 'baseline', 'ratio', 'aim', ''], ...results.map((one) => [one.name, figure(one.value), one.unit, figure(one.baseline), one.ratio.toFixed(2), one.aim, one.ok ? 'ok' : 'MISSED'])]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
}
process.exit(results.every((one) => one.ok) ? 0 : 1)
