import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle'
import type { Db } from '@turnout/db/client.ts'
import { people, sessions } from '@turnout/db/tables/account.ts'
import type { Adapter } from 'lucia'

export const sessionAdapter = (db: Db): Adapter => new DrizzlePostgreSQLAdapter(db, sessions, people)
