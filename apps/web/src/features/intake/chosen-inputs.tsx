import { inputName } from './draft-values.ts'
import { useReading } from './reading-state.ts'

/** The passages that were chosen, on their way to the server. */
export function ChosenInputs() {
  const { chosen } = useReading()
  return Object.entries(chosen).flatMap(([index, spans]) =>
    Object.entries(spans).map(([field, { from, to }]) => <input key={`${index} ${field}`} type="hidden" name={inputName(Number(index), `passage.${field}`)} value={`${from} ${to}`} />),
  )
}
