// Starts a TypeScript entry on the pinned Node, whatever Node called us, and passes signals and the exit code on.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const pinned = `${root}node_modules/node/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`
if (!existsSync(pinned)) {
  console.error('turnout: not installed yet. Run "npm start" or "npm test" once; both install what they need.')
  process.exit(1)
}
const [entry, ...args] = process.argv.slice(2)
const child = spawn(pinned, ['--disable-warning=ExperimentalWarning', root + entry, ...args], { stdio: 'inherit', env: { NODE_ENV: 'production', ...process.env } })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
