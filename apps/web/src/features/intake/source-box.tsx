import type { ReactNode, Ref } from 'react'

/** The published text in a box of its own that scrolls, so that fields beside it stay where they are. */
export function SourceBox({ label, ref, children }: { label: string; ref?: Ref<HTMLElement>; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must get there
    <section className="evidence-text" aria-label={label} tabIndex={0} ref={ref}>
      {children}
    </section>
  )
}
