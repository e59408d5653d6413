/** The little of a node that is looked at here. */
export interface HtmlNode {
  nodeType: number
  nodeName: string
  nodeValue: string | null
  textContent: string | null
  parentNode: HtmlNode | null
  childNodes: Iterable<HtmlNode>
  getAttribute?: (name: string) => string | null
}
