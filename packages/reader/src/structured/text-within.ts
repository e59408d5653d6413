/** The first characters of an element's text, on one line; looks no further than it needs to. */
export function textWithin(element: Element, most = 2000): string {
  const parts: string[] = []
  const stack: Node[] = [element]
  for (let length = 0, seen = 0; stack.length > 0 && length < most && seen < 2000; seen++) {
    const node = stack.pop()!
    if (node.nodeType === 3) {
      parts.push(node.nodeValue ?? '')
      length += node.nodeValue?.length ?? 0
    }
    if (node.nodeType === 1) stack.push(...[...node.childNodes].toReversed())
  }
  return parts.join('').replace(/\s+/gu, ' ').trim().slice(0, most)
}
