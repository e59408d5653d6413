import { Button } from '@mantine/core'
import type { Choice } from './choices.ts'
import { choiceToken } from './chosen.ts'
import { useReading } from './reading-state.ts'

/** Takes a reading for a field. With JavaScript at once; without it the page comes back with it taken and nothing lost. */
export function ChoiceButton({ index, choice }: { index: number; choice: Choice }) {
  const { choose, say } = useReading()
  return (
    <Button
      type="submit"
      name="do"
      value={choiceToken(index, choice)}
      variant="default"
      size="compact-sm"
      className="choice-button"
      data-at={choice.from}
      onClick={(event) => {
        event.preventDefault()
        choose(index, choice)
      }}
    >
      {say(choice)}
    </Button>
  )
}
