import { defineConfig } from 'i18next-cli'
import { locales } from './src/locales/locales.ts'

export default defineConfig({
  locales: [...locales],
  extract: { input: ['src/**/*.{ts,tsx}'], ignore: ['src/**/*.test.*', 'src/render/example-*'], output: 'src/locales/{{language}}/{{namespace}}.json', defaultNS: 'ui', removeUnusedKeys: false },
})
