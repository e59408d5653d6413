import { build } from 'vite'
const dev = process.argv[2] === 'dev'
if (!dev) process.env.NODE_ENV = 'production'
else process.env.NODE_ENV = 'development'
const mode = dev ? 'development' : 'production'
const define = { 'process.env.NODE_ENV': JSON.stringify(mode) }
await build({ configFile: 'vite.config.ts', logLevel: 'warn', mode, define, build: { outDir: `/tmp/proof/${mode}/client`, emptyOutDir: true, minify: !dev, rolldownOptions: { input: { app: 'src/proof-app.tsx', document: 'src/ui/document.css' } } } })
await build({ configFile: 'vite.config.ts', logLevel: 'warn', mode, define, build: { ssr: 'src/proof-server.tsx', outDir: `/tmp/proof/${mode}/server`, emptyOutDir: true } })
