/** HTML that core made from Markdown and cleaned. Nothing else may be shown by this. */
export function Html({ html }: { html: string }) {
  if (html === '') return null
  // oxlint-disable-next-line react/no-danger -- core's renderMarkdown keeps only harmless elements
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
