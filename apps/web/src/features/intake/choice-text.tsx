import { type Choice, apart } from './choices.ts'
import { FoldedText } from './folded-text.tsx'
import { segmentsOf } from './segments.ts'

type Props = { text: string; choices: readonly Choice[]; chosen: (choice: Choice) => boolean; say: (choice: Choice) => string; onChoose: (choice: Choice) => void }

/** The text while a field is corrected: every passage that could fill it is a button. */
export function ChoiceText({ text, choices, chosen, say, onChoose }: Props) {
  const offered = apart(choices)
  const segments = segmentsOf(text, offered.map(({ from, to }, index) => ({ field: String(index), from, to })))
  return segments.map(({ text, fields }, index) => {
    const choice = offered[Number(fields[0] ?? -1)]
    // oxlint-disable-next-line react/no-array-index-key -- the segments of a text never change their order
    if (choice === undefined) return <FoldedText key={index} text={text} first={index === 0} last={index === segments.length - 1} />
    const words = say(choice)
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <button key={index} type="button" className="choice" data-colour={choice.field} data-at={choice.from} aria-pressed={chosen(choice)} onClick={() => onChoose(choice)}>
        {text}
        {words === text ? null : <span className="evidence-label">{words}</span>}
      </button>
    )
  })
}
