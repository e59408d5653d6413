import { connect } from 'node:net'

/** How many requests a second `connections` keep-alive connections get answered, one after the other on each, for `seconds`. */
export async function requestsPerSecond(origin: string, path: string, { connections = 16, seconds = 2 } = {}): Promise<number> {
  const { hostname, port } = new URL(origin)
  const request = `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept: text/html\r\n\r\n`
  const until = performance.now() + seconds * 1000
  let answered = 0
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(request))
      let missing = -1
      socket.on('data', (chunk: Buffer) => {
        let rest = chunk
        if (missing < 0) {
          const end = chunk.indexOf('\r\n\r\n')
          const head = chunk.toString('latin1', 0, end)
          const length = /content-length: (\d+)/i.exec(head)?.[1]
          if (!head.startsWith('HTTP/1.1 200') || end < 0 || !length) return reject(new Error(`unexpected answer: ${head.slice(0, 200)}`))
          missing = Number(length)
          rest = chunk.subarray(end + 4)
        }
        missing -= rest.length
        if (missing > 0) return undefined
        missing = -1
        answered++
        if (performance.now() < until) return socket.write(request)
        socket.destroy()
        return resolve()
      })
      socket.once('error', reject)
    })
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, one))
  return answered / ((performance.now() - started) / 1000)
}
