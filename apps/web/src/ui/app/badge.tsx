export type Tone = 'neutral' | 'good' | 'waiting' | 'bad'

/** A state in one word. The word says it; the colour at its edge only repeats it. */
export function StateBadge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className="state" data-tone={tone}>
      {children}
    </span>
  )
}
