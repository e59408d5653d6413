import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A link that looks like a button: for going somewhere, where a button would do something. */
export function LinkButton({ to, children, ...button }: ButtonProps & { to: string; children: ReactNode }) {
  return (
    <Button component={Link} to={to} {...button}>
      {children}
    </Button>
  )
}

/** A link in running text or a table, within the workspace. */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="text-link" to={to}>
      {children}
    </Link>
  )
}

/** The same to somewhere outside the workspace, or to a file: the browser loads it. */
export function OuterLink({ href, download, children }: { href: string; download?: boolean; children: ReactNode }) {
  return (
    <a className="text-link" href={href} download={download} rel="noopener">
      {children}
    </a>
  )
}
