import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig(({ isSsrBuild, command }) => ({
  root,
  appType: 'custom',
  plugins: [react()],
  // Built into one bundle, the server starts with one file instead of thousands.
  ...(command === 'build' && isSsrBuild
    ? { ssr: { noExternal: true }, define: { 'process.env.NODE_ENV': '"production"' } }
    : {}),
  build: {
    target: isSsrBuild ? 'node26' : 'es2022',
    assetsInlineLimit: 0,
    ...(isSsrBuild
      ? { outDir: 'dist/server', copyPublicDir: false }
      : { outDir: 'dist/client', manifest: true, modulePreload: { polyfill: false }, rolldownOptions: {
            input: { app: 'src/entry-app.tsx', document: 'src/ui/document.css', proof: 'src/entry-proof.ts', 'check-in': 'src/entry-check-in.tsx', 'check-in-worker': 'src/features/check-in/worker.ts' },
            // A service worker is known by its address.
            output: { entryFileNames: ({ name }: { name: string }) => (name === 'check-in-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
          } }),
  },
}))
