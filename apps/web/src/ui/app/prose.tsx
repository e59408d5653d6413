/** HTML that core made from Markdown and cleaned; nothing else may be shown by this. */
export function Prose({ html }: { html: string }) {
  // oxlint-disable-next-line react/no-danger -- core's renderMarkdown keeps only harmless elements
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
