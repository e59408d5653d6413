/**
 * HTML that core made from Markdown and cleaned; nothing else may be shown by this. Its own headings begin at the third
 * level, under the one given here for those who hear the page.
 */
export function Html({ html, heading }: { html: string; heading: string }) {
  if (html === '') return null
  return (
    <section>
      <h2 className="visually-hidden">{heading}</h2>
      {/* oxlint-disable-next-line react/no-danger -- core's renderMarkdown keeps only harmless elements */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  )
}
