/** What may happen to a slot, as a race performs it. `who` is a number. */
export type Act =
  | { does: 'signUp'; who: number; guests: number }
  | { does: 'decline'; who: number }
  | { does: 'change'; who: number; guests: number }
  | { does: 'confirm'; who: number }
  | { does: 'resize'; capacity: number }
  | { does: 'release' }

export type Model = { perform(act: Act): void; leap(): void; held(): number; line(): number[]; all(): Record<string, string> }

type Status = 'going' | 'unconfirmed' | 'offered' | 'waitlisted' | 'declined' | 'cancelled'
type One = { status: Status; guests: number; proved: boolean; turn: number; heldSince: number }

/**
 * The places of one slot as a person with a list on paper would keep them: one deed after the other, and none of the
 * product's code. A race is right if it ends as these deeds do, one by one in the order in which they came to be.
 */
export function modelOf({ promotion, smallerPass, confirmFirst, capacity: places }: { promotion: 'at_once' | 'offer'; smallerPass: boolean; confirmFirst: boolean; capacity: number }): Model {
  const people = new Map<number, One>()
  let capacity = places
  let turn = 0
  let time = 0

  const holds = ({ status }: One): boolean => status === 'going' || status === 'unconfirmed' || status === 'offered'
  const queue = (): [number, One][] => [...people].filter(([, one]) => one.status === 'waitlisted').toSorted(([, a], [, b]) => a.turn - b.turn)
  const held = (): number => [...people.values()].filter(holds).reduce((sum, one) => sum + 1 + one.guests, 0)
  const placed = (proved: boolean): Status => (confirmFirst && !proved ? 'unconfirmed' : 'going')

  function moveUp(): void {
    for (const [, one] of queue()) {
      if (1 + one.guests > capacity) continue
      if (held() + 1 + one.guests > capacity) {
        if (smallerPass) continue
        return
      }
      one.status = promotion === 'offer' ? 'offered' : placed(one.proved)
      one.heldSince = time
    }
  }
  function answer(who: number, guests: number, proved: boolean): void {
    const before = people.get(who)
    if (!proved && 1 + guests > capacity) return
    if (before && !proved && (before.status === 'offered' || (before.proved && before.status !== 'declined' && before.status !== 'cancelled'))) return
    const own = before && holds(before) ? 1 + before.guests : 0
    const blocked = !smallerPass && queue().some(([other, one]) => other !== who && 1 + one.guests <= capacity && (before?.status !== 'waitlisted' || one.turn < before.turn))
    const fits = 1 + guests <= own || (!blocked && held() - own + 1 + guests <= capacity)
    if (!fits && 1 + guests > capacity) return
    if (!fits && own > 0) {
      if (!proved && before) answer(who, before.guests, proved)
      return
    }
    const keeps = before !== undefined && before.status !== 'declined' && before.status !== 'cancelled'
    const isProved = proved || (keeps && before.proved)
    const status = fits ? placed(isProved) : 'waitlisted'
    const sameQueue = before?.status === 'waitlisted' && status === 'waitlisted'
    people.set(who, { status, guests, proved: isProved, turn: sameQueue ? before.turn : ++turn, heldSince: before?.status === 'unconfirmed' && status === 'unconfirmed' ? before.heldSince : time })
    moveUp()
  }
  return {
    perform(act) {
      if (act.does === 'signUp') return answer(act.who, act.guests, false)
      if (act.does === 'change') return answer(act.who, act.guests, true)
      if (act.does === 'resize') {
        capacity = act.capacity
        return moveUp()
      }
      if (act.does === 'release') {
        for (const one of people.values()) if ((one.status === 'offered' || one.status === 'unconfirmed') && one.heldSince < time) one.status = 'cancelled'
        return moveUp()
      }
      const one = people.get(act.who)
      if (!one) throw new Error('invariant: only who answered has a link')
      if (act.does === 'decline') Object.assign(one, { status: 'declined', guests: 0, proved: true })
      else {
        one.proved = true
        if (one.status === 'offered' || one.status === 'unconfirmed') one.status = 'going'
      }
      moveUp()
    },
    leap: () => void time++,
    held,
    line: () => queue().map(([who]) => who),
    all: () => Object.fromEntries([...people].map(([who, one]) => [String(who), `${one.status} ${one.guests}`])),
  }
}
