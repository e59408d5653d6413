import { Command, Option } from 'commander'
import { DomainError } from '@turnout/core/error.ts'
import { ConfigError } from './config.ts'

const program = new Command('turnout').description('The operator’s commands of Turnout.').showHelpAfterError()

// Each command loads what it needs when it runs: reading a text needs no database and should not wait for one.
program
  .command('login-link')
  .description('print a sign-in link for an address, good for a day and for one use')
  .requiredOption('--email <address>', 'whose link it is')
  .option('--organizer', 'also make this person an organizer of the instance')
  .action(async (options) => (await import('./cli/login-link.ts')).loginLink(options))
program.command('migrate').description('bring the database up to date').action(async () => (await import('./cli/migrate.ts')).migrateDatabase())
program
  .command('seed')
  .description('fill the database with an invented campaign: groups, events and sign-ups around today')
  .option('--force', 'also into a database that is not empty')
  .action(async (options) => (await import('./cli/seed.ts')).seedDatabase(options))
program
  .command('read')
  .description('read a published call and print the drafts found in it')
  .argument('[file]', 'a text, Markdown, HTML or .ics file')
  .option('--published <date>', 'the day it was published, as 2030-01-31 (default: today)')
  .option('--locale <locale>', 'decides how 3/4 is read, for example en-GB', 'en-GB')
  .option('--timezone <zone>', 'the publisher’s time zone, for example Europe/London')
  .option('--json', 'for programs')
  .addOption(new Option('--jsonl', 'read corpus lines from standard input and print one { id, drafts } a line').conflicts('json'))
  .action(async (file, options) => (await import('./cli/read.ts')).read(file, options))
program.command('doctor').description('check database, mail, address, clock and secret, and say what to mend').action(async () => (await import('./cli/doctor.ts')).doctor())
program
  .command('clock')
  .description('move the clock of a running rehearsal forward')
  .argument('<instant>', 'for example 2030-01-31T17:00:00Z')
  .action(async (instant) => (await import('./cli/clock.ts')).moveRehearsal(instant))
program.command('worker').description('run a worker without pages, beside servers on the same DATABASE_URL').action(async () => (await import('./cli/worker.ts')).runWorker())

try {
  await program.parseAsync()
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof DomainError || (error instanceof Error && error.name === 'ReadError')
  console.error(`turnout: ${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  process.exitCode = 1
}
