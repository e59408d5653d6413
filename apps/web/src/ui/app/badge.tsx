export type Tone = 'neutral' | 'good' | 'waiting' | 'bad'

/** A state in one word. The word says it; the colour at its edge only repeats it. */
export function StateBadge({ tone, state, children }: { tone: Tone; /** Where a state has a colour of its own, on a bar or a map, the badge takes it too. */ state?: string; children: string }) {
  return (
    <span className="state" data-tone={tone} data-state={state}>
      {children}
    </span>
  )
}
