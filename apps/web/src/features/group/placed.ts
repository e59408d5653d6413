/** A group as a list of many names it: two of one name are told apart by their town. */
export const placed = ({ name, town }: { name: string; town: string | null }): string => [name, town].filter(Boolean).join(', ')
