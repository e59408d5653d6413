/** For packages that stand on core and may not know the database: their tests get one through here. */
export { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
