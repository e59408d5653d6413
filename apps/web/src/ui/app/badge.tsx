import { Badge } from '@mantine/core'

export type Tone = 'neutral' | 'good' | 'waiting' | 'bad'

/** A state in one word. The word says it; the outline's colour only repeats it. */
export function StateBadge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <Badge className="state-badge" data-tone={tone} variant="outline" radius="sm">
      {children}
    </Badge>
  )
}
