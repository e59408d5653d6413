import { defineConfig } from 'drizzle-kit'

// drizzle-kit reads these against its working directory: run it from packages/db.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/tables/*.ts',
  out: './migrations',
})
