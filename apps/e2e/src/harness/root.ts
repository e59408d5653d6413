import { fileURLToPath } from 'node:url'

/** The repository, with a slash at the end. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url))

export const pinnedNode = `${root}node_modules/node/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`
