type Namesake = { id: string; name: string; town: string | null }
/** Which groups were shown for which typed name. */
export type Asked = { about: string; namesakes: readonly Namesake[] }

const isNamesake = (one: unknown): one is Namesake => typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' && 'name' in one && typeof one.name === 'string' && 'town' in one && (one.town === null || typeof one.town === 'string')

/** The question as the form carried it along, for as long as the name is the one that it was about; null for anything else. */
export function askedAgain(carried: string, about: string): Asked | null {
  try {
    const asked: unknown = JSON.parse(carried)
    if (typeof asked !== 'object' || asked === null || !('about' in asked) || asked.about !== about || !('namesakes' in asked) || !Array.isArray(asked.namesakes)) return null
    const namesakes = asked.namesakes.filter(isNamesake).slice(0, 5)
    return namesakes.length > 0 ? { about, namesakes } : null
  } catch {
    return null
  }
}
