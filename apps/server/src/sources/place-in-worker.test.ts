import { expect, test } from 'vitest'
import { createTowns } from './place-in-worker.ts'

const broken = new URL(`data:text/javascript,${encodeURIComponent("import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('no gazetteer') })")}`)
const silent = new URL(`data:text/javascript,${encodeURIComponent("import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => undefined)")}`)

test('towns are looked up beside what else goes on, and several questions at once each get their own answer', async () => {
  const towns = createTowns({ idleMs: 1 })
  const [leeds, berlin] = await Promise.all([towns(['Leeds', 'Arlemouth', 'Leeds'], { zone: 'Europe/London', language: 'en' }), towns(['Berlin'], { zone: 'Europe/Berlin', language: 'en' })])
  expect(leeds.get('Leeds')).toMatchObject({ latitude: expect.closeTo(53.8, 1) as number })
  expect(leeds.get('Arlemouth')).toBe('unknown')
  expect([...berlin.keys()]).toEqual(['Berlin'])
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await towns(['Leeds', 'Arlemouth'], { zone: 'Europe/London', language: 'en' })).toBe(leeds)
})

test.each([['fails', broken, /no gazetteer/], ['does not answer', silent, /abort/i]])('a thread that %s is ended, and the next question gets a new one', async (_, worker, said) => {
  const towns = createTowns({ worker, timeoutMs: 300 })
  for (let time = 0; time < 2; time++) await expect(towns(['Leeds'], { zone: 'Europe/London', language: 'en' })).rejects.toThrow(said)
})
