/** What is to be listed, in order, under the day on which it begins. */
export function byDay<Item extends { startLocal: string }>(items: readonly Item[]): { day: string; items: Item[] }[] {
  const days = new Map<string, Item[]>()
  for (const item of items.toSorted((a, b) => (a.startLocal < b.startLocal ? -1 : Number(a.startLocal > b.startLocal)))) {
    const day = item.startLocal.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days].map(([day, items]) => ({ day, items }))
}
