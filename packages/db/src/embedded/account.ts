import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** The operating system's user that PostgreSQL runs as, where that is not ourselves. */
export interface Account {
  uid: number
  gid: number
}

/** How to call a program of PostgreSQL: as whom, and what to put before it. */
export interface Launch {
  as: Account | undefined
  prefix: string[]
}

/**
 * PostgreSQL refuses to run as root. Root therefore lends it the user that owns the data already, else `postgres`, else
 * `nobody`, else one made for it. Anyone but root runs it as themselves.
 */
export function chooseAccount(clusterDir: string): Account | undefined {
  if (!process.getuid) throw new Error('The built-in PostgreSQL needs Linux or macOS. Set DATABASE_URL to use a PostgreSQL of your own.')
  const me = process.getuid()
  const owner = statSync(clusterDir, { throwIfNoEntry: false })
  if (me !== 0) {
    if (owner && owner.uid !== me) throw new Error(`${clusterDir} belongs to user ${owner.uid}, and this is user ${me}. Start as that user, or give the directory to this one with chown -R.`)
    return undefined
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = lookUp('postgres') ?? lookUp('nobody') ?? create()
  if (!account) throw new Error('PostgreSQL refuses to run as root, and no other user could be found or made. Start as another user, or set DATABASE_URL.')
  return account
}

/**
 * The data and the programs may lie below a directory that only root may enter, such as root's home. There PostgreSQL
 * is given the one capability to pass such directories (capabilities(7)), for it still runs as the other user.
 */
export function planLaunch(account: Account | undefined, paths: string[]): Launch {
  if (!account || canReach(account, [], paths)) return { as: account, prefix: [] }
  const capability = passingCapability()
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))
  if (capability && setpriv) {
    const prefix = [setpriv, `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`]
    if (canReach(undefined, prefix, paths)) return { as: undefined, prefix }
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and user ${account.uid}, whom root lends it, cannot enter ${paths.join(' or ')}. ` +
      'Move the installation to a directory that everyone may pass (for example below /opt), start as another user, or set DATABASE_URL.',
  )
}

function canReach(account: Account | undefined, prefix: string[], paths: string[]): boolean {
  const [file = '', ...args] = [...prefix, '/bin/sh', '-c', 'for path; do test -x "$path" || exit 1; done', 'sh', ...paths]
  return spawnSync(file, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

function passingCapability(): string | undefined {
  if (process.platform !== 'linux') return undefined
  const mask = BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`)
  // Containers often keep the wider capability and drop the narrower.
  return [{ bit: 2n, name: 'dac_read_search' }, { bit: 1n, name: 'dac_override' }].find(({ bit }) => mask & (1n << bit))?.name
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10))
  // 0 would be root again; macOS writes nobody as -2.
  return uid && gid && uid > 0 && gid > 0 ? { uid, gid } : undefined
}

function create(): Account | undefined {
  spawnSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' })
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' })
  return lookUp('postgres')
}
