import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'

type Look = 'primary' | 'secondary' | 'danger'

/** Sends the form it stands in. */
export function Button({ look = 'primary', ...button }: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }) {
  return <button {...button} type={button.type ?? 'submit'} className={`button button-${look}`} />
}

/** A link that looks like a button, for the one next step of a page. */
export function ButtonLink({ to, look = 'primary', children }: { to: string; look?: Look; children: ReactNode }) {
  return (
    <Link to={to} className={`button button-${look}`}>
      {children}
    </Link>
  )
}
