import { enableCompileCache } from 'node:module'
import { Command, Option } from 'commander'
import { DomainError } from '@turnout/core/error.ts'

// A command is over in a second: what it is made of need not be compiled anew each time.
enableCompileCache()

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
  .option('--workplaces <number>', 'instead: one call over so many workplaces, for the coverage board')
  .option('--signups <number>', 'with --workplaces: how many sign up; ten a workplace unless given')
  .action(async (options) => (await import('./cli/seed.ts')).seedDatabase(options))
program
  .command('read')
  .description('read a published call and print the drafts found in it')
  .argument('[source]', 'a web address, a file (text, Markdown, HTML, .ics, .eml, .pdf, .docx or a feed), or - for standard input')
  .option('--published <date>', 'the day it was published, as 2030-01-31 (default: what the source says, else today)')
  .option('--locale <locale>', 'decides how 3/4 is read, for example en-GB (default: the language of the source, else en-GB)')
  .option('--timezone <zone>', 'the publisher’s time zone, for example Europe/London')
  .option('--json', 'for programs')
  .addOption(new Option('--jsonl', 'read corpus lines from standard input and print one { id, drafts } a line').conflicts('json'))
  .addOption(new Option('--calibration', 'read labelled corpus lines from standard input and print how often each field is right, by confidence and doubt').conflicts(['json', 'jsonl']))
  .action(async (source, options) => (await import('./cli/read.ts')).read(source, options))
program.command('doctor').description('check database, mail, address, clock and secret, and say what to mend').action(async () => (await import('./cli/doctor.ts')).doctor())
program
  .command('dkim')
  .description('make the key that signs mail, print the DNS records to publish, and take the key into use once they are there')
  .option('--selector <name>', 'the name of the key; another one makes another key', 'turnout')
  .option('--now', 'sign with it without looking into the DNS')
  .action(async (options) => (await import('./cli/dkim.ts')).dkim(options))
program
  .command('clock')
  .description('move the clock of a running rehearsal forward')
  .argument('<instant>', 'for example 2030-01-31T17:00:00Z')
  .action(async (instant) => (await import('./cli/clock.ts')).moveRehearsal(instant))
program.command('worker').description('run a worker without pages, beside servers on the same DATABASE_URL').action(async () => (await import('./cli/worker.ts')).runWorker())

try {
  await program.parseAsync()
} catch (error) {
  // By its name, because the settings need not be loaded to read a text.
  const expected = error instanceof DomainError || (error instanceof Error && ['ConfigError', 'ReadError'].includes(error.name))
  console.error(`turnout: ${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  process.exitCode = 1
}
